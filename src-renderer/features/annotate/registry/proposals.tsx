import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { nameOf } from '../../../../src-shared/model/registry.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { isolated } from '../../../ui/use-text.ts';
import { announce } from '../actions/announce.ts';
import { useSession } from '../state/session.tsx';
import { linkMention, wordsOf } from './link-mention.ts';

const acceptKeys = 'KeyI';
const mostProposals = 3;

/** The entries a mention may mean, the likeliest first; a key takes the first. None is ever taken by itself. */
export function Proposals({ annotation }: { readonly annotation: Annotation }): ReactElement | null {
  const session = useSession();
  const { text, language } = session;
  const rpc = useRpc();
  const { canonical } = annotation.attributes;
  const queryClient = useQueryClient();
  const input = {
    words: wordsOf(session, annotation),
    canonical: typeof canonical === 'string' ? canonical : null,
    label: annotation.label,
    limit: mostProposals,
  };
  const asked = rpc.registry.propose.queryOptions({ input });
  const { data: proposals = [] } = useQuery(asked);
  const [first] = proposals;
  async function accept(): Promise<void> {
    // The key may be faster than the answer, and the next one too: the cache gives a question up with the card that shows its answer.
    const known = queryClient.getQueryData(asked.queryKey);
    const [likeliest] = known ?? (await rpc.registry.propose.call(input));
    if (likeliest) linkMention(session, annotation, likeliest.entry);
    else announce(session, text('registry.said.no-proposal'));
  }
  useKeys([
    {
      id: 'annotate.registry.accept',
      keys: acceptKeys,
      label: 'registry.key.accept',
      // What cannot be asked proposes nothing.
      run: () => void accept().catch(() => announce(session, text('registry.said.no-proposal'))),
    },
  ]);
  if (proposals.length === 0) return null;
  return (
    <div className="an-entity-proposals">
      {proposals.map(({ entry, reason }) => {
        const name = nameOf(entry, language);
        return (
          <Button
            key={entry.id}
            small
            aria-label={text('registry.field.accept', { name: isolated(name) })}
            onPress={() => linkMention(session, annotation, entry)}
          >
            <bdi className="trunc">{name}</bdi>
            <span className="muted">{text(`registry.reason.${reason}`)}</span>
            {entry === first?.entry && <Kbd keys={acceptKeys} />}
          </Button>
        );
      })}
    </div>
  );
}

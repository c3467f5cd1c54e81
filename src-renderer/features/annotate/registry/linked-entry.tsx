import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { nameOf } from '../../../../src-shared/model/registry.ts';
import { problemOf } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { useSession } from '../state/session.tsx';
import { equalMentions, linkEqual, unlinkMention } from './link-mention.ts';

const allKeys = 'Alt+KeyI';

interface LinkedEntryProps {
  readonly annotation: Annotation;
  readonly entryId: string;
  onError(error: unknown): void;
}

/** The entry a mention is linked to, and whether equal mentions of the article are to be linked too. */
export function LinkedEntry({ annotation, entryId, onError }: LinkedEntryProps): ReactElement {
  const session = useSession();
  const { text, language } = session;
  const rpc = useRpc();
  const { data, error } = useQuery(rpc.registry.get.queryOptions({ input: { id: entryId } }));
  const equal = equalMentions(session, annotation).length;
  const linkAll = (): void => {
    linkEqual(session, rpc, annotation).then(() => onError(null), onError);
  };
  useKeys(
    [{ id: 'annotate.registry.all', keys: allKeys, label: 'registry.key.all', run: linkAll }],
    equal > 0,
  );
  return (
    <span className="an-entity-linked">
      {data && (
        <a
          className="link trunc"
          href={`#/registry/${encodeURIComponent(entryId)}`}
          title={text('registry.field.open')}
        >
          <bdi>{nameOf(data.entry, language)}</bdi>
        </a>
      )}
      {error && problemOf(error)?.code === 'entry-unknown' && (
        <span className="muted">{text('registry.field.elsewhere')}</span>
      )}
      <IconButton
        small
        icon={X}
        label={text('registry.field.unlink')}
        onPress={() => unlinkMention(session, annotation)}
      />
      {equal > 0 && (
        <Button small onPress={linkAll}>
          {text('registry.field.all', { count: equal })}
          <Kbd keys={allKeys} />
        </Button>
      )}
    </span>
  );
}

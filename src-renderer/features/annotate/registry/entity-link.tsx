import './entity-link.css';
import { type ReactElement, useId, useRef, useState } from 'react';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { entryIdOf } from '../../../../src-shared/model/registry.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { useSession } from '../state/session.tsx';
import { EntryField } from './entry-field.tsx';
import { createAndLink, linkMention } from './link-mention.ts';
import { LinkedEntry } from './linked-entry.tsx';
import { Proposals } from './proposals.tsx';

/** The usual key of the field that names an entity. */
export const fieldKeys = 'Shift+KeyI';

/** Which entity of the registry a mention means: shown, taken back, proposed or named. */
export function EntityLink({ annotation }: { readonly annotation: Annotation }): ReactElement {
  const session = useSession();
  const { text, language } = session;
  const rpc = useRpc();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<unknown>(null);
  const entryId = entryIdOf(annotation);
  useKeys(
    [
      {
        id: 'annotate.registry.field',
        keys: fieldKeys,
        label: 'registry.key.field',
        run: () => field.current?.focus(),
      },
    ],
    entryId === null,
  );
  return (
    <div className="an-fields an-entity">
      <div className="an-field">
        {entryId === null ? (
          <label htmlFor={id}>{text('registry.field')}</label>
        ) : (
          <span className="label">{text('registry.field')}</span>
        )}
        {entryId === null ? (
          <EntryField
            id={id}
            key={annotation.id}
            annotation={annotation}
            inputRef={field}
            onLink={(entry) => {
              setError(null);
              linkMention(session, annotation, entry);
            }}
            onCreate={(name) =>
              createAndLink(session, rpc, annotation, name).then(() => setError(null), setError)
            }
            onError={setError}
          />
        ) : (
          <LinkedEntry annotation={annotation} entryId={entryId} onError={setError} />
        )}
      </div>
      {entryId === null && <Proposals annotation={annotation} />}
      {error !== null && <Note kind="bad">{errorSentence(error, language)}</Note>}
    </div>
  );
}

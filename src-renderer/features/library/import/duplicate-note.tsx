import type { ReactElement } from 'react';
import type { ImportPreview } from '../../../../src-shared/contract/imports.ts';
import { Certainty } from '../../../ui/certainty.tsx';
import { Segmented } from '../../../ui/choice.tsx';
import { isolated, useText } from '../../../ui/use-text.ts';
import { useImportSession, useImportState } from './import-provider.tsx';

const mostNamed = 3;

/** What the project has that is the same or nearly so, and what is to be done about it. */
export function DuplicateNote(props: {
  readonly path: string;
  readonly article: ImportPreview['articles'][number];
  /** True where the article is one of several in its file: a likeness leaves out the whole file or nothing. */
  readonly isFixed: boolean;
}): ReactElement | null {
  const { path, article, isFixed } = props;
  const text = useText();
  const session = useImportSession();
  const rule = useImportState(
    ({ decisions, options }) => decisions.get(path)?.onDuplicate ?? options.onDuplicate,
  );
  const leftOut = useImportState(({ decisions }) => decisions.get(path)?.leftOut === true);
  const { duplicateOf, nearDuplicates } = article;
  if (duplicateOf !== null) {
    return (
      <section className="same" aria-label={text('import.duplicates')}>
        <Certainty isSure={false} words={text('import.exact', { title: isolated(duplicateOf) })} />
        <Segmented
          label={text('import.duplicates')}
          choices={[
            { id: 'skip', name: text('import.duplicates.skip') },
            { id: 'keep', name: text('import.duplicates.keep') },
          ]}
          value={rule}
          onChange={(next) => session.setDuplicate(path, next)}
        />
      </section>
    );
  }
  if (nearDuplicates.length === 0) return null;
  return (
    <section className="same" aria-label={text('import.near-duplicates')}>
      {nearDuplicates.slice(0, mostNamed).map(({ otherId, otherTitle, similarity }) => (
        <Certainty
          key={otherId}
          isSure={false}
          words={text('import.near', {
            title: isolated(otherTitle),
            percent: Math.floor(similarity * 100),
          })}
        />
      ))}
      {!isFixed && (
        <Segmented
          label={text('import.near.what')}
          choices={[
            { id: 'keep', name: text('import.near.keep') },
            { id: 'skip', name: text('import.near.skip') },
          ]}
          value={leftOut ? 'skip' : 'keep'}
          onChange={(next) => session.setLeftOut(path, next === 'skip')}
        />
      )}
    </section>
  );
}

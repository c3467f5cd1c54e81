import type { ReactElement } from 'react';
import type { ArticleRow } from '../../../src-shared/contract/articles.ts';
import { initialOf } from '../../ui/initials.ts';
import { isolated, useText } from '../../ui/use-text.ts';
import type { People } from './people.ts';

interface ArticleProgressProps {
  readonly progress: ArticleRow['progress'];
  readonly people: People;
}

/** As many lines as a row has room for; where there are more annotators the last one counts the others. */
const mostShown = 3;
const inks = 4;

/** A bar for each annotator, the person first: empty, half for begun, full for finished; with the initial of the name. */
export function ArticleProgress({ progress, people }: ArticleProgressProps): ReactElement | null {
  const text = useText();
  const all = people.annotators.map((annotator, index) => ({
    ...annotator,
    ink: index % inks,
    state: progress.find(({ annotatorId }) => annotatorId === annotator.id)?.state ?? 'todo',
  }));
  const mine = all.filter(({ id }) => id === people.annotatorId);
  const shown = [...mine, ...all.filter(({ id }) => id !== people.annotatorId)].slice(
    0,
    all.length > mostShown ? mostShown - 1 : mostShown,
  );
  const rest = all.length - shown.length;
  return (
    <span className="progress">
      {shown.map(({ id, name, ink, state }) => {
        const words = text('library.progress', {
          name: isolated(name),
          state: text(`library.state.${state}`),
        });
        return (
          <span key={id} data-ann={ink} className="progress-line" title={words}>
            <bdi aria-hidden="true">{initialOf(name)}</bdi>
            <span className={`progress-bar ${state}`} role="img" aria-label={words} />
          </span>
        );
      })}
      {rest > 0 && <span className="faint">{text('library.more-annotators', { count: rest })}</span>}
    </span>
  );
}

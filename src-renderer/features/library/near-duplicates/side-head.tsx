import type { ReactElement } from 'react';
import type { ArticleRow } from '../../../../src-shared/contract/articles.ts';
import { layers } from '../../../../src-shared/model/layers.ts';
import { Button } from '../../../ui/button.tsx';
import { Skeleton } from '../../../ui/feedback.tsx';
import { initialOf } from '../../../ui/initials.ts';
import { isolated, useLanguage, useText } from '../../../ui/use-text.ts';
import { dateWords } from '../article-dates.ts';
import type { People } from '../people.ts';

interface SideHeadProps {
  readonly which: 'earlier' | 'later';
  /** Undefined while it is loading. */
  readonly row: ArticleRow | undefined;
  readonly people: People;
  onOpenArticle(articleId: string): void;
}

const inks = 4;

/** What is known of one of the two articles, and whose annotations it carries. */
export function SideHead({ which, row, people, onOpenArticle }: SideHeadProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  if (!row) {
    return (
      <header className="near-side">
        <Skeleton inlineSize="70%" />
      </header>
    );
  }
  const published = row.published && (dateWords(row.published, language)?.gregorian ?? row.published);
  const title = row.title === '' ? text('library.untitled') : row.title;
  return (
    <header className="near-side">
      <div className="row">
        <span className="tag">{text(`near.${which}`)}</span>
        <h2 title={title}>
          <bdi className="trunc">{title}</bdi>
        </h2>
        <span className="grow" />
        <Button
          variant="link"
          aria-label={text('near.open.of', { title: isolated(title) })}
          onPress={() => onOpenArticle(row.id)}
        >
          {text('near.open')}
        </Button>
      </div>
      <p className="near-facts">
        {[row.outlet, row.author, published, row.sourceName].map(
          (fact) => fact && <bdi key={fact}>{fact}</bdi>,
        )}
        <span>{text('near.words', { count: row.words })}</span>
      </p>
      <Marks row={row} people={people} />
    </header>
  );
}

/** Who marked how much in it and how far they are. */
function Marks({ row, people }: { readonly row: ArticleRow; readonly people: People }): ReactElement {
  const text = useText();
  const marks = row.progress.map(({ annotatorId, state, counts }) => {
    const ink = people.annotators.findIndex(({ id }) => id === annotatorId);
    const name = people.annotators[ink]?.name ?? '';
    const count = layers.reduce((sum, layer) => sum + (counts[layer] ?? 0), 0);
    return { annotatorId, state, ink: ink % inks, name, count };
  });
  const isUnmarked = marks.every(({ count }) => count === 0);
  const worth = marks.filter(({ count, state }) => count > 0 || state !== 'todo');
  return (
    <ul className="near-marks">
      {isUnmarked && <li className="muted">{text('near.unmarked')}</li>}
      {worth.map(({ annotatorId, state, ink, name, count }) => (
        <li key={annotatorId} data-ann={ink}>
          <span className="who" aria-hidden="true">
            {initialOf(name)}
          </span>
          {text('near.marked', { name: isolated(name), count, state: text(`library.state.${state}`) })}
        </li>
      ))}
    </ul>
  );
}

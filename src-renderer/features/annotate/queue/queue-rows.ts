import { fold } from '../../../../src-shared/arabic/fold.ts';
import type { ArticleRow } from '../../../../src-shared/contract/articles.ts';
import type { ArticleState } from '../../../../src-shared/model/article.ts';

/** An article as the queue shows it, for one annotator. `number` counts from 1 in the queue's order. */
export interface QueueRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly words: number;
  readonly state: ArticleState;
  /** How many annotations of all layers. */
  readonly count: number;
}

/** The queue of one annotator out of the project's articles, in their order. */
export const queueRowsOf = (articles: readonly ArticleRow[], annotatorId: string): QueueRow[] =>
  articles.map((article, index) => {
    const progress = article.progress.find((candidate) => candidate.annotatorId === annotatorId);
    const counts = Object.values(progress?.counts ?? {});
    return {
      id: article.id,
      number: index + 1,
      title: article.title,
      outlet: article.outlet,
      published: article.published,
      words: article.words,
      state: progress?.state ?? 'todo',
      count: counts.reduce((sum, count) => sum + count, 0),
    };
  });

/** The row before (-1) or after (1) an article; null at the ends. */
export function neighbourRow(
  rows: readonly QueueRow[],
  articleId: string,
  direction: 1 | -1,
): QueueRow | null {
  const index = rows.findIndex(({ id }) => id === articleId);
  return index < 0 ? null : (rows[index + direction] ?? null);
}

/** The first article after this one that is not done, from the top again where none follows; null where all others are. */
export function nextToDo(rows: readonly QueueRow[], articleId: string | null): QueueRow | null {
  const index = rows.findIndex(({ id }) => id === articleId);
  const others = [...rows.slice(index + 1), ...rows.slice(0, Math.max(index, 0))];
  return others.find(({ state }) => state !== 'done') ?? null;
}

/** The rows whose title contains every word of the query, spelling variants aside. */
export function rowsWithTitle(rows: readonly QueueRow[], query: string): readonly QueueRow[] {
  const words = fold(query)
    .text.split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((row) => words.every((word) => foldedTitle(row.title).includes(word)));
}

const foldedTitles = new Map<string, string>();

function foldedTitle(title: string): string {
  const known = foldedTitles.get(title);
  if (known !== undefined) return known;
  const folded = fold(title).text;
  foldedTitles.set(title, folded);
  return folded;
}

import type { z } from 'zod';
import { fold } from '../../src-shared/arabic/fold.ts';
import type {
  ArticleRow,
  articleListInputSchema,
  articleSelectionSchema,
} from '../../src-shared/contract/articles.ts';
import type { Article, Region } from '../../src-shared/model/article.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import {
  type ArticleListRow,
  type ArticleSelection,
  countListed,
  countOutlets,
  listArticles,
  listIds,
} from '../db/article-list.ts';
import { articleById, readArticle } from '../db/articles.ts';
import { type ReadHandle, readAtOnce } from '../db/handle.ts';
import { type ProgressRow, readProgress } from '../db/progress.ts';
import { readRegions } from '../db/regions.ts';
import { countOpenQuestions } from '../db/remarks.ts';
import { resemblancesOf } from '../db/resemblances.ts';
import type { OpenProject } from './project.ts';
import { matchingKeys } from './search-matches.ts';

type Selection = Readonly<z.infer<typeof articleSelectionSchema>>;

/**
 * A page of the library, with everybody's progress in the articles shown. Both spellings of a word find it: titles and texts are folded.
 * `total` is exact where `complete`, otherwise the least there are.
 */
export function articlePage(
  project: OpenProject,
  query: Readonly<z.infer<typeof articleListInputSchema>>,
): { readonly total: number; readonly complete: boolean; readonly rows: ArticleRow[] } {
  return readAtOnce(project.database, (read) => {
    const { selection, complete } = selectionOf(read, query);
    const { offset, limit } = query;
    return {
      total: countListed(read, selection),
      complete,
      rows: withProgress(read, listArticles(read, { ...selection, offset, limit })),
    };
  });
}

/** Ids of a stretch of the library in its order; without a limit to its end. */
export const listedIds = (
  project: OpenProject,
  query: Selection & { readonly offset: number; readonly limit?: number | undefined },
): string[] =>
  readAtOnce(project.database, (read) =>
    // SQLite takes a negative limit for none.
    listIds(read, { ...selectionOf(read, query).selection, offset: query.offset, limit: query.limit ?? -1 }),
  );

/** Rows of the list with everybody's progress, what the articles resemble and the questions that are open. */
export function withProgress(read: ReadHandle, rows: readonly ArticleListRow[]): ArticleRow[] {
  const keys = rows.map((row) => row.key);
  const progress = Map.groupBy(readProgress(read, keys), (row) => row.article);
  const resembling = new Map(resemblancesOf(read, keys).map(({ article, ...rest }) => [article, rest]));
  const questions = countOpenQuestions(read, keys);
  return rows.map(({ key, ...row }) => ({
    ...row,
    progress: (progress.get(key) ?? []).map(progressOf),
    resembles: resembling.get(key) ?? null,
    openQuestions: questions.get(key) ?? 0,
  }));
}

function selectionOf(
  read: ReadHandle,
  { titleQuery, query, filter, sort, descending }: Selection,
): { readonly selection: ArticleSelection; readonly complete: boolean } {
  const matches = matchingKeys(read, query);
  const selection = { words: titleWords(titleQuery), among: matches?.keys ?? null, filter, sort, descending };
  return { selection, complete: matches?.complete ?? true };
}

/** Every outlet and the number of its articles, those without one first. */
export const outletCounts = (project: OpenProject) => countOutlets(project.database.read);

// People paste whole articles. SQLite takes no more than 1,000 conditions, and no title has room for more words than this.
const mostTitleWords = 500;

const titleWords = (titleQuery: string): string[] => {
  const words = fold(titleQuery).text.split(/\s+/);
  return [...new Set(words)].filter((word) => word !== '').slice(0, mostTitleWords);
};

const progressOf = ({
  annotatorId,
  state,
  entity,
  claim,
  stance,
}: ProgressRow): ArticleRow['progress'][number] => ({
  annotatorId,
  state: state ?? 'todo',
  counts: { entity, claim, stance },
});

/** One article with its regions. Throws `article-unknown`. */
export function getArticle(
  project: OpenProject,
  articleId: string,
): { readonly article: Article; readonly regions: Region[] } {
  const { read } = project.database;
  const article = readArticle(read, articleId);
  if (!article) throw new Problem('article-unknown', { value: articleId });
  return { article, regions: readRegions(read, articleId) };
}

/** Throws `article-unknown`. */
export function requireArticle(read: ReadHandle, articleId: string): void {
  if (!articleById(read, articleId)) throw new Problem('article-unknown', { value: articleId });
}

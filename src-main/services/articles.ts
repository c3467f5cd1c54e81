import type { z } from 'zod';
import { fold } from '../../src-shared/arabic/fold.ts';
import type {
  ArticleRow,
  articleListInputSchema,
  articleSelectionSchema,
} from '../../src-shared/contract/articles.ts';
import type { Article, Region } from '../../src-shared/model/article.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { countListed, countOutlets, listArticles, listIds } from '../db/article-list.ts';
import { articleById, readArticle } from '../db/articles.ts';
import { type ReadHandle, readAtOnce } from '../db/handle.ts';
import { type ProgressRow, readProgress } from '../db/progress.ts';
import { readRegions } from '../db/regions.ts';
import type { OpenProject } from './project.ts';

type Selection = Readonly<z.infer<typeof articleSelectionSchema>>;

/** A page of the library, with everybody's progress in the articles shown. Both spellings of a word find it: titles are folded. */
export function articlePage(
  project: OpenProject,
  query: Readonly<z.infer<typeof articleListInputSchema>>,
): { readonly total: number; readonly rows: ArticleRow[] } {
  const words = titleWords(query);
  return readAtOnce(project.database, (read) => {
    const rows = listArticles(read, { ...query, words });
    const keys = rows.map((row) => row.key);
    const progress = Map.groupBy(readProgress(read, keys), (row) => row.article);
    return {
      total: countListed(read, { ...query, words }),
      rows: rows.map(({ key, ...row }) => ({ ...row, progress: (progress.get(key) ?? []).map(progressOf) })),
    };
  });
}

/** Ids of a stretch of the library in its order; without a limit to its end. */
export function listedIds(
  project: OpenProject,
  query: Selection & { readonly offset: number; readonly limit?: number | undefined },
): string[] {
  // SQLite takes a negative limit for none.
  const limit = query.limit ?? -1;
  return listIds(project.database.read, { ...query, limit, words: titleWords(query) });
}

/** Every outlet and the number of its articles, those without one first. */
export const outletCounts = (project: OpenProject) => countOutlets(project.database.read);

// People paste whole articles. SQLite takes no more than 1,000 conditions, and no title has room for more words than this.
const mostTitleWords = 500;

const titleWords = ({ titleQuery }: Selection): string[] => {
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

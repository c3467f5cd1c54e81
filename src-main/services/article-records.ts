import type { Annotation } from '../../src-shared/model/annotation.ts';
import type { Annotator } from '../../src-shared/model/annotator.ts';
import type { Article, ArticleState, Region } from '../../src-shared/model/article.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import type { DecidedArticle } from '../../src-shared/model/decided-article.ts';
import type { Layer } from '../../src-shared/model/layers.ts';
import type { Remark } from '../../src-shared/model/remark.ts';
import { annotationIdTaken, annotationsOfArticle } from '../db/annotations.ts';
import { allArticleIds, articleById, articleByText } from '../db/articles.ts';
import { type ReadHandle, readAtOnce } from '../db/handle.ts';
import { remarkById, remarksOfArticle } from '../db/remarks.ts';
import { readStates } from '../db/statuses.ts';
import { getArticle } from './articles.ts';
import type { OpenProject } from './project.ts';

/** An article with everything that hangs on it. Offsets are UTF-16; annotations stand in the order they were made. */
export interface ArticleBundle {
  readonly article: Article;
  readonly regions: readonly Region[];
  readonly annotations: readonly Annotation[];
  readonly status: readonly { readonly annotatorId: string; readonly state: ArticleState }[];
  /** Oldest first, answers after what they answer; left out where there are none. */
  readonly remarks?: readonly Remark[];
  /** On its way in, where something was. */
  readonly decided?: DecidedArticle;
}

/** Whose annotations and of which layers; absent means all. */
export interface BundleSelection {
  readonly annotatorIds?: readonly string[] | undefined;
  readonly layers?: readonly Layer[] | undefined;
}

/** What one import brings, already validated. */
export interface ImportBatch {
  readonly bundles: Iterable<ArticleBundle>;
  /** Annotators the bundles name by id that the project may not have yet; one who has the name already is used instead. */
  readonly annotators: readonly Annotator[];
  /** The codebook to publish with it; null where it stays as it is. */
  readonly codebook: Codebook | null;
}

/** An article the project has already. */
export interface ArticleMatch {
  readonly id: string;
  readonly title: string;
}

/** The ids of all articles, in the order they were imported. */
export const articleIds = (project: OpenProject): string[] => allArticleIds(project.database.read);

/** One article with what the selection holds of its annotations and states. Throws `article-unknown`. */
export function readBundle(
  project: OpenProject,
  articleId: string,
  { annotatorIds, layers }: BundleSelection = {},
): ArticleBundle {
  const wanted = (annotatorId: string) => annotatorIds?.includes(annotatorId) ?? true;
  return readAtOnce(project.database, (read) => {
    const remarks = remarksOf(read, articleId, wanted);
    return {
      ...getArticle(project, articleId),
      annotations: annotationsOfArticle(read, articleId).filter(
        (annotation) => wanted(annotation.annotatorId) && (layers?.includes(annotation.layer) ?? true),
      ),
      status: readStates(read, articleId).filter((status) => wanted(status.annotatorId)),
      ...(remarks.length > 0 && { remarks }),
    };
  });
}

/** What the wanted people wrote, without answers to what others wrote. */
function remarksOf(read: ReadHandle, articleId: string, wanted: (annotatorId: string) => boolean): Remark[] {
  const theirs = remarksOfArticle(read, articleId)
    .map(({ remark }) => remark)
    .filter(({ annotatorId }) => wanted(annotatorId));
  const ids = new Set(theirs.map(({ id }) => id));
  return theirs.filter(({ replyTo }) => replyTo === null || ids.has(replyTo));
}

/** Every article in the order of import, one in memory at a time. */
export function* iterateBundles(
  project: OpenProject,
  selection: BundleSelection = {},
): Generator<ArticleBundle, void, void> {
  for (const id of articleIds(project)) yield readBundle(project, id, selection);
}

/** The article with this id, or undefined. */
export const findArticleById = (project: OpenProject, id: string): ArticleMatch | undefined =>
  articleById(project.database.read, id);

/** The first article with exactly this text, or undefined. */
export const findArticleByText = (project: OpenProject, textSha256: string): ArticleMatch | undefined =>
  articleByText(project.database.read, textSha256);

/** True where some annotation of the project has this id. */
export const annotationExists = (project: OpenProject, id: string): boolean =>
  annotationIdTaken(project.database.read, id);

/** True where some remark of the project has this id. */
export const remarkExists = (project: OpenProject, id: string): boolean =>
  remarkById(project.database.read, id) !== undefined;

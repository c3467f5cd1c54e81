import type { Annotation } from '../../src-shared/model/annotation.ts';
import type { Annotator } from '../../src-shared/model/annotator.ts';
import type { Article, ArticleState, Region } from '../../src-shared/model/article.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import type { Layer } from '../../src-shared/model/layers.ts';
import type { OpenProject } from './project.ts';

/** An article with everything that hangs on it. Offsets are UTF-16; annotations stand in the order they were made. */
export interface ArticleBundle {
  readonly article: Article;
  readonly regions: readonly Region[];
  readonly annotations: readonly Annotation[];
  readonly status: readonly { readonly annotatorId: string; readonly state: ArticleState }[];
}

/** Whose annotations and of which layers; absent means all. */
export interface BundleSelection {
  readonly annotatorIds?: readonly string[];
  readonly layers?: readonly Layer[];
}

/** What one import brings, already validated. */
export interface ImportBatch {
  readonly bundles: Iterable<ArticleBundle>;
  /** Annotators the bundles name by id that the project may not have yet; one who has the name already is used instead. */
  readonly annotators: readonly Annotator[];
  /** The codebook to publish with it; null where it stays as it is. */
  readonly codebook: Codebook | null;
}

/** Articles the project has already that look like this one. */
export interface ArticleMatch {
  readonly id: string;
  readonly title: string;
}

/** The ids of all articles, in the order they were imported. */
export declare function articleIds(project: OpenProject): string[];
/** Throws `article-unknown`. */
export declare function readBundle(
  project: OpenProject,
  articleId: string,
  selection?: BundleSelection,
): ArticleBundle;
/** Every article in the order of import, one in memory at a time. */
export declare function iterateBundles(
  project: OpenProject,
  selection?: BundleSelection,
): Iterable<ArticleBundle>;
/** The article with this id, or undefined. */
export declare function findArticleById(project: OpenProject, id: string): ArticleMatch | undefined;
/** The first article with exactly this text, or undefined. */
export declare function findArticleByText(project: OpenProject, textSha256: string): ArticleMatch | undefined;
/** The first article read from a file with exactly these bytes, or undefined. */
export declare function findArticleBySource(
  project: OpenProject,
  sourceSha256: string,
): ArticleMatch | undefined;
/** True where some annotation of the project has this id. */
export declare function annotationExists(project: OpenProject, id: string): boolean;
/** Stores all in ONE transaction with its entries in the journal, or nothing. `actor` is the annotator who imported, if any. */
export declare function storeBundles(project: OpenProject, batch: ImportBatch, actor: string | null): void;

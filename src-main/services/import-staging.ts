import type { DuplicateRule } from '../../src-shared/model/interchange.ts';
import type { ProblemReport } from '../../src-shared/model/problem.ts';
import { createStaging } from '../db/staging.ts';
import {
  type ArticleBundle,
  annotationExists,
  findArticleById,
  findArticleByText,
  remarkExists,
} from './article-records.ts';
import type { OpenProject } from './project.ts';
import type { PreparedBundle } from './store-bundles.ts';

/** An article that was judged and prepared, and waits for the others. */
export interface WaitingArticle {
  readonly prepared: PreparedBundle;
  readonly source: string;
  readonly ownId: boolean;
  readonly rule: DuplicateRule;
  /** An id of its own, where only its annotations are new and the article is here. */
  readonly joins?: string | undefined;
}

/** What {@link createImportStaging} makes. */
export type ImportStaging = ReturnType<typeof createImportStaging>;

/** Keeps what waits to be stored on the disk, outside the project. */
export function createImportStaging() {
  const staging = createStaging<StagedContent>();
  return {
    ...staging,
    get count() {
      return staging.count;
    },
    add({ prepared, source, ownId, rule, joins }: WaitingArticle): void {
      const { bundle, measures, entries } = prepared;
      const { id, title, textSha256 } = bundle.article;
      const { shingles, bands } = entries.comparison;
      const content = { bundle, measures, forms: entries.forms, bands, rule, joins };
      const ids = [...bundle.annotations, ...(bundle.remarks ?? [])].map((each) => each.id);
      // What joins an article is not one that others could be the same as.
      const own = joins === undefined ? { id, textSha256 } : { id: joins, textSha256: '' };
      staging.add({ ...own, target: id, title, source, ownId, content, shingles }, ids);
    },
    /** What waits for an article: itself, and what joins it. */
    waitingFor: (articleId: string): readonly ArticleBundle[] =>
      staging.contentsFor(articleId).map(({ bundle }) => bundle),
    *all(): Generator<WaitingArticle, void, void> {
      for (const { content, shingles, source, ownId } of staging.all()) {
        const { bundle, measures, forms, bands, rule, joins } = content;
        const entries = { forms, comparison: { bands, shingles } };
        yield { prepared: { bundle, measures, entries }, source, ownId, rule, joins };
      }
    },
  };
}

interface StagedContent extends Pick<PreparedBundle, 'bundle' | 'measures'> {
  readonly forms: PreparedBundle['entries']['forms'];
  readonly bands: readonly number[];
  readonly rule: DuplicateRule;
  readonly joins?: string | undefined;
}

/**
 * What an article was judged by may have changed while others were read: the problem where an id or, unless duplicates are kept, its text
 * has come to the project from elsewhere.
 */
export function takenMeanwhile(
  project: OpenProject,
  { article, annotations, remarks = [] }: ArticleBundle,
  rule: DuplicateRule,
  staging: ImportStaging,
): ProblemReport | undefined {
  const sameText = rule === 'skip' ? findArticleByText(project, article.textSha256) : undefined;
  const fromElsewhere = sameText && staging.titleWithId(sameText.id) === undefined ? sameText : undefined;
  const same = findArticleById(project, article.id) ?? fromElsewhere;
  if (same) return { code: 'article-duplicate', params: { title: same.title } };
  const taken =
    annotations.find(({ id }) => annotationExists(project, id)) ??
    remarks.find(({ id }) => remarkExists(project, id));
  return taken && { code: 'record-duplicate-id', params: { value: taken.id } };
}

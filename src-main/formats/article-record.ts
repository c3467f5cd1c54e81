import type { Decision } from '../../src-shared/model/adjudication.ts';
import type { Annotation } from '../../src-shared/model/annotation.ts';
import type { Article, ArticleState, Region } from '../../src-shared/model/article.ts';
import type { DecidedArticle } from '../../src-shared/model/decided-article.ts';
import type { ProblemReport } from '../../src-shared/model/problem.ts';
import type { Remark } from '../../src-shared/model/remark.ts';
import type { Span } from '../../src-shared/text/span.ts';
import type { MetadataField } from './found-metadata.ts';

/** An annotation on its way in or out: its owner by name, its article the one it comes with. Offsets are UTF-16. */
export type RecordAnnotation = Omit<Annotation, 'articleId' | 'annotatorId'> & {
  readonly annotator: string;
  /** Of a gold annotation, on its way out. */
  readonly decision?: RecordDecision;
};

/** Why something is in the gold layer: people by name, their versions by id. */
export interface RecordDecision
  extends Pick<Decision, 'outcome' | 'reason' | 'rule' | 'isUnclear' | 'by' | 'at'> {
  readonly votes: Readonly<Record<string, string | null>>;
}

/** A unit of which nothing is in the gold layer, on its way out: what was rejected, as far as it is still there, and why. */
export interface RejectedUnit extends RecordDecision {
  readonly layer: Annotation['layer'];
  readonly versions: readonly (Pick<Annotation, 'id' | 'label' | 'spans'> & { readonly annotator: string })[];
}

/** How far somebody is with an article, by name. */
export interface RecordStatus {
  readonly annotator: string;
  readonly state: ArticleState;
}

/** A note, a question or an answer on its way in or out: its author by name. Offsets are UTF-16. */
export type RecordRemark = Omit<Remark, 'articleId' | 'annotatorId'> & { readonly annotator: string };

/** An article with all that hangs on it, as formats read and write it. */
export interface ArticleRecord {
  readonly article: Omit<Article, 'importedAt'>;
  readonly regions: readonly Region[];
  readonly annotations: readonly RecordAnnotation[];
  readonly status: readonly RecordStatus[];
  /** Oldest first, answers after what they answer; left out where there are none. */
  readonly remarks?: readonly RecordRemark[];
  /** Passages that are not wanted, on the way out: the text stays whole, but formats of tokens leave them out. */
  readonly leftOut?: readonly Span[];
  /** What was decided of it, people by name; left out where nothing was. */
  readonly adjudication?: DecidedArticle;
  /** Beside the gold layer alone, where `adjudication` does not say it; left out where nothing was rejected. */
  readonly rejected?: readonly RejectedUnit[];
}

/** An article read from a file. `ownId` is false where the id was made here; warnings are of things kept but odd. */
export interface IncomingArticle extends ArticleRecord {
  readonly ownId: boolean;
  /** True where its annotations are to go to the article that the project has already, if it has it. */
  readonly joinsArticle?: boolean;
  readonly warnings: readonly ProblemReport[];
  /** Where what is known of it was found, for what was found and not simply given. */
  readonly found?: readonly { readonly field: MetadataField; readonly from: string }[];
}

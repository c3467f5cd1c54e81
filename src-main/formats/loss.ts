import type { LossKind, LossReason } from '../../src-shared/model/loss.ts';

/** Something that a format could not hold, or not as it was; `id` is the annotation's, or the article's for what is no annotation. */
export interface Loss {
  readonly id: string;
  readonly kind: LossKind;
  readonly reason: LossReason;
}

/** A loss, and in whose work on which article. */
export interface ReportedLoss extends Loss {
  readonly article: string;
  readonly annotator: string | null;
}

import type { Codebook } from '../../../src-shared/model/codebook.ts';
import type { LabelReading, NoticeLabel } from '../relabelled.ts';

/** What a record is judged against, and what supplies what it leaves out. */
export interface RecordGround {
  readonly codebook: Codebook;
  readonly extendCodebook: boolean;
  /** The owner of annotations that name none. */
  readonly annotator?: string | undefined;
  /** What labels become; absent where they stay. */
  readonly labels?: LabelReading | undefined;
  readonly noticeLabel?: NoticeLabel | undefined;
  newId(): string;
  now(): Date;
}

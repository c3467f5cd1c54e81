import type { RemarkDraft } from '../../../../src-shared/model/remark.ts';

/** A note or question being written. Its id is chosen at once, so that it can be sent again after a lost connection. */
export interface DraftInHand extends RemarkDraft {
  readonly id: string;
}

import type { Annotator } from '../../../src-shared/model/annotator.ts';

/** The project's annotators and which of them looks at the list. */
export interface People {
  readonly annotators: readonly Annotator[];
  readonly annotatorId: string | null;
}

/** A project's annotators before they are known. */
export const noOne: readonly Annotator[] = [];

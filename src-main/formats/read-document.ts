import type { ProblemReport } from '../../src-shared/model/problem.ts';
import type { RawRecord } from './jsonl/record-schema.ts';

/** What another tool's file says of an article, as an article record that no codebook has judged yet (`acceptRecord` does). */
export interface ReadDocument {
  readonly record: RawRecord;
  readonly warnings: readonly ProblemReport[];
}

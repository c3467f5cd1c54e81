import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { duplicateRules, importFormats, tableFields } from '../model/interchange.ts';
import { problemReportSchema } from '../model/problem.ts';
import { procedure } from './base.ts';

/** A file's bytes as they travel: a Blob, named by shape because this room knows no DOM. */
export interface BinaryContent {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

const isBinaryContent = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'arrayBuffer' in value && 'size' in value;

/** What came of an import. `path` names the file as the person knows it. */
export const importReportSchema = z.object({
  articles: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      source: z.string(),
      /** Where each piece of metadata was found that the file did not simply give: a tag, a column, a rule. */
      found: z.array(z.object({ field: z.string(), from: z.string() })),
    }),
  ),
  annotations: z.int(),
  skipped: z.array(z.object({ path: z.string(), problem: problemReportSchema })),
  /** Kept, but nearly the same as another article, of the project or of this import. Similarity is 0 to 1. */
  nearDuplicates: z.array(
    z.object({
      path: z.string(),
      id: z.string(),
      otherId: z.string(),
      otherTitle: z.string(),
      similarity: z.number(),
    }),
  ),
  /** Kept, but something is to be looked at. */
  warnings: z.array(
    z.object({
      path: z.string(),
      code: problemReportSchema.shape.code,
      params: problemReportSchema.shape.params,
    }),
  ),
});
export type ImportReport = Readonly<z.infer<typeof importReportSchema>>;

export const importEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), total: z.int(), path: z.string() }),
  z.object({ kind: z.literal('done'), report: importReportSchema }),
]);
export type ImportEvent = Readonly<z.infer<typeof importEventSchema>>;

export const importsContract = {
  /** Hands one file to the host; the token is good for one import. */
  upload: procedure
    .input(z.object({ path: z.string().min(1), content: z.custom<BinaryContent>(isBinaryContent) }))
    .output(z.object({ token: z.string() })),
  /** Reads the files and stores what is good in one step at the end; stopping the iteration before leaves nothing behind. */
  run: procedure
    .input(
      z.object({
        tokens: z.array(z.string()).min(1),
        format: z.enum(importFormats).optional(),
        annotator: z.string().optional(),
        encoding: z.string().optional(),
        onDuplicate: z.enum(duplicateRules).default('skip'),
        extendCodebook: z.boolean().default(false),
        /** Whether lines are told apart and metadata proposed where the file brings none; records (jsonl) stay as they are. */
        proposals: z.boolean().default(true),
        /** Names of columns, for tables. */
        columns: z.partialRecord(z.enum(tableFields), z.string()).optional(),
      }),
    )
    .output(eventIterator(importEventSchema)),
};

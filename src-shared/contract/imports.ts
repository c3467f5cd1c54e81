import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { articleMetadataSchema, regionSchema } from '../model/article.ts';
import { duplicateRules, importFormats, tableFields } from '../model/interchange.ts';
import { unmappedRules } from '../model/label-map.ts';
import { layers } from '../model/layers.ts';
import { problemReportFields, problemReportSchema } from '../model/problem.ts';
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
  /** Kept, but nearly the same as another article, of the project or of this import; for each the likest few. Similarity is 0 to 1. */
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
      code: problemReportFields.code,
      params: problemReportFields.params,
    }),
  ),
});
export type ImportReport = Readonly<z.infer<typeof importReportSchema>>;

/** What is heard of an import; the report is the last. */
export const importEventSchema = z.discriminatedUnion('kind', [
  /** Reading counts files and names the one it is at; storing counts articles and names none. */
  z.object({
    kind: z.literal('progress'),
    phase: z.enum(['reading', 'storing']),
    done: z.int(),
    total: z.int(),
    path: z.string(),
  }),
  z.object({ kind: z.literal('done'), report: importReportSchema }),
]);
export type ImportEvent = Readonly<z.infer<typeof importEventSchema>>;

/** One guess at a piece of metadata and where it comes from: a tag, a field, a column, a rule. */
const guessSchema = z.object({
  value: z.string(),
  from: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
});

/** An article as it would be imported. */
const previewedArticleSchema = z.object({
  path: z.string(),
  /** The line of the file it begins on, for tables and records. */
  line: z.int().nullable(),
  metadata: articleMetadataSchema,
  text: z.string(),
  regions: z.array(regionSchema),
  warnings: z.array(problemReportSchema),
  /** All guesses for each piece, the surest first. */
  guesses: z.partialRecord(z.enum(['title', 'outlet', 'author', 'published']), z.array(guessSchema)),
  /** The title of the project's article that has this very text; null where none has. */
  duplicateOf: z.string().nullable(),
  /** What the project has that is nearly the same, the likest first. */
  nearDuplicates: z.array(z.object({ otherId: z.string(), otherTitle: z.string(), similarity: z.number() })),
});

/** How a table reads. */
const tableOutlineSchema = z.object({
  /** The cells of its first row, which names the columns; of very wide tables the first ones. */
  columns: z.array(z.string()),
  /** Which column is taken for what; none where nothing fits, or more than one does. */
  fields: z.partialRecord(z.enum(tableFields), z.string()),
  /** The beginnings of the cells of the first rows under it. */
  rows: z.array(z.array(z.string())),
});

/** What a file would bring; nothing of it is kept. */
export const importPreviewSchema = z.object({
  format: z.enum(importFormats).nullable(),
  /** Null for formats that have one encoding only. `encoding` in it is null where a person has to choose. */
  encoding: z
    .object({
      encoding: z.string().nullable(),
      confidence: z.number(),
      /** The likeliest first, each with a line as it would read. */
      alternatives: z.array(z.object({ encoding: z.string(), sampleLine: z.string() })),
    })
    .nullable(),
  /** For tables whose header can be read. */
  table: tableOutlineSchema.nullable(),
  /** The labels in the file, the commonest first; of very many articles in the first ones. */
  labels: z.array(
    z.object({
      layer: z.enum(layers),
      label: z.string(),
      count: z.int(),
      /** What `labels` makes of it: null for nothing, undefined where it does not name it. */
      becomes: z.string().nullable().optional(),
      /** Whether the codebook has what it becomes. */
      isKnown: z.boolean(),
    }),
  ),
  /** The first ones; `more` says how many are not shown. */
  articles: z.array(previewedArticleSchema),
  more: z.int(),
  problems: z.array(z.object({ path: z.string(), problem: problemReportSchema })),
});
export type ImportPreview = Readonly<z.infer<typeof importPreviewSchema>>;

/** Names of a table's columns by what they hold. */
const columnNamesSchema = z.partialRecord(z.enum(tableFields), z.string());

/** How files are read, for one or for all. */
const readingSchema = z.object({
  format: z.enum(importFormats).optional(),
  encoding: z.string().optional(),
  annotator: z.string().optional(),
  extendCodebook: z.boolean().default(false),
  /** Ids of the codebook's labels by those that files have, null for what is not wanted; a layer may stand before a label (`stance:favour`). */
  labels: z.record(z.string(), z.string().nullable()).optional(),
  /** For labels that `labels` does not name, where it names any of their layer; what is kept the codebook decides about. */
  unmapped: z.enum(unmappedRules).default('keep'),
  /** Whether lines are told apart and metadata proposed where the file brings none; records (jsonl) stay as they are. */
  proposals: z.boolean().default(true),
  columns: columnNamesSchema.optional(),
});

/**
 * What a person decided of one file: how it is read, whether what the project has already is kept nevertheless, and of the article that it
 * is, what is said of it and what its lines are.
 */
export const importReviewSchema = z.object({
  encoding: z.string().optional(),
  columns: columnNamesSchema.optional(),
  onDuplicate: z.enum(duplicateRules).optional(),
  metadata: articleMetadataSchema.partial().optional(),
  regions: z.array(regionSchema).optional(),
});
export type ImportReview = Readonly<z.infer<typeof importReviewSchema>>;

/** Handing files over, looking at them, importing them. */
export const importsContract = {
  /** Hands one file to the host; the token is good for one import. */
  upload: procedure
    .input(z.object({ path: z.string().min(1), content: z.custom<BinaryContent>(isBinaryContent) }))
    .output(z.object({ token: z.string() })),
  /** Begins to hand over a project or a copy of one, which may be larger than what is read at once; the token is good when all its parts are there. */
  beginParts: procedure
    .input(z.object({ path: z.string().min(1), size: z.int().nonnegative() }))
    .output(z.object({ token: z.string() })),
  /** The next part, which begins at `from`. Where one cannot be kept the file is given up. */
  addPart: procedure.input(
    z.object({
      token: z.string(),
      from: z.int().nonnegative(),
      content: z.custom<BinaryContent>(isBinaryContent),
    }),
  ),
  /** What an uploaded file would bring; it stays uploaded. */
  preview: procedure.input(readingSchema.extend({ token: z.string() })).output(importPreviewSchema),
  /** Reads the files and stores what is good in one step at the end; stopping the iteration before leaves nothing behind. */
  run: procedure
    .input(
      readingSchema.extend({
        tokens: z.array(z.string()).min(1),
        onDuplicate: z.enum(duplicateRules).default('skip'),
        /** The annotator who imports, and can undo it; without one it cannot be undone. */
        actorId: z.string().optional(),
        /** By token, what was decided of single files; one that brings several articles takes no metadata and no lines. */
        reviews: z.record(z.string(), importReviewSchema).default({}),
      }),
    )
    .output(eventIterator(importEventSchema)),
};

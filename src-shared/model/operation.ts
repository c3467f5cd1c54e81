import { z } from 'zod';
import { adjudicationSchema, decisionSchema } from './adjudication.ts';
import { annotationSchema } from './annotation.ts';
import { annotatorSchema } from './annotator.ts';
import { articleMetadataSchema, articleStates, regionSchema } from './article.ts';
import { mergeRowSchema, rowVersionSchema } from './merge-row.ts';
import { comparedPairSchema } from './near-duplicate.ts';
import { registryEntrySchema } from './registry.ts';
import { remarkSchema } from './remark.ts';
import { rejectionSchema } from './suggestion.ts';

/**
 * What an entry of the journal did. `undo` and `redo` name the operation they reverted in `reverts`; what came with an `import` (articles,
 * annotators, a codebook) is entered one by one after it and names it there,
 * as what a `merge` of another copy of the project brought is. An `adjudication.merge` of many articles is entered in steps, of which
 * all others name the first there: undo and redo go through all of them.
 */
export const operationKinds = [
  'annotation.create',
  'annotation.update',
  'annotation.remove',
  'article.status',
  'article.assign',
  'article.edit',
  'article.regions',
  'article.remove',
  'article.compare',
  'article.import',
  'import',
  'annotator.create',
  'codebook.publish',
  'registry.create',
  'registry.update',
  'registry.merge',
  'registry.split',
  'registry.remove',
  'registry.link',
  'registry.import',
  'remark.create',
  'remark.update',
  'remark.remove',
  'suggestion.reject',
  'adjudication.begin',
  'adjudication.decide',
  'adjudication.note',
  'adjudication.take-back',
  'adjudication.merge',
  'adjudication.close',
  'adjudication.reopen',
  'merge',
  'article.merge',
  'undo',
  'redo',
] as const;
export type OperationKind = (typeof operationKinds)[number];

const statusSchema = z.object({
  articleId: z.string(),
  annotatorId: z.string(),
  state: z.enum(articleStates),
});

const articleRowSchema = articleMetadataSchema.extend({ id: z.string().min(1) });

/**
 * One row that an operation changed: what it was before and what it is after, null where it was not there. `position` is the
 * annotation's place in its article's order, or the article's in the project, kept so that what is restored comes back where it was.
 * The text of a removed article is not in the journal: it would be there again with every undo and redo.
 */
export const changeSchema = z.discriminatedUnion('entity', [
  z.object({
    entity: z.literal('annotation'),
    position: z.int(),
    before: annotationSchema.nullable(),
    after: annotationSchema.nullable(),
  }),
  z.object({
    entity: z.literal('article'),
    position: z.int(),
    before: articleRowSchema.nullable(),
    after: articleRowSchema.nullable(),
  }),
  z.object({ entity: z.literal('status'), before: statusSchema.nullable(), after: statusSchema.nullable() }),
  /** All regions of an article, in their order. */
  z.object({
    entity: z.literal('regions'),
    articleId: z.string(),
    before: z.array(regionSchema),
    after: z.array(regionSchema),
  }),
  /** The number of the codebook in force. `textSha256` is that of the later of the two, which publishing made. */
  z.object({
    entity: z.literal('codebook'),
    before: z.int().nullable(),
    after: z.int().nullable(),
    textSha256: z.string().optional(),
  }),
  /** `position` is the annotator's place among all; older versions did not say it. */
  z.object({
    entity: z.literal('annotator'),
    position: z.int().optional(),
    before: annotatorSchema.nullable(),
    after: annotatorSchema.nullable(),
  }),
  /** What is said of two articles that resemble one another. */
  z.object({
    entity: z.literal('verdict'),
    before: comparedPairSchema.nullable(),
    after: comparedPairSchema.nullable(),
  }),
  /** An entry of the registry; what is linked to it is changed by itself. */
  z.object({
    entity: z.literal('entry'),
    position: z.int(),
    before: registryEntrySchema.nullable(),
    after: registryEntrySchema.nullable(),
  }),
  /** A note, a question or an answer. */
  z.object({
    entity: z.literal('remark'),
    position: z.int(),
    before: remarkSchema.nullable(),
    after: remarkSchema.nullable(),
  }),
  /** That something is not to be suggested again. */
  z.object({
    entity: z.literal('rejection'),
    before: rejectionSchema.nullable(),
    after: rejectionSchema.nullable(),
  }),
  /** What was decided of a unit; the gold annotations that came of it are changed by themselves. */
  z.object({
    entity: z.literal('decision'),
    position: z.int(),
    before: decisionSchema.nullable(),
    after: decisionSchema.nullable(),
  }),
  /** That an article is being adjudicated, or is closed. */
  z.object({
    entity: z.literal('adjudication'),
    before: adjudicationSchema.nullable(),
    after: adjudicationSchema.nullable(),
  }),
  /** Seconds of work that another copy of the project knew of; they are added, for the work may have gone on. */
  z.object({
    entity: z.literal('time'),
    articleId: z.string(),
    annotatorId: z.string(),
    before: z.int(),
    after: z.int(),
  }),
  /**
   * Which version of a row a merge left, where every other change makes the next one; no row is changed by it. `articleId` is null for what
   * belongs to the project. `lost` is a version of the other copy that gave way.
   */
  z.object({
    entity: z.literal('version'),
    articleId: z.string().nullable(),
    key: z.string(),
    before: rowVersionSchema.nullable(),
    after: rowVersionSchema.nullable(),
    lost: mergeRowSchema.nullable().optional(),
  }),
]);
export type Change = Readonly<z.infer<typeof changeSchema>>;

/** An entry of the journal without its rows. `at` is ISO 8601 in UTC; `annotatorId` is null where no annotator acted. */
export const operationSchema = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(operationKinds),
  annotatorId: z.string().nullable(),
  articleId: z.string().nullable(),
  reverts: z.string().nullable(),
});
export type Operation = Readonly<z.infer<typeof operationSchema>>;

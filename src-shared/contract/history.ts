import { z } from 'zod';
import { annotationSpanSchema, attributeValueSchema } from '../model/annotation.ts';
import { articleStates } from '../model/article.ts';
import { layers } from '../model/layers.ts';
import { operationSchema } from '../model/operation.ts';
import { remarkKinds } from '../model/remark.ts';
import { procedure } from './base.ts';

const annotator = z.object({
  annotatorId: z.string(),
  /** Takes back imports and merges, too, that nobody has put a name to, as long as nothing was done since. */
  orNobodys: z.boolean().default(false),
});

/** Something that is other in an annotation; `name` is the attribute's. Of spans and links only that they are other. */
const partSchema = z.object({
  part: z.enum(['label', 'note', 'spans', 'links', 'attribute']),
  name: z.string().nullable(),
  before: attributeValueSchema.nullable(),
  after: attributeValueSchema.nullable(),
});
export type HistoryPart = Readonly<z.infer<typeof partSchema>>;

const event = z.enum(['created', 'changed', 'removed']);

const historyChangeSchema = z.discriminatedUnion('entity', [
  z.object({
    entity: z.literal('annotation'),
    event,
    id: z.string(),
    layer: z.enum(layers),
    label: z.string(),
    spans: z.array(annotationSpanSchema),
    parts: z.array(partSchema),
  }),
  z.object({
    entity: z.literal('status'),
    before: z.enum(articleStates).nullable(),
    after: z.enum(articleStates).nullable(),
  }),
  z.object({ entity: z.literal('article'), event }),
  z.object({ entity: z.literal('regions') }),
  z.object({
    entity: z.literal('remark'),
    event: z.enum([...event.options, 'resolved', 'reopened']),
    kind: z.enum([...remarkKinds, 'reply']),
  }),
]);
export type HistoryChange = Readonly<z.infer<typeof historyChangeSchema>>;

const historyEntrySchema = operationSchema
  .pick({ id: true, at: true, kind: true, annotatorId: true })
  .extend({
    changes: z.array(historyChangeSchema),
    /** How many more changes the operation made. */
    more: z.int(),
  });
export type HistoryEntry = Readonly<z.infer<typeof historyEntrySchema>>;

const historyPageSchema = z.object({
  entries: z.array(historyEntrySchema),
  /** What to ask for as `before` to go on; null at the beginning of the journal. */
  older: z.int().nullable(),
});
export type HistoryPage = Readonly<z.infer<typeof historyPageSchema>>;

export const historyContract = {
  /**
   * Who did what when in an article, or with one annotation, newest first. Of annotations, notes and states only the owner's. A page may
   * hold fewer entries than `limit`, even none, before the beginning is reached.
   */
  list: procedure
    .input(
      z.object({
        articleId: z.string(),
        annotationId: z.string().nullable(),
        ownerId: z.string(),
        before: z.int().nullable(),
        limit: z.int().min(1).max(100),
      }),
    )
    .output(historyPageSchema),
  /** What undo and redo would do next for this annotator; null where there is nothing. Survives restarts. */
  state: procedure
    .input(annotator)
    .output(z.object({ undo: operationSchema.nullable(), redo: operationSchema.nullable() })),
  /** Undoes the annotator's latest operation, in whichever article it was; null where there is none. */
  undo: procedure.input(annotator).output(operationSchema.nullable()),
  redo: procedure.input(annotator).output(operationSchema.nullable()),
};

import { z } from 'zod';
import { annotationDraftSchema, annotationSchema, givenIdSchema } from '../model/annotation.ts';
import { procedure } from './base.ts';

const update = z.object({
  id: z.string(),
  updatedAt: z.string(),
  patch: annotationDraftSchema.omit({ layer: true, origin: true }).partial(),
});
const owned = z.object({ articleId: z.string(), annotatorId: z.string() });

/** Marking: annotations of one annotator in one article. */
export const annotationsContract = {
  /** All annotations of one annotator in one article, in the order they were made. */
  list: procedure.input(owned).output(z.array(annotationSchema)),
  /** Stores a new annotation; committed when this answers. `id` lets the page paint before the answer; it must be new. */
  create: procedure
    .input(owned.extend({ id: givenIdSchema.optional(), draft: annotationDraftSchema }))
    .output(annotationSchema),
  /** Changes what is given of an annotation. `updatedAt` is the version the change was made on: another is refused. */
  update: procedure.input(update.extend({ annotatorId: z.string() })).output(annotationSchema),
  /** Removes annotations of one annotator in one step; links of others to them go with them. */
  remove: procedure
    .input(owned.extend({ ids: z.array(z.string()).min(1) }))
    .output(z.object({ removed: z.int() })),
  /**
   * Several changes that only make sense together (a split, a merger), as one step. `updates` are held to their versions as `update`
   * is, and nothing may still link to what is removed. Answers what was made and changed.
   */
  rearrange: procedure
    .input(
      owned.extend({
        creates: z.array(z.object({ id: givenIdSchema, draft: annotationDraftSchema })),
        updates: z.array(update),
        removes: z.array(z.string()),
      }),
    )
    .output(z.array(annotationSchema)),
};

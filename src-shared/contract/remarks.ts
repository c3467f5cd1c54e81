import { z } from 'zod';
import { givenIdSchema } from '../model/annotation.ts';
import { remarkDraftSchema, remarkSchema } from '../model/remark.ts';
import { procedure } from './base.ts';

const act = z.object({ actorId: z.string() });

/** Notes and questions. Every change is one step of undo of the actor. */
export const remarksContract = {
  /**
   * Remarks on an article with their answers, oldest first. With an annotator only what concerns them: threads they began, and those on
   * their annotations, so that who annotates by themselves sees nothing of others' work; with null everybody's, for who reviews.
   */
  list: procedure
    .input(z.object({ articleId: z.string(), annotatorId: z.string().nullable() }))
    .output(z.array(remarkSchema)),
  /** Stores a remark; asked again with the same id of the same actor it answers what is stored. */
  create: procedure
    .input(act.extend({ articleId: z.string(), id: givenIdSchema.optional(), draft: remarkDraftSchema }))
    .output(remarkSchema),
  /** Its words and kind are its author's to change; whoever may see it may resolve or reopen it. `updatedAt` as of annotations. */
  update: procedure
    .input(
      act.extend({
        id: z.string(),
        updatedAt: z.string(),
        patch: remarkSchema.pick({ kind: true, text: true, isResolved: true }).partial(),
      }),
    )
    .output(remarkSchema),
  /** Removes one's own remark and what answers it. */
  remove: procedure.input(act.extend({ id: z.string() })).output(z.object({ removed: z.int() })),
};

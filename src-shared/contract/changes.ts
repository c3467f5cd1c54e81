import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from './base.ts';

/** What a commit touched, so that open views ask again for just that. `articleId` null means any. */
export const changeEventSchema = z.object({
  topics: z.array(
    z.enum([
      'project',
      'adjudication',
      'articles',
      'annotations',
      'annotators',
      'backups',
      'codebook',
      'filters',
      'history',
      'preferences',
      'registry',
      'remarks',
      'suggestions',
    ]),
  ),
  articleId: z.string().nullable(),
});
export type ChangeEvent = Readonly<z.infer<typeof changeEventSchema>>;

export const changesContract = {
  /** Every commit from now on, from this window or another program, until the listener leaves. */
  subscribe: procedure.output(eventIterator(changeEventSchema)),
};

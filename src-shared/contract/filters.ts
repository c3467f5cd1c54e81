import { z } from 'zod';
import { savedFilterSchema } from '../model/article-filter.ts';
import { procedure } from './base.ts';

const one = z.object({ id: z.string() });

/** Filters of the library that were given a name; they are kept in the project. */
export const filtersContract = {
  list: procedure.output(z.array(savedFilterSchema)),
  /** Under a name that is there already the older one is replaced. */
  save: procedure.input(savedFilterSchema.omit({ id: true })).output(savedFilterSchema),
  rename: procedure.input(one.extend({ name: z.string() })).output(one),
  remove: procedure.input(one).output(one),
};

import { z } from 'zod';
import { regionKinds, regionSchema } from '../model/article.ts';
import { procedure } from './base.ts';

const lines = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine(({ start, end }) => start <= end);
const act = z.object({ actorId: z.string(), articleId: z.string() });

/** What the lines of an article are. Both answer the article's regions as they are then, and are one step of undo. */
export const regionsContract = {
  /** Says what the lines that `span` (UTF-16) touches are, or with null that nothing is said of them. */
  mark: procedure
    .input(
      act.extend({
        span: lines,
        mark: z
          .object({ kind: z.enum(regionKinds), reason: z.string().min(1).max(200).optional() })
          .nullable(),
      }),
    )
    .output(z.array(regionSchema)),
  /** Confirms what rules proposed for the lines that `span` touches; in the whole article where it is null. */
  confirm: procedure.input(act.extend({ span: lines.nullable() })).output(z.array(regionSchema)),
};

import { z } from 'zod';
import { verdicts } from '../model/near-duplicate.ts';
import { articleRowSchema } from './articles.ts';
import { procedure } from './base.ts';

const pairName = z.object({ articleId: z.string(), otherId: z.string() });
const named = articleRowSchema.pick({ id: true, title: true, outlet: true, published: true });

/** Two articles that resemble one another, the one imported first first, and what was said of them: null for nothing yet. */
export const resemblingPairSchema = z.object({
  earlier: named,
  later: named,
  /** Share of their shingles that they have in common, 0 to 1. */
  resemblance: z.number(),
  verdict: z.enum(verdicts).nullable(),
  /** The first article of their group, and how many are in it. */
  groupId: z.string(),
  groupSize: z.int(),
});
export type ResemblingPair = Readonly<z.infer<typeof resemblingPairSchema>>;

/** Articles that resemble one another, and what is said of them. */
export const nearDuplicatesContract = {
  /** How many articles resemble an earlier one with nothing said of it yet, and how many pairs are open and decided. */
  count: procedure.output(z.object({ articles: z.int(), open: z.int(), decided: z.int() })),
  /** Pairs of which nothing was said yet, or something was; those of a group stand together. */
  pairs: procedure
    .input(
      z.object({
        decided: z.boolean().default(false),
        offset: z.int().nonnegative().default(0),
        limit: z.int().positive().max(1000).default(200),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(resemblingPairSchema) })),
  /** Both articles with everybody's progress, as they are named. */
  sides: procedure.input(pairName).output(z.tuple([articleRowSchema, articleRowSchema])),
  /** Says something of two articles that resemble one another, or with null takes it back; undoable. Answers whether it changed. */
  decide: procedure
    .input(pairName.extend({ actorId: z.string(), verdict: z.enum(verdicts).nullable() }))
    .output(z.object({ changed: z.boolean() })),
  /** Keeps everything together that is in the article's group and was not decided yet; one step of undo. Answers the group's size. */
  keepTogether: procedure
    .input(z.object({ actorId: z.string(), articleId: z.string() }))
    .output(z.object({ articles: z.int() })),
};

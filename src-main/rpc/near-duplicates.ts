import { countResembling, resemblingPairs, sidesOf } from '../services/near-duplicates.ts';
import { decide, keepTogether } from '../services/verdicts.ts';
import { openProjectOf, procedures } from './procedures.ts';

const { nearDuplicates } = procedures;

/** Articles that say nearly the same, and what people said of them. */
export const nearDuplicatesRouter = {
  count: nearDuplicates.count.handler(({ context }) => countResembling(openProjectOf(context))),
  pairs: nearDuplicates.pairs.handler(({ context, input }) => resemblingPairs(openProjectOf(context), input)),
  sides: nearDuplicates.sides.handler(({ context, input }) => sidesOf(openProjectOf(context), input)),
  decide: nearDuplicates.decide.handler(({ context, input }) => ({
    changed: decide(openProjectOf(context), input),
  })),
  keepTogether: nearDuplicates.keepTogether.handler(({ context, input: { actorId, articleId } }) => ({
    articles: keepTogether(openProjectOf(context), actorId, articleId),
  })),
};

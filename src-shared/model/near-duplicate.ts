import { z } from 'zod';

/** What a person said of two articles that resemble one another: two different ones after all, or to be kept as one group. */
export const verdicts = ['different', 'group'] as const;
export type Verdict = (typeof verdicts)[number];

/** Two articles, and what was said of them. */
export const comparedPairSchema = z.object({
  articleId: z.string().min(1),
  otherId: z.string().min(1),
  verdict: z.enum(verdicts),
});

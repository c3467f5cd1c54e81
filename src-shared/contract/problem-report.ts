import { z } from 'zod';
import { procedure } from './base.ts';
import { deliverySchema } from './host.ts';

const longestReport = 1_000_000;

/** A report for those who mend the program. It goes nowhere: a person sees all of it, saves it, and hands it on by themselves. */
export const problemReportContract = {
  text: procedure.output(z.object({ text: z.string() })),
  /** Saves the very text that was shown. */
  save: procedure.input(z.object({ text: z.string().min(1).max(longestReport) })).output(deliverySchema),
};

import type { OutputFile } from './dataset.ts';
import type { ReportedLoss } from './loss.ts';

/** Name of the list of what an export could not hold, in its folder. */
export const lossesName = 'losses.json';

/** That list. */
export const lossesFile = (losses: readonly ReportedLoss[]): OutputFile => ({
  path: lossesName,
  content: [`${JSON.stringify({ losses }, null, 2)}\n`],
});

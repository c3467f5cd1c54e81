import type { ProblemParams } from '../../src-shared/model/problem.ts';

/**
 * The same text in memory of its own. A piece of a file's text keeps the whole of it: a report that held the ids of articles as they were cut
 * out of their files held 100 KB for each.
 */
export const ownText = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/** The same of what is told of a problem. */
export const ownParams = (params: ProblemParams): ProblemParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? ownText(value) : value]),
  );

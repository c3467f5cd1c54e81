import { largestFileBytes } from '../../src-shared/model/limits.ts';
import { Problem } from '../../src-shared/model/problem.ts';

/** Throws `line-too-large` where so many bytes of a line or value that begins at this line, from 1, are more than is kept in memory. */
export function refuseLargeLine(bytes: number, line: number): void {
  if (bytes <= largestFileBytes) return;
  const megabyte = 1024 * 1024;
  const limit = Math.floor(largestFileBytes / megabyte);
  throw new Problem('line-too-large', { line, size: Math.ceil(bytes / megabyte), limit });
}

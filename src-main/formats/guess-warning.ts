import type { ProblemReport } from '../../src-shared/model/problem.ts';
import type { DetectedText } from './detect-encoding.ts';
import { titleOf } from './title-of.ts';

const longestSample = 60;

/** A warning with a line to check by where the encoding was guessed, so that nobody has to trust the guess. */
export function guessWarning(
  decoded: Pick<DetectedText, 'encoding' | 'guessed'>,
  text: string,
): ProblemReport[] {
  if (!decoded.guessed) return [];
  // A line that is all ASCII reads alike in every encoding.
  const telling = text.split(/[\r\n]+/).find((line) => /[^\0-\u007f]/.test(line.trim())) ?? '';
  const sample = Array.from(titleOf(telling) || titleOf(text))
    .slice(0, longestSample)
    .join('');
  return [{ code: 'encoding-guessed', params: { encoding: decoded.encoding, sample } }];
}

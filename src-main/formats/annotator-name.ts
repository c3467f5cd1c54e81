import { longestAnnotatorName } from '../../src-shared/model/annotator.ts';
import { Problem } from '../../src-shared/model/problem.ts';

/** An annotator's name without surrounding space; throws annotator-name where nothing is left or it is too long. */
export function annotatorName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > longestAnnotatorName) {
    throw new Problem('annotator-name', { limit: longestAnnotatorName });
  }
  return trimmed;
}

import { longestAnnotatorName } from '../../src-shared/model/annotator.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { hasVisibleCharacter } from './decode-text.ts';

/** An annotator's name without surrounding space; throws annotator-name where nothing shows of it, it cannot be stored or is too long. */
export function annotatorName(name: string): string {
  const trimmed = name.trim();
  const storable = trimmed.isWellFormed() && !trimmed.includes('\0');
  if (!storable || !hasVisibleCharacter(trimmed) || trimmed.length > longestAnnotatorName) {
    throw new Problem('annotator-name', { limit: longestAnnotatorName });
  }
  return trimmed;
}

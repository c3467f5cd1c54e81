import type { Span } from '../text/span.ts';
import { fold } from './fold.ts';
import { foldedWords } from './folded-words.ts';
import { procliticCuts } from './proclitics.ts';

/** Why a cut stands where it does in the ranking, the strongest reason first. */
export const cutReasons = ['earlier-choice', 'stands-alone', 'none'] as const;
export type CutReason = (typeof cutReasons)[number];

/** A place within a written word where a name may begin: an offer, never taken by itself. */
export interface RankedCut {
  /** Offset in the text at which what remains begins, UTF-16. */
  readonly start: number;
  readonly reason: CutReason;
}

/** What is known beyond the word itself. Words and remainders are folded. */
export interface CutEvidence {
  /** How often the remainder stands alone as a written word in the corpus. */
  timesAlone(remainder: string): number;
  /** The remainder that the user last chose for this written word; null where it was never cut. */
  earlierChoice(written: string): string | null;
}

/**
 * The cuts of `procliticCuts` in the order in which to offer them: what the user chose before for this written word; then those whose
 * remainder stands alone somewhere in the corpus; then the rest; the longest proclitic first among equals. Nothing is added or left out,
 * and no cut at all stays the first choice of the caller.
 */
export function rankedProcliticCuts(text: string, word: Span, evidence: CutEvidence): RankedCut[] {
  const chosen = evidence.earlierChoice(fold(text.slice(word.start, word.end)).text);
  const cuts = procliticCuts(text, word).map((start): RankedCut => {
    const remainder = fold(text.slice(start, word.end)).text;
    if (remainder === chosen) return { start, reason: 'earlier-choice' };
    return { start, reason: evidence.timesAlone(remainder) > 0 ? 'stands-alone' : 'none' };
  });
  return cutReasons.flatMap((reason) => cuts.filter((cut) => cut.reason === reason));
}

/** How often each folded word is written in the texts; for `timesAlone`. */
export function writtenWordCounts(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of foldedWords(fold(text).text)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

import { fold } from './fold.ts';
import { foldedWords } from './folded-words.ts';

/**
 * Words in a shingle. Broder, «On the resemblance and containment of documents» (1997), took ten for English pages; Arabic writes the
 * article, prepositions and pronouns onto the word, so five say as much. Measured on the sample corpus: an edited repost keeps 0.75 of its
 * shingles of five (0.61 of ten), two reports of one event share none (0.03 of two).
 */
export const wordsPerShingle = 5;

/**
 * The shingles of a text: every run of `wordsPerShingle` folded words, punctuation and line breaks aside; of a shorter text all its words
 * as one. Give it the title and body only: the furniture of one site makes all its pages alike.
 */
export function shinglesOf(text: string): Set<string> {
  const words = foldedWords(fold(text).text);
  const shingles = new Set<string>();
  if (words.length === 0) return shingles;
  for (let start = 0; start === 0 || start + wordsPerShingle <= words.length; start++) {
    shingles.add(words.slice(start, start + wordsPerShingle).join(' '));
  }
  return shingles;
}

/** Broder's resemblance of two texts, |A ∩ B| / |A ∪ B| of their shingles (Jaccard), 0 to 1; of two empty ones 0. */
export function resemblance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of smaller) if (larger.has(shingle)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

import { perThousandLetters } from './letter-frequencies.ts';

/**
 * Log-likelihood, in nats, of text read from a one-byte encoding if it were Arabic; what ASCII shares with every such encoding counts
 * nothing. Compare with {@link anyBytes} of the same number of characters.
 */
export function arabicLikelihood(text: string): number {
  let sum = 0;
  let before = '';
  for (const character of text) {
    if (character > '\u007f') sum += likelihoodOf(character, before);
    before = character;
  }
  return sum;
}

/** The same if every byte above ASCII were as likely as any other: what neither Arabic encoding explains. */
export const anyBytes = (text: string): number => {
  let count = 0;
  for (const character of text) if (character > '\u007f') count++;
  return count * Math.log(1 / 128);
};

const letters = new Map(
  Object.entries(perThousandLetters).map(([letter, perThousand]) => [letter, Math.log(perThousand / 1000)]),
);
// Punctuation, quotation marks and spaces that Arabic newsrooms write; Persian letters of windows-1256; everything else.
const punctuation = Math.log(0.004);
const persian = Math.log(0.001);
const foreign = Math.log(0.0004);
/** A Latin letter grown together with an Arabic one, a vowel mark on nothing: hardly ever, but typing errors exist. */
const impossible = Math.log(0.00002);

function likelihoodOf(character: string, before: string): number {
  const letter = letters.get(character);
  if (letter !== undefined) {
    if (isMark(character) && !isArabic(before)) return impossible;
    return /[A-Za-zÀ-ÿ]/u.test(before) ? impossible : letter;
  }
  if (/[،؛؟«»“”‘’…–—\u00a0]/u.test(character)) return punctuation;
  if (/[گکچژپڤہھۃےٹڈڑں]/u.test(character)) return persian;
  if (/[À-ÿŒœƒ\p{S}\p{Cc}]/u.test(character)) return isArabic(before) ? impossible : foreign;
  return foreign;
}

const isArabic = (character: string): boolean => /[\u0620-\u06d3]/u.test(character);
const isMark = (character: string): boolean => /[\u064b-\u0652]/u.test(character);

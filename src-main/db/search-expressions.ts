import { foldedWords } from '../../src-shared/arabic/folded-words.ts';
import type { ReadHandle } from './handle.ts';
import { firstLetters, lettersBeginningWith } from './search-vocabulary.ts';

/** An expression for an index, and whether an article it finds is sure to have what was asked for. */
export interface IndexExpression {
  readonly match: string;
  readonly sure: boolean;
}

// The shortest pattern the index of letters knows, in Unicode characters.
const fewestLetters = 3;
/** More would only make a search slow: what the index is not asked, the text is. */
export const mostPatternsAsked = 16;
const mostLettersAsked = 64;

/**
 * Asks the index of letters for articles with all the patterns, each in the form of `searchPattern`; null where all are too short. As
 * quoted strings the patterns are nothing but letters to SQLite, whatever they hold.
 */
export function lettersExpression(patterns: readonly string[]): IndexExpression | null {
  const characters = patterns.map((pattern) => Array.from(pattern));
  const asked = characters
    .filter((letters) => letters.length >= fewestLetters)
    .sort((a, b) => b.length - a.length)
    .slice(0, mostPatternsAsked);
  if (asked.length === 0) return null;
  const whole = asked.length === patterns.length && asked.every(({ length }) => length <= mostLettersAsked);
  const strings = asked.map((letters) => quoted(letters.slice(0, mostLettersAsked).join('')));
  // A NUL would end the string for SQLite; no text has one.
  return { match: strings.join(' AND '), sure: whole && !patterns.some((pattern) => pattern.includes('\0')) };
}

/**
 * Asks the index of letters for articles with two letters: with any three of the index that hold them. Only a title or text of no more
 * than these two letters has no three.
 */
export function pairExpression(read: ReadHandle, pair: string): string {
  const ending = firstLetters(read).map((letter) => letter + pair);
  return anyOf([...lettersBeginningWith(read, pair), ...ending].map(quoted));
}

/** Asks the index of letters for articles with a word that begins with these two or three letters. Short texts as above. */
export function shortBeginningExpression(read: ReadHandle, beginning: string): string {
  const within = firstLetters(read).filter((letter) => !partOfWord.test(letter));
  const atStart =
    Array.from(beginning).length < fewestLetters ? lettersBeginningWith(read, beginning) : [beginning];
  return anyOf([
    ...within.map((letter) => quoted(letter + beginning)),
    ...atStart.map((letters) => `^ ${quoted(letters)}`),
  ]);
}

const partOfWord = /[\p{L}\p{M}\p{N}]/u;

// Three letters that no text has: an expression cannot be empty.
const anyOf = (alternatives: readonly string[]): string =>
  `(${alternatives.length > 0 ? alternatives.join(' OR ') : quoted('\ufffd\ufffd\ufffd')})`;

/** Asks the index of words for articles with the words of every pattern next to each other; null where a pattern has no word. */
export function wordsExpression(
  patterns: readonly { readonly pattern: string; readonly prefix: boolean }[],
): string | null {
  const phrases = patterns.slice(0, mostPatternsAsked).map(({ pattern, prefix }) => {
    const words = foldedWords(pattern).slice(0, mostLettersAsked);
    return words.length === 0 ? null : `${quoted(words.join(' '))}${prefix ? ' *' : ''}`;
  });
  return phrases.length === 0 || phrases.includes(null) ? null : phrases.join(' AND ');
}

/**
 * Asks the index of words for the words of a phrase next to each other, the first perhaps after a proclitic; null where it has none. The
 * index of letters would find it inside any word, but takes ten times as long for two frequent words.
 */
export function sideBySideExpression(phrase: string): string | null {
  const words = foldedWords(phrase).slice(0, mostLettersAsked).join(' ');
  if (words === '') return null;
  return ['', ...proclitics].map((proclitic) => quoted(`${proclitic}${words}`)).join(' OR ');
}

// Folded, one or two of them: see arabic/proclitics.ts.
const proclitics = [
  ...['و', 'ف', 'ب', 'ك', 'ل', 'س', 'ا'],
  ...['وب', 'وك', 'ول', 'وس', 'فب', 'فك', 'فل', 'فس'],
];

const quoted = (text: string): string => `"${text.replaceAll('"', '""').replaceAll('\0', '\ufffd')}"`;

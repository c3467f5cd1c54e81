import { searchPattern } from '../../src-shared/arabic/find-folded.ts';
import { foldedWords } from '../../src-shared/arabic/folded-words.ts';
import type { SearchQuery, SearchTerm } from '../../src-shared/arabic/search-query.ts';
import type { ReadHandle } from '../db/handle.ts';
import {
  fewKeysWithLetters,
  keysWithLetters,
  keysWithWords,
  newestKeys,
  rankedByWords,
} from '../db/search.ts';
import {
  lettersExpression,
  mostPatternsAsked,
  pairExpression,
  shortBeginningExpression,
  sideBySideExpression,
  wordsExpression,
} from '../db/search-expressions.ts';

/** Articles that may have what is looked for, by key, the best first. */
export interface Candidates {
  readonly keys: readonly number[];
  /** True where each is known to have it; otherwise its text is to be looked at. */
  readonly sure: boolean;
  /** False where there may be more than these. */
  readonly complete: boolean;
  /** True where these are only the best, and the others were not asked for because `enough` may be among them. */
  readonly onlyBest?: true;
}

/** Of what matches more often, the articles imported last are found. */
const mostFound = 5_000;
/** Most texts a search looks at: about a fifth of a second. */
const mostLookedAt = 2_000;
/** SQLite gathers all words with a beginning before the first answer: a second for two letters in 100,000 articles. */
const shortestPrefixAsked = 4;
/** Of so many articles the index of letters says within 40 ms which have a phrase; of twice as many it takes twice as long. */
const mostCountedByLetters = 50_000;

/** Several words that more articles have as words of their own are not counted inside others in a large project: up to 40 ms. */
const mostCountedInside = 500;

/**
 * Asks the indexes. Best are articles with all words side by side, then those with the words as words of their own, by BM25; then those
 * imported last. Terms too short for the index of letters are looked for in the articles imported last, and among whole words. In a large
 * project more than `enough` articles with a phrase, a short word or frequent words as words of their own are answered by themselves.
 */
export function candidatesOf(read: ReadHandle, query: SearchQuery, enough = Infinity): Candidates {
  const terms = query.terms.map((term) => ({
    pattern: patternOf(term),
    prefix: term.kind === 'folded' && term.prefix,
  }));
  if (terms.length <= mostPatternsAsked && query.terms.every(isBeginningOfWord))
    return beginnings(read, terms);
  const letters = lettersOf(read, query.terms);
  const { sure, quick } = letters;
  const limit = sure && quick ? mostFound : mostLookedAt;
  const ranked = rankedKeys(read, terms, limit + 1);
  const isFull = ranked.length > enough && isLarge(read);
  // The index of words passes over punctuation: what it says of a term that has some is to be confirmed.
  const ofOneWord = terms.every(({ pattern }) => isOneWord(pattern));
  if (sure && !ofOneWord && isFull) return { keys: ranked, sure: false, complete: false, onlyBest: true };
  const phrase = query.phrase === null ? null : sideBySideExpression(query.phrase);
  const sideBySide = phrase === null ? [] : keysWithWords(read, phrase, limit);
  // Where words of their own are more than are listed, those inside words need not be looked for.
  if (sure && ofOneWord && ranked.length > limit)
    return { keys: inOrder(sideBySide, ranked, []).slice(0, limit), sure, complete: false };
  // Short words inside others («آب») cost sixty questions each, several words the more the more often they are written: a full page of
  // words of their own is asked for first.
  const isSlow = !quick || !sure || (terms.length > 1 && ranked.length > mostCountedInside);
  if (isFull && ofOneWord && isSlow && areKnownByWords(query.terms))
    return { keys: inOrder(sideBySide, ranked, []), sure: true, complete: false, onlyBest: true };

  const match = letters.expression();
  const matching =
    match === null
      ? newestKeys(read, limit + 1)
      : quick && isSeldom(terms, ranked.length)
        ? fewKeysWithLetters(read, match, limit + 1)
        : keysWithLetters(read, match, limit + 1);
  const complete = matching.length <= limit;
  const found = matching.slice(0, limit);
  const foundKeys = new Set(found);
  const trusted = !sure || ofOneWord;
  const confirmed = (keys: readonly number[]) => (trusted ? keys : keys.filter((key) => foundKeys.has(key)));
  return { keys: inOrder(confirmed(sideBySide), confirmed(ranked), found), sure, complete };
}

const isLarge = (read: ReadHandle): boolean => (newestKeys(read, 1)[0] ?? 0) > mostCountedByLetters;

/** Several words that few articles have as words of their own: where every article is gone through anyway, the oldest first is quicker. */
const isSeldom = (terms: readonly AskedPattern[], ranked: number): boolean =>
  ranked < mostFound / 4 && (terms.length > 1 || terms.some(({ pattern }) => pattern.includes(' ')));

/** Of terms of one word each: what the index of words finds has every one of them. */
const areKnownByWords = (terms: readonly SearchTerm[]): boolean =>
  terms.length <= mostPatternsAsked && terms.every((term) => term.kind === 'folded' && !term.prefix);

interface AskedLetters {
  /** What the index of letters is asked; null where it has nothing to say. Finding all letters beside a short word takes long. */
  expression(): string | null;
  /** True where the match is all that is looked for. */
  readonly sure: boolean;
  readonly quick: boolean;
}

function lettersOf(read: ReadHandle, terms: readonly SearchTerm[]): AskedLetters {
  const short = mayBeTiny(read) ? [] : terms.filter(isShort).slice(0, mostShortAsked);
  const others = terms.filter((term) => !short.some((one) => one === term));
  const long = lettersExpression(others.map(patternOf));
  const plain = others.every((term) => term.kind === 'folded' && !term.prefix);
  return {
    expression() {
      const asked = short.map(({ pattern, prefix }) =>
        prefix ? shortBeginningExpression(read, pattern) : pairExpression(read, pattern),
      );
      const all = [...(long ? [long.match] : []), ...asked];
      return all.length === 0 ? null : all.join(' AND ');
    },
    sure: plain && (others.length === 0 || long?.sure === true),
    quick: short.length === 0,
  };
}

const patternOf = (term: SearchTerm): string =>
  term.kind === 'folded' ? term.pattern : searchPattern(term.text);

/** Each is some sixty questions to the index. */
const mostShortAsked = 3;

type FoldedTerm = Extract<SearchTerm, { readonly kind: 'folded' }>;

/** Two letters anywhere, or two or three at the beginning of a word. */
function isShort(term: SearchTerm): term is FoldedTerm {
  if (term.kind === 'exact' || term.pattern.includes('\0')) return false;
  const { length } = Array.from(term.pattern);
  return term.prefix ? length > 1 && length < shortestPrefixAsked && isOneWord(term.pattern) : length === 2;
}

/** Titles and texts of fewer than three letters are in no index of three letters: of so few articles every one is looked at. */
const mayBeTiny = (read: ReadHandle): boolean => newestKeys(read, fewArticles + 1).length <= fewArticles;

const fewArticles = 200;

interface AskedPattern {
  readonly pattern: string;
  readonly prefix: boolean;
}

/** What the index of words can say by itself. */
const isBeginningOfWord = (term: SearchTerm): boolean =>
  term.kind === 'folded' &&
  term.prefix &&
  term.pattern.length >= shortestPrefixAsked &&
  isOneWord(term.pattern);

const isOneWord = (pattern: string): boolean => foldedWords(pattern)[0] === pattern;

function beginnings(read: ReadHandle, terms: readonly AskedPattern[]): Candidates {
  const words = wordsExpression(terms) ?? '';
  const newest = keysWithWords(read, words, mostFound + 1);
  // SQLite gathers all words with a beginning once more to rank what they are in: twice the time where there are many.
  if (newest.length > mostFound) return { keys: newest.slice(0, mostFound), sure: true, complete: false };
  return { keys: rankedByWords(read, words, mostFound), sure: true, complete: true };
}

function rankedKeys(read: ReadHandle, terms: readonly AskedPattern[], limit: number): number[] {
  if (terms.some(({ pattern, prefix }) => prefix && pattern.length < shortestPrefixAsked)) return [];
  const words = wordsExpression(terms);
  return words === null ? [] : rankedByWords(read, words, limit);
}

function inOrder(
  sideBySide: readonly number[],
  ranked: readonly number[],
  found: readonly number[],
): number[] {
  const together = new Set(sideBySide);
  const bestOfAll = ranked.filter((key) => together.has(key));
  return [...new Set([...bestOfAll, ...sideBySide, ...ranked, ...found])];
}

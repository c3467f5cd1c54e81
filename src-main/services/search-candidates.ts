import { searchPattern } from '../../src-shared/arabic/find-folded.ts';
import { foldedWords } from '../../src-shared/arabic/folded-words.ts';
import type { SearchQuery, SearchTerm } from '../../src-shared/arabic/search-query.ts';
import type { ReadHandle } from '../db/handle.ts';
import { keysWithLetters, keysWithWords, newestKeys, rankedByWords } from '../db/search.ts';
import {
  lettersExpression,
  mostPatternsAsked,
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
}

/** Of what matches more often, the articles imported last are found. */
const mostFound = 5_000;
/** Most texts a search looks at: about a fifth of a second. */
const mostLookedAt = 2_000;
/** SQLite gathers all words with a beginning before the first answer: a second for two letters in 100,000 articles. */
const shortestPrefixAsked = 4;

/**
 * Asks the indexes. Best are articles with all words side by side, then those with the words as words of their own, by BM25; then those
 * imported last. Terms too short for the index of letters are looked for in the articles imported last, and among whole words.
 */
export function candidatesOf(read: ReadHandle, query: SearchQuery): Candidates {
  const terms = query.terms.map((term) =>
    term.kind === 'folded' ? term : { pattern: searchPattern(term.text), prefix: false },
  );
  if (terms.length <= mostPatternsAsked && query.terms.every(isBeginningOfWord))
    return beginnings(read, terms);
  const letters = lettersExpression(terms.map((term) => term.pattern));
  const plain = query.terms.every((term) => term.kind === 'folded' && !term.prefix);
  const sure = plain && letters?.sure === true;
  const limit = sure ? mostFound : mostLookedAt;
  const matching = letters ? keysWithLetters(read, letters.match, limit + 1) : newestKeys(read, limit + 1);
  const complete = matching.length <= limit;
  const found = matching.slice(0, limit);

  const phrase = query.phrase === null ? null : sideBySideExpression(query.phrase);
  const sideBySide = phrase === null ? [] : keysWithWords(read, phrase, limit);
  const ranked = rankedKeys(read, terms, limit);
  // The index of words passes over punctuation: what it says of a term that has some is to be confirmed.
  const trusted = !sure || terms.every(({ pattern }) => isOneWord(pattern));
  const foundKeys = new Set(found);
  const confirmed = (keys: readonly number[]) => (trusted ? keys : keys.filter((key) => foundKeys.has(key)));
  return { keys: inOrder(confirmed(sideBySide), confirmed(ranked), found), sure, complete };
}

interface FoldedTerm {
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

function beginnings(read: ReadHandle, terms: readonly FoldedTerm[]): Candidates {
  const keys = rankedKeys(read, terms, mostFound + 1);
  return { keys: keys.slice(0, mostFound), sure: true, complete: keys.length <= mostFound };
}

function rankedKeys(read: ReadHandle, terms: readonly FoldedTerm[], limit: number): number[] {
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

import type { Span } from '../text/span.ts';
import { fold } from './fold.ts';
import { procliticCuts } from './proclitics.ts';
import { wordsOf } from './words.ts';

/** In what two spans that overlap differ at their ends, the lightest first. */
export const boundaryDifferences = ['diacritic', 'punctuation', 'article', 'clitic', 'other'] as const;
export type BoundaryDifference = (typeof boundaryDifferences)[number];

/**
 * What lies between the boundaries of two overlapping spans of one text: nothing but vowel marks, tatweel and invisible characters; signs and
 * spaces; the article; proclitics (with or without the article) or a pronoun at the end of a word; or something else. Of both ends the heavier;
 * null for the same boundaries. UTF-16.
 */
export function boundaryDifference(text: string, a: Span, b: Span): BoundaryDifference | null {
  const before = { start: Math.min(a.start, b.start), end: Math.max(a.start, b.start) };
  const after = { start: Math.min(a.end, b.end), end: Math.max(a.end, b.end) };
  const found = [
    differenceIn(text, before, () => isProclitic(text, before)),
    differenceIn(text, after, () => isPronoun(text, after)),
  ];
  return boundaryDifferences.findLast((each) => found.includes(each)) ?? null;
}

function differenceIn(text: string, span: Span, isClitic: () => boolean): BoundaryDifference | null {
  if (span.start === span.end) return null;
  const between = fold(text.slice(span.start, span.end)).text;
  if (between === '') return 'diacritic';
  if (/^[\p{P}\p{S}\s]+$/u.test(between)) return 'punctuation';
  if (isClitic()) return 'clitic';
  return between === 'ال' ? 'article' : 'other';
}

/** Whether the stretch is a proclitic of the word it begins, or ends one that began before it. */
function isProclitic(text: string, { start, end }: Span): boolean {
  const word = wordsOf(text).at(start);
  if (!word || end >= word.end) return false;
  const cuts = [word.start, ...procliticCuts(text, word)];
  if (!cuts.includes(start)) return false;
  const withoutArticle = fold(text.slice(start, end)).text.replace(/ال$/u, '');
  const cut = start + (withoutArticle === '' ? 0 : text.slice(start, end).search(/ال$/u));
  return cuts.includes(end) || (cut > start && cuts.includes(cut));
}

// ه ها هم هن هما ك كم كن كما نا ي, after folding.
const pronoun = /^(?:ه|ها|هم|هن|هما|ك|كم|كن|كما|نا|ي)$/u;

function isPronoun(text: string, { start, end }: Span): boolean {
  const word = wordsOf(text).at(start);
  return (
    word !== null && start > word.start && end === word.end && pronoun.test(fold(text.slice(start, end)).text)
  );
}

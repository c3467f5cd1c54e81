import type { Span } from '../text/span.ts';
import { type FoldedText, fold, originalSpan } from './fold.ts';
import { procliticCuts } from './proclitics.ts';

/** Where a match may stand; without any of these anywhere, inside words too. */
export interface MatchRule {
  /** Only where it begins and ends with a written word. */
  readonly wholeWord?: boolean | undefined;
  /** Only where it begins a written word; it may end inside one. */
  readonly prefix?: boolean | undefined;
  /** With either of the above: it may also begin after a proclitic, «باريس» in «وبباريس». */
  readonly allowProclitics?: boolean | undefined;
}

/**
 * All stretches of `text` that fold to what `pattern` folds to, in reading order, none overlapping the one before; each reaches over the
 * marks that follow its last letter. Runs of spaces count as one, spaces around the pattern as none, and an empty pattern is found
 * nowhere. A match never begins or ends inside one character, as «ﷲ» is. UTF-16 offsets of `text`; pass `folded` where it is at hand.
 */
export function findFolded(
  text: string,
  pattern: string,
  rule: MatchRule = {},
  folded: FoldedText = fold(text),
): Span[] {
  const words = searchPattern(pattern).split(' ');
  const [first = ''] = words;
  const found: Span[] = [];
  if (first === '') return found;
  for (let at = folded.text.indexOf(first); at >= 0; ) {
    const end = matchEnd(folded.text, at, words);
    const fits = end >= 0 && fitsRule(text, folded, { start: at, end }, rule);
    if (fits) found.push(originalSpan(folded, { start: at, end }));
    at = folded.text.indexOf(first, fits ? end : at + 1);
  }
  return found;
}

/** A folded text as it is compared: every run of spaces as one space. The index of a project holds texts in this form. */
export const searchForm = (text: string): string => fold(text).text.replace(/ {2,}/g, ' ');

/** The same of what is looked for, without the spaces around it. */
export const searchPattern = (pattern: string): string => searchForm(pattern).replace(/^ | $/g, '');

/** Where the words end if they stand at `at` with nothing but spaces between; -1 where they do not. */
function matchEnd(folded: string, at: number, words: readonly string[]): number {
  let end = at;
  for (const [index, word] of words.entries()) {
    const from = end;
    if (index > 0) while (folded[end] === ' ') end++;
    if (index > 0 && end === from) return -1;
    if (!folded.startsWith(word, end)) return -1;
    end += word.length;
  }
  return end;
}

function fitsRule(text: string, folded: FoldedText, { start, end }: Span, rule: MatchRule): boolean {
  if (isInsideCharacter(folded, start) || isInsideCharacter(folded, end)) return false;
  if (!rule.wholeWord && !rule.prefix) return true;
  if (rule.wholeWord && isInsideWord(folded.text, end)) return false;
  if (!isInsideWord(folded.text, start)) return true;
  return rule.allowProclitics === true && isAfterProclitic(text, folded, start);
}

const isInsideCharacter = ({ starts }: FoldedText, at: number): boolean =>
  at > 0 && at < starts.length && starts[at] === starts[at - 1];

const isInsideWord = (folded: string, at: number): boolean =>
  wordBefore.test(folded.slice(Math.max(0, at - 2), at)) && wordAfter.test(folded.slice(at, at + 2));

// A character beyond the first 65,536 has two code units, hence the slices of two.
const wordBefore = /[\p{L}\p{M}\p{N}]$/u;
const wordAfter = /^[\p{L}\p{M}\p{N}]/u;

// No proclitic has more than two letters, and procliticCuts wants to see three after it: a word without end need not be read.
const longestProclitic = 2;
const enoughOfWord = 16;

function isAfterProclitic(text: string, folded: FoldedText, at: number): boolean {
  let start = at;
  while (at - start <= longestProclitic && isInsideWord(folded.text, start)) start--;
  if (at - start > longestProclitic) return false;
  let end = at + 1;
  while (end - at < enoughOfWord && isInsideWord(folded.text, end)) end++;
  return procliticCuts(text, originalSpan(folded, { start, end })).includes(folded.starts[at] ?? -1);
}

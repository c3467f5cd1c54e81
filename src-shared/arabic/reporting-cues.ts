import type { Span } from '../text/span.ts';
import { type FoldedText, fold, originalSpan } from './fold.ts';
import { type CueKind, onlyWrittenWith, reportingForms, reportingPhrases } from './reporting-verbs.ts';

/** A word or phrase that seems to report what somebody says: an offer that a person confirms. UTF-16; a «و» or «ف» before it is outside. */
export interface ReportingCue extends Span {
  readonly kind: CueKind;
}

/**
 * Reporting verbs, their participles and phrases that name a source, in reading order, whatever the spelling of hamza, teh marbuta
 * and vowel marks. Forms for gender, number and tense are in the list; «و» or «ف» may be written before them, and «ب» before «القول».
 */
export function reportingCuesOf(text: string): ReportingCue[] {
  const folded = fold(text);
  const words = [...folded.text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    index,
  }));
  const cues: ReportingCue[] = [];
  for (let at = 0; at < words.length; ) {
    const found = phraseAt(folded, words, at) ?? verbAt(text, folded, words[at]);
    if (found) cues.push({ ...originalSpan(folded, found.span), kind: found.kind });
    at += found?.words ?? 1;
  }
  return cues;
}

interface Word {
  readonly word: string;
  /** Where it begins in the folded text. */
  readonly index: number;
}

interface Found {
  readonly span: Span;
  readonly kind: CueKind;
  readonly words: number;
}

function verbAt(text: string, folded: FoldedText, word: Word | undefined): Found | null {
  if (!word) return null;
  for (const cut of cutsOf(word.word)) {
    const form = word.word.slice(cut);
    const kind = form === 'القول' && cut > 0 ? 'phrase' : reportingForms.get(form);
    if (!kind) continue;
    const span = { start: word.index + cut, end: word.index + word.word.length };
    const letter = onlyWrittenWith.get(form);
    const original = originalSpan(folded, span);
    if (letter && !text.slice(original.start, original.end).includes(letter)) continue;
    return { span, kind, words: 1 };
  }
  return null;
}

/** The word as it is written first: «وصف» and «فند» begin with a letter of their own. */
const cutsOf = (word: string): readonly number[] =>
  /^[وف]/u.test(word) ? (/^[وف]ب/u.test(word) ? [0, 1, 2] : [0, 1]) : /^بالقول$/u.test(word) ? [1] : [0];

function phraseAt(folded: FoldedText, words: readonly Word[], at: number): Found | null {
  const first = words[at];
  if (!first) return null;
  for (const phrase of reportingPhrases) {
    const cut = cutsOf(first.word).find((from) => first.word.slice(from) === phrase.words[0]);
    if (cut === undefined) continue;
    const stretch = words.slice(at, at + phrase.words.length);
    const last = stretch.at(-1);
    if (!last || stretch.length < phrase.words.length || !isOneLine(folded, first, last)) continue;
    if (!phrase.words.every((word, index) => index === 0 || stretch[index]?.word === word)) continue;
    if (phrase.next && !words[at + stretch.length]?.word.startsWith(phrase.next)) continue;
    const span = { start: first.index + cut, end: last.index + last.word.length };
    return { span, kind: 'phrase', words: stretch.length };
  }
  return null;
}

/** Nothing but spaces stands between the words of a phrase. */
const isOneLine = (folded: FoldedText, first: Word, last: Word): boolean =>
  /^[\p{L}\p{M}\p{N} ]*$/u.test(folded.text.slice(first.index, last.index));

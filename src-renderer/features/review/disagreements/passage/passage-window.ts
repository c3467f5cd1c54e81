import { sentencesOf } from '../../../../../src-shared/arabic/sentences.ts';
import { graphemesOf } from '../../../../../src-shared/text/graphemes.ts';
import { paragraphIndexAt, paragraphsOf } from '../../../../../src-shared/text/paragraphs.ts';
import type { Span } from '../../../../../src-shared/text/span.ts';

/** The part of an article that is looked at, and what stands before and after it; these two may be empty. UTF-16. */
export interface PassageWindow {
  readonly before: Span;
  readonly focus: Span;
  readonly after: Span;
}

/** Longest passage, in code units: some three lines. */
const longest = 260;
/** Code units around what is marked in a sentence that is longer. */
const around = 90;
/** Code units of the neighbouring lines: more than one line of the window holds. */
const neighbours = 160;

/** The sentences in which these stretches lie, cut where they are very long; the beginning of the text where there are none. */
export function passageWindow(text: string, spans: readonly Span[]): PassageWindow {
  const paragraphs = paragraphsOf(text);
  const marked = extentOf(spans) ?? firstWords(text, paragraphs);
  const sentences = sentencesOf(text);
  const first = sentences.findLast(({ start }) => start <= marked.start);
  const last = sentences.find(({ end }) => end >= marked.end);
  const whole = {
    start: Math.min(first?.start ?? marked.start, marked.start),
    end: Math.max(last?.end ?? marked.end, marked.end),
  };
  const focus = whole.end - whole.start <= longest ? whole : cut(text, whole, marked, around);
  const above = lineBeside(text, paragraphs, focus.start, -1);
  const below = lineBeside(text, paragraphs, focus.end, 1);
  return {
    before: cut(text, above, { start: above.end, end: above.end }, neighbours),
    focus,
    after: cut(text, below, { start: below.start, end: below.start }, neighbours),
  };
}

/** From the first to the last of some stretches; null where there are none. */
export function extentOf(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function firstWords(text: string, paragraphs: readonly Span[]): Span {
  const first = paragraphs.find(({ start, end }) => text.slice(start, end).trim() !== '');
  return first ? { start: first.start, end: first.start } : { start: 0, end: 0 };
}

/** What is left of the line before (-1) or after (1) an offset; of the next line with words where nothing is. */
function lineBeside(text: string, paragraphs: readonly Span[], offset: number, step: 1 | -1): Span {
  for (let index = paragraphIndexAt(paragraphs, offset); ; index += step) {
    const paragraph = paragraphs[index];
    if (!paragraph) return { start: offset, end: offset };
    const rest =
      step === 1
        ? { start: Math.max(paragraph.start, offset), end: paragraph.end }
        : { start: paragraph.start, end: Math.min(paragraph.end, offset) };
    if (text.slice(rest.start, rest.end).trim() !== '') return rest;
  }
}

/** The stretch as far as `allowance` beyond what is kept, without cutting a word; `kept` lies within it. */
function cut(text: string, span: Span, kept: Span, allowance: number): Span {
  const graphemes = graphemesOf(text);
  let start = Math.max(span.start, kept.start - allowance);
  let end = Math.min(span.end, kept.end + allowance);
  while (start > span.start && start < kept.start && !/\s/u.test(text.charAt(start - 1))) start++;
  while (end < span.end && end > kept.end && !/\s/u.test(text.charAt(end))) end--;
  return graphemes.cover({ start, end });
}

import { paragraphsOf } from '../text/paragraphs.ts';
import type { Span } from '../text/span.ts';

/** A stretch of text that seems to be quoted: an offer that a person confirms. Spans include the marks; `content` leaves them out. UTF-16. */
export interface QuotationProposal extends Span {
  readonly content: Span;
  /** What the quotation was taken to end at: a mark of its own, the mark of a quotation that begins or ends before it does, the paragraph's end. */
  readonly endedBy: 'mark' | 'other-quotation' | 'paragraph';
  /** high: both marks stand like an opening and a closing one and look alike; medium: one of that fails; low: no end was found. */
  readonly confidence: 'high' | 'medium' | 'low';
}

/**
 * Quotations in reading order; one may stand within another of other marks. Whether a mark opens or closes is told by what stands on its
 * two sides, never by its shape or by counting: real pages mix, reverse and forget them. None crosses the end of its paragraph.
 */
export function quotationsOf(text: string): QuotationProposal[] {
  return paragraphsOf(text)
    .flatMap((paragraph) => quotationsWithin(text, paragraph))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Mark {
  readonly at: number;
  readonly family: string;
  readonly side: 'opens' | 'closes' | 'either';
}

// Marks of one family may stand for one another; «…» within "…" is another quotation. Not the plain apostrophe: in Arabic news it is
// mostly Latin spelling.
const families: readonly string[] = ['«»', '“”„‟"＂', '‘’‚‛‹›'];
const anyMark = /[«»“”„‟"＂‘’‚‛‹›]/g;

function quotationsWithin(text: string, paragraph: Span): QuotationProposal[] {
  const line = text.slice(paragraph.start, paragraph.end);
  const proposals: QuotationProposal[] = [];
  const open: Mark[] = [];

  const propose = (from: Mark, to: number, endedBy: QuotationProposal['endedBy'], end?: Mark): void => {
    const inner = line.slice(from.at + 1, to);
    const content = inner.trim();
    if (content === '') return;
    const start = paragraph.start + from.at + 1 + inner.indexOf(content);
    const clear = from.side === 'opens' && end?.side === 'closes' && matchingShapes(line, from, end);
    proposals.push({
      start: paragraph.start + from.at,
      end: end ? paragraph.start + to + 1 : start + content.length,
      content: { start, end: start + content.length },
      endedBy,
      confidence: endedBy !== 'mark' ? 'low' : clear ? 'high' : 'medium',
    });
  };

  for (const { index: at, 0: character } of line.matchAll(anyMark)) {
    const mark = { at, family: familyOf(character), side: sideOf(line, at) };
    if (isApostrophe(mark, line)) continue;
    const partner = open.findLastIndex((other) => other.family === mark.family);
    // A mark of another family closes where none of its own is open: «…".
    const opening = partner < 0 && mark.side === 'closes' ? open.length - 1 : partner;
    // Whatever was opened after it, and is still open, was never closed; so was a quotation whose own mark opens again.
    const [first, ...unclosed] = opening < 0 ? [] : open.splice(opening);
    for (const inner of unclosed) propose(inner, at, 'other-quotation');
    if (first && mark.side !== 'opens') propose(first, at, 'mark', mark);
    else if (first) propose(first, at, 'other-quotation');
    if (mark.side === 'opens' || (!first && mark.side === 'either')) open.push(mark);
  }
  for (const unclosed of open) propose(unclosed, line.length, 'paragraph');
  return proposals;
}

const familyOf = (character: string): string => families.find((family) => family.includes(character)) ?? '';

/** ’ and its like between two letters of one word. */
const isApostrophe = (mark: Mark, line: string): boolean =>
  mark.family === families[2] &&
  letter.test(neighbour(line, mark.at, -1)) &&
  letter.test(neighbour(line, mark.at, 1));

const letter = /[\p{L}\p{M}\p{N}]/u;

/**
 * A mark opens where space, an opening bracket or a colon stands before it and text after; it closes where text or punctuation stands
 * before it and space, punctuation or nothing after. Text on both sides: it opens after a proclitic («بـ"الهروب"», «لـ«الرافد»»).
 */
function sideOf(line: string, at: number): Mark['side'] {
  const before = neighbour(line, at, -1);
  const after = neighbour(line, at, 1);
  const freeBefore = before === '' || /[\s([{:؛،,–—/-]/u.test(before);
  const freeAfter = after === '' || /[\s)\]},.:;،؛؟?!…–—/-]/u.test(after);
  if (freeBefore && !freeAfter) return 'opens';
  if (freeAfter && !freeBefore) return 'closes';
  if (freeBefore)
    return before === '' ? 'opens' : after === '' || /[.،؛؟?!…)]/u.test(after) ? 'closes' : 'either';
  return proclitic.test(line.slice(Math.max(0, at - 4), at)) ? 'opens' : 'either';
}

const proclitic = /(?<![\p{L}\p{M}])[وفبكل]{1,2}ـ{0,2}$/u;

/** The nearest character on that side that is not invisible formatting. */
function neighbour(line: string, at: number, step: 1 | -1): string {
  let index = at + step;
  while (/\p{Cf}/u.test(line.charAt(index))) index += step;
  return line.charAt(index);
}

function matchingShapes(line: string, from: Mark, to: Mark): boolean {
  const pair = line.charAt(from.at) + line.charAt(to.at);
  return ['«»', '“”', '„“', '""', '‘’', '‹›', '＂＂'].includes(pair);
}

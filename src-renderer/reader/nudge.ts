import { startsInsideWord } from '../../src-shared/arabic/word-starts.ts';
import type { Words } from '../../src-shared/arabic/words.ts';
import { type Graphemes, isFormatControlAt } from '../../src-shared/text/graphemes.ts';
import { paragraphIndexAt } from '../../src-shared/text/paragraphs.ts';
import { type Span, spansOverlap } from '../../src-shared/text/span.ts';
import { trimSpace } from './trim-span.ts';

/** Which edge moves, and which way along the text. Logical: in Arabic «later» is to the left on screen. */
export type Nudge = 'start-earlier' | 'start-later' | 'end-earlier' | 'end-later';

/** The text a span is moved in. */
export interface NudgeGround {
  readonly text: string;
  readonly graphemes: Graphemes;
  readonly paragraphs: readonly Span[];
}

/**
 * The span with one edge moved by one grapheme cluster, on past white space, with which no span begins or ends; null where that would
 * empty it, leave the edge's paragraph, or leave the text. A start also steps over invisible format controls. UTF-16.
 */
export function nudged<S extends Span>(span: S, nudge: Nudge, ground: NudgeGround): S | null {
  const { graphemes } = ground;
  const isEnd = nudge.startsWith('end');
  const later = nudge.endsWith('later');
  const step = (offset: number) => (later ? graphemes.next(offset) : graphemes.previous(offset));
  const from = isEnd ? span.end : span.start;
  const inside = paragraphAround(isEnd ? span.end - 1 : span.start, ground);
  const fits = (offset: number) =>
    isEnd ? offset > span.start && offset <= inside.end : offset >= inside.start && offset < span.end;
  let offset = step(from);
  let before = from;
  while (offset !== before && fits(offset) && !isGoodEdge(offset, isEnd, ground)) {
    before = offset;
    offset = step(offset);
  }
  if (offset === from || !fits(offset) || !isGoodEdge(offset, isEnd, ground)) return null;
  return isEnd ? { ...span, end: offset } : { ...span, start: offset };
}

/**
 * The spans of an annotation with an edge of the fragment at the caret moved, or where it is in none of the outermost on that side (in
 * reading order); null where it cannot, or would reach into another fragment of its role. With `words` a start goes on to where one
 * of them begins. UTF-16.
 */
export function nudgedSpans<S extends Span & { readonly role?: string }>(
  spans: readonly S[],
  nudge: Nudge,
  ground: NudgeGround,
  { caret = null, words = null }: { readonly caret?: number | null; readonly words?: Words | null } = {},
): readonly S[] | null {
  const fragment = spans.find((span) => isAtCaret(span, caret)) ?? outermost(spans, nudge);
  let moved = fragment && nudged(fragment, nudge, ground);
  while (moved && words && nudge.startsWith('start') && startsInsideWord(moved, words)) {
    moved = nudged(moved, nudge, ground);
  }
  if (!moved) return null;
  const others = spans.filter((span) => span !== fragment && span.role === moved.role);
  if (others.some((span) => spansOverlap(span, moved))) return null;
  return spans.map((span) => (span === fragment ? moved : span));
}

const isAtCaret = (span: Span, caret: number | null): boolean =>
  caret !== null && span.start <= caret && caret <= span.end;

function outermost<S extends Span>(spans: readonly S[], nudge: Nudge): S | undefined {
  const [first] = spans.toSorted((a, b) => (nudge.startsWith('end') ? b.end - a.end : a.start - b.start));
  return first;
}

/** Neither white space on the inner side of the edge nor, at a start, an invisible control. */
function isGoodEdge(offset: number, isEnd: boolean, { text, graphemes }: NudgeGround): boolean {
  const inner = isEnd ? graphemes.previous(offset) : offset;
  return !/\s/u.test(text.charAt(inner)) && (isEnd || !isFormatControlAt(text, offset));
}

const paragraphAround = (offset: number, { paragraphs, text }: NudgeGround): Span =>
  paragraphs[paragraphIndexAt(paragraphs, offset)] ?? { start: 0, end: text.length };

/** The span with one edge at `offset`, as far as its paragraph reaches and without outer white space; null where nothing is left. */
export function withEdgeAt<S extends Span>(
  span: S,
  edge: 'start' | 'end',
  offset: number,
  ground: NudgeGround,
): S | null {
  const inside = paragraphAround(edge === 'end' ? span.end - 1 : span.start, ground);
  const at = Math.min(inside.end, Math.max(inside.start, offset));
  const moved = edge === 'end' ? { start: span.start, end: at } : { start: at, end: span.end };
  if (moved.end <= moved.start) return null;
  const trimmed = trimSpace(ground.text, moved);
  return trimmed.start < trimmed.end ? { ...span, ...ground.graphemes.cover(trimmed) } : null;
}

import { type Graphemes, isFormatControlAt } from '../../../src-shared/text/graphemes.ts';
import { paragraphIndexAt } from '../../../src-shared/text/paragraphs.ts';
import type { Span } from '../../../src-shared/text/span.ts';

/** Which edge moves, and which way along the text. Logical: in Arabic «later» is to the left on screen. */
export type Nudge = 'start-earlier' | 'start-later' | 'end-earlier' | 'end-later';

/** The text a span is moved in. */
export interface NudgeGround {
  readonly text: string;
  readonly graphemes: Graphemes;
  readonly paragraphs: readonly Span[];
}

/**
 * The span with one edge moved by one grapheme cluster; null where that would empty it, leave the edge's paragraph, or leave
 * the text. A start steps over invisible format controls, on which no span may begin. UTF-16.
 */
export function nudged<S extends Span>(span: S, nudge: Nudge, ground: NudgeGround): S | null {
  const { graphemes } = ground;
  const later = nudge.endsWith('later');
  const step = (offset: number) => (later ? graphemes.next(offset) : graphemes.previous(offset));
  if (nudge.startsWith('end')) {
    const end = step(span.end);
    const inside = paragraphAround(span.end - 1, ground);
    return end > span.start && end !== span.end && end <= inside.end ? { ...span, end } : null;
  }
  const inside = paragraphAround(span.start, ground);
  let start = step(span.start);
  while (start > inside.start && start < span.end && isFormatControlAt(ground.text, start))
    start = step(start);
  const allowed = start !== span.start && start >= inside.start && start < span.end;
  return allowed && !isFormatControlAt(ground.text, start) ? { ...span, start } : null;
}

/** The spans of an annotation with the outer edge of the first or last (in reading order) moved; null where it cannot. */
export function nudgedSpans<S extends Span>(
  spans: readonly S[],
  nudge: Nudge,
  ground: NudgeGround,
): readonly S[] | null {
  const outer = nudge.startsWith('end')
    ? spans.reduce<S | undefined>((last, span) => (last && last.end >= span.end ? last : span), undefined)
    : spans.reduce<S | undefined>(
        (first, span) => (first && first.start <= span.start ? first : span),
        undefined,
      );
  const moved = outer && nudged(outer, nudge, ground);
  return moved ? spans.map((span) => (span === outer ? moved : span)) : null;
}

const paragraphAround = (offset: number, { paragraphs, text }: NudgeGround): Span =>
  paragraphs[paragraphIndexAt(paragraphs, offset)] ?? { start: 0, end: text.length };

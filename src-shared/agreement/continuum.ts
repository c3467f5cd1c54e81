import { type AnnotatedDocument, type LabelledSpan, piecesOf } from './annotated-document.ts';

/** A stretch of one annotator's continuum: a unit with its label, or a gap. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly label: string | null;
}

/** One annotator's documents laid end to end, divided without remainder into units and gaps. */
export interface Continuum {
  readonly segments: readonly Segment[];
}

/**
 * The continua of the annotators over the documents that all of them worked on; a gap may reach from one document into the next. Each fragment of a
 * span in pieces is a unit of its own.
 */
export function continuaOf(
  documents: readonly AnnotatedDocument[],
  annotators: readonly string[],
): Continuum[] {
  const common = documents.filter(({ spans }) => annotators.every((annotator) => spans[annotator]));
  return annotators.map((annotator) => {
    const units: LabelledSpan[] = [];
    let length = 0;
    for (const document of common) {
      for (const span of document.spans[annotator] ?? []) {
        for (const { start, end } of piecesOf(span)) {
          units.push({ start: length + start, end: length + end, label: span.label });
        }
      }
      length += document.length;
    }
    return { segments: segmentsOf(units, length) };
  });
}

function segmentsOf(units: readonly LabelledSpan[], length: number): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end, label } of units.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const from = Math.max(start, at);
    if (from >= end) continue;
    if (from > at) segments.push({ start: at, end: from, label: null });
    segments.push({ start: from, end, label });
    at = end;
  }
  if (at < length) segments.push({ start: at, end: length, label: null });
  return segments;
}

/** Each segment with the other continuum's segments that it shares a length with; both run from start to end, so one walk does. */
export function* meetingsOf({ segments }: Continuum, other: Continuum) {
  let from = 0;
  for (const segment of segments) {
    while ((other.segments[from]?.end ?? Number.POSITIVE_INFINITY) <= segment.start) from++;
    const meets: { segment: Segment; length: number }[] = [];
    for (let at = from; ; at++) {
      const met = other.segments[at];
      if (!met || met.start >= segment.end) break;
      meets.push({
        segment: met,
        length: Math.min(segment.end, met.end) - Math.max(segment.start, met.start),
      });
    }
    yield { segment, meets };
  }
}

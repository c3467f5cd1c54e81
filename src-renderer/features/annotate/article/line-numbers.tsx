import { type ReactElement, useMemo } from 'react';
import type { Span } from '../../../../src-shared/text/span.ts';
import { lineHeight, type SheetGeometry, useSheetGeometry } from './sheet-geometry.ts';

/** The number of every fifth line beside it, counted from the top of the text; empty and folded lines are not counted. */
export function LineNumbers({ paragraphs }: { readonly paragraphs: readonly Span[] }): ReactElement {
  const geometry = useSheetGeometry();
  const numbers = useMemo(() => (geometry ? everyFifth(paragraphs, geometry) : []), [paragraphs, geometry]);
  return (
    <div className="an-line-numbers" aria-hidden="true">
      {numbers.map(({ number, top }) => (
        <span key={number} style={{ insetBlockStart: top + lineHeight / 2 }}>
          {number}
        </span>
      ))}
    </div>
  );
}

/** Counts from the first line down to the end of what is near the view; what lies below is not measured. */
function everyFifth(paragraphs: readonly Span[], geometry: SheetGeometry): { number: number; top: number }[] {
  const { lineTopOf, reader, to, from } = geometry;
  const numbers: { number: number; top: number }[] = [];
  let count = 0;
  for (const { start, end } of paragraphs) {
    if (start === end) continue;
    const top = lineTopOf(start);
    if (top > to) break;
    const lines = linesOf(reader.rectsOf({ start, end }));
    for (let line = 0; line < lines; line++) {
      count += 1;
      const lineTop = top + line * lineHeight;
      if (count % 5 === 0 && lineTop >= from) numbers.push({ number: count, top: lineTop });
    }
  }
  return numbers;
}

/** Lines that rectangles stand on: pieces of one line overlap by more than half their height. */
function linesOf(rects: readonly { readonly top: number; readonly height: number }[]): number {
  let lines = 0;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { top, height } of rects.toSorted((a, b) => a.top - b.top)) {
    if (top + height / 2 < bottom) continue;
    lines += 1;
    bottom = top + height;
  }
  return lines;
}

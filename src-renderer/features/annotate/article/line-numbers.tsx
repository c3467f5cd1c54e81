import { type ReactElement, useMemo } from 'react';
import type { Span } from '../../../../src-shared/text/span.ts';
import { lineHeight, paragraphAbove, type SheetGeometry, useSheetGeometry } from './sheet-geometry.ts';

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

/** The lines near the view; none before everything above them is measured. */
function everyFifth(paragraphs: readonly Span[], geometry: SheetGeometry): { number: number; top: number }[] {
  const { lineTopOf, reader, to, from } = geometry;
  const first = paragraphAbove(paragraphs, from, lineTopOf);
  const before = reader.linesBefore(paragraphs[first]?.start ?? 0);
  if (before === null) return [];
  const numbers: { number: number; top: number }[] = [];
  let count = before;
  for (const { start } of paragraphs.slice(first)) {
    const top = lineTopOf(start);
    if (top > to) break;
    const lines = reader.linesOf(start);
    for (let line = 0; line < lines; line++) {
      count += 1;
      if (count % 5 === 0) numbers.push({ number: count, top: top + line * lineHeight });
    }
  }
  return numbers;
}

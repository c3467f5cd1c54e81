import type { ReactElement } from 'react';
import type { Span } from '../../../../src-shared/text/span.ts';
import type { SheetGeometry } from '../article/sheet-geometry.ts';

/** A frame around each line of a span. */
export function Outline(props: {
  readonly span: Span;
  readonly look: string;
  readonly geometry: SheetGeometry;
}): ReactElement {
  const { span, look, geometry } = props;
  const { x, y } = originOf(geometry);
  return (
    <>
      {geometry.reader.rectsOf(span).map(({ left, top, width, height }) => (
        <rect
          key={`${left} ${top}`}
          className={look}
          x={x + left - 2}
          y={y + top + 3}
          width={width + 4}
          height={Math.max(0, height - 6)}
          rx={4}
        />
      ))}
    </>
  );
}

/** Where the text begins on the page, in pixels from the page's top left corner. */
export function originOf({ host, page }: SheetGeometry): { readonly x: number; readonly y: number } {
  const hostBox = host.getBoundingClientRect();
  const pageBox = page.getBoundingClientRect();
  return { x: hostBox.left - pageBox.left, y: hostBox.top - pageBox.top };
}

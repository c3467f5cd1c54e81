import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { Span } from '../../../../../src-shared/text/span.ts';
import { type LinePiece, piecesOnLines } from './measure-passage.ts';

interface Measured {
  readonly pieces: ReadonlyMap<string, readonly LinePiece[]>;
  /** Lines that the text takes. */
  readonly lines: number;
}

/** Where spans of the element's only text node lie, measured again when it is laid out anew. Offsets are the node's. */
export function useLinePieces(
  element: RefObject<HTMLElement | null>,
  spans: readonly { readonly key: string; readonly span: Span }[],
  lineHeight: number,
): Measured {
  const [measured, setMeasured] = useState<Measured>(nothing);
  const [layout, setLayout] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const again = (): void => setLayout((count) => count + 1);
    const resized = new ResizeObserver(again);
    resized.observe(element.current);
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      resized.disconnect();
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, [element]);
  useLayoutEffect(() => {
    const node = element.current?.firstChild;
    // `layout` says nothing by itself: what is measured is other now.
    if (!(node instanceof Text) || layout < 0) return setMeasured(nothing);
    const height = element.current?.getBoundingClientRect().height ?? 0;
    setMeasured({
      pieces: new Map(spans.map(({ key, span }) => [key, piecesOnLines(node, span, lineHeight)])),
      lines: Math.max(1, Math.round(height / lineHeight)),
    });
  }, [element, spans, lineHeight, layout]);
  return measured;
}

const nothing: Measured = { pieces: new Map(), lines: 1 };

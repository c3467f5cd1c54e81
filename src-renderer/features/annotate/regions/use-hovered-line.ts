import { useEffect, useState } from 'react';
import type { Span } from '../../../../src-shared/text/span.ts';
import { paragraphAbove, useSheetGeometry } from '../article/sheet-geometry.ts';

/** Where the line under the pointer begins, wherever beside the text the pointer is; null where it is not over the article. */
export function useHoveredLine(paragraphs: readonly Span[]): number | null {
  const geometry = useSheetGeometry();
  const [line, setLine] = useState<number | null>(null);
  useEffect(() => {
    const article = geometry?.host.parentElement;
    if (!geometry || !article) return;
    const { page, lineTopOf } = geometry;
    const follow = ({ clientY }: PointerEvent) => {
      const y = clientY - page.getBoundingClientRect().top;
      setLine(lineAt(paragraphs, y, lineTopOf));
    };
    const leave = () => setLine(null);
    article.addEventListener('pointermove', follow);
    article.addEventListener('pointerleave', leave);
    return () => {
      article.removeEventListener('pointermove', follow);
      article.removeEventListener('pointerleave', leave);
    };
  }, [geometry, paragraphs]);
  return line;
}

/** The last line that begins above `y` and is not empty; the first where none does. */
function lineAt(
  paragraphs: readonly Span[],
  y: number,
  lineTopOf: (offset: number) => number,
): number | null {
  const last = paragraphAbove(paragraphs, y, lineTopOf);
  return paragraphs.findLast(({ start, end }, index) => index <= last && start < end)?.start ?? null;
}

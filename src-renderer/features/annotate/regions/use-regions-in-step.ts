import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type SheetGeometry, useSheetGeometry } from '../article/sheet-geometry.ts';
import type { OpenArticle } from '../state/open-article.ts';
import { useSession } from '../state/session.tsx';

/** Hands the reader what the lines became; what the person looks at stays where it is on the screen. */
export function useRegionsInStep({ ground }: OpenArticle, host: RefObject<HTMLElement | null>): void {
  const { reader: shared, store } = useSession();
  const geometry = useSheetGeometry();
  const handed = useRef(ground.regions);
  useLayoutEffect(() => {
    const reader = shared.current;
    if (!reader || handed.current === ground.regions) return;
    handed.current = ground.regions;
    if (!geometry || !host.current || geometry.reader !== reader) return reader.setRegions(ground.regions);
    const { scroller, page } = geometry;
    const offset = offsetInView(geometry, ground.paragraphs, store.getState().caret);
    const before = geometry.lineTopOf(offset);
    reader.setRegions(ground.regions);
    const hostTop = host.current.getBoundingClientRect().top - page.getBoundingClientRect().top;
    scroller.scrollTop += hostTop + reader.lineTopOf(offset) - before;
    // A fold's button that had the keyboard may be gone.
    if (document.activeElement?.contains(host.current)) reader.focus();
  }, [ground, geometry, host, shared, store]);
}

/** The caret where its line is in view, else the first line that is. */
function offsetInView(
  { scroller, lineTopOf }: SheetGeometry,
  paragraphs: OpenArticle['ground']['paragraphs'],
  caret: number,
): number {
  const { scrollTop, clientHeight } = scroller;
  const top = lineTopOf(caret);
  if (top >= scrollTop && top <= scrollTop + clientHeight) return caret;
  let [low, high] = [0, paragraphs.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineTopOf(paragraphs[middle]?.start ?? 0) >= scrollTop) high = middle;
    else low = middle + 1;
  }
  return paragraphs[low]?.start ?? 0;
}

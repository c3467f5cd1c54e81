import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { Reader } from '../../../reader/types.ts';
import { measuredLines, type SheetGeometry } from './sheet-geometry.ts';

interface SheetParts {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly page: RefObject<HTMLElement | null>;
  readonly host: RefObject<HTMLElement | null>;
}

/** Follows layout, size and scrolling of the sheet; `onLayout` is for the reader to call. */
export function useGeometry(
  { scroller, page, host }: SheetParts,
  reader: Reader | null,
): { readonly geometry: SheetGeometry | null; onLayout(): void } {
  const [layout, setLayout] = useState(0);
  const [step, setStep] = useState({ index: 0, size: 400 });
  const [measured, setMeasured] = useState<Omit<SheetGeometry, 'from' | 'to'> | null>(null);
  const onLayout = useCallback(() => setLayout((version) => version + 1), []);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const read = () => {
      const size = Math.max(200, element.clientHeight / 2);
      const index = Math.floor(element.scrollTop / size);
      setStep((known) => (known.index === index && known.size === size ? known : { index, size }));
    };
    const observer = new ResizeObserver(() => {
      read();
      onLayout();
    });
    observer.observe(element);
    // Not the text, of which the reader tells: what stands above it.
    if (page.current) observer.observe(page.current);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [scroller, page, onLayout]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: layout counts the times that everything has to be measured again.
  useLayoutEffect(() => {
    if (!reader || !scroller.current || !page.current || !host.current) return setMeasured(null);
    const hostTop = host.current.getBoundingClientRect().top - page.current.getBoundingClientRect().top;
    setMeasured({
      reader,
      scroller: scroller.current,
      page: page.current,
      host: host.current,
      lineTopOf: measuredLines(reader, hostTop),
    });
  }, [reader, layout, scroller, page, host]);

  const geometry = useMemo<SheetGeometry | null>(
    () =>
      measured && {
        ...measured,
        from: (step.index - 2) * step.size,
        to: (step.index + 4) * step.size,
      },
    [measured, step],
  );
  return { geometry, onLayout };
}

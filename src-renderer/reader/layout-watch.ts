import type { Page, PageParagraph } from './page.ts';

/** What may change where the text stands. */
export interface LayoutEvents {
  /** Paragraphs came within a screen of the visible part, others left it. */
  near(come: readonly PageParagraph[], gone: readonly PageParagraph[]): void;
  /** Lines moved in these paragraphs; in any of them where none are named (fonts came, the width changed). */
  moved(paragraphs?: readonly number[]): void;
}

/** Watches for whatever moves lines. Sizes and visibility are reported by the browser, never polled. */
export function watchLayout(page: Page, events: LayoutEvents): { dispose(): void } {
  const paragraphOf = new Map<Element, PageParagraph>(
    page.paragraphs.map((paragraph) => [paragraph.block, paragraph]),
  );

  const visibility = new IntersectionObserver(
    (entries) => {
      const told = (near: boolean) =>
        entries.flatMap(({ target, isIntersecting }) =>
          isIntersecting === near ? (paragraphOf.get(target) ?? []) : [],
        );
      events.near(told(true), told(false));
    },
    // One screen more on each side, in the window and in any element that scrolls within it.
    { rootMargin: '100% 0%', scrollMargin: '100% 0%' },
  );

  let width = 0;
  const sizes = new ResizeObserver((entries) => {
    const before = width;
    width = page.root.clientWidth;
    if (width !== before) return events.moved();
    events.moved(entries.flatMap(({ target }) => paragraphOf.get(target)?.index ?? []));
  });

  sizes.observe(page.root);
  for (const { block } of page.paragraphs) {
    visibility.observe(block);
    sizes.observe(block);
  }

  const fontsCame = (): void => events.moved();
  document.fonts.addEventListener('loadingdone', fontsCame);
  return {
    dispose() {
      visibility.disconnect();
      sizes.disconnect();
      document.fonts.removeEventListener('loadingdone', fontsCame);
    },
  };
}

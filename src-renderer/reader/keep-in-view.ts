import type { Page } from './page.ts';

/** Runs `change`, which may change heights anywhere, and scrolls so that the first line in view stays where it is on the screen. */
export function keepInView(page: Page, change: () => void): void {
  const scroller = scrollerOf(page.root);
  const top = scroller === document.scrollingElement ? 0 : (scroller?.getBoundingClientRect().top ?? 0);
  const topOf = ({ block }: Page['paragraphs'][number]): number => block.getBoundingClientRect().top;
  const first = page.paragraphs.find(({ block }) => block.getBoundingClientRect().bottom > top);
  const before = first && topOf(first);
  change();
  if (scroller && first && before !== undefined) scroller.scrollTop += topOf(first) - before;
}

function scrollerOf(element: Element): Element | null {
  const parent = element.parentElement;
  if (!parent || parent === document.scrollingElement || parent === document.body)
    return document.scrollingElement;
  return /auto|scroll/.test(getComputedStyle(parent).overflowY) ? parent : scrollerOf(parent);
}

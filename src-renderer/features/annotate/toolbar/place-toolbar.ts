import type { Span } from '../../../../src-shared/text/span.ts';
import type { SheetGeometry } from '../article/sheet-geometry.ts';

const beside = 10;
const edgeRoom = 8;

/** Puts the toolbar under the last line of the span, or above its first where there is no room below; never outside the view. */
export function placeToolbar(
  element: HTMLElement,
  span: Span,
  { reader, page, scroller, host }: SheetGeometry,
): void {
  const rects = reader.rectsOf(span);
  const [first, last] = [rects[0], rects.at(-1)];
  if (!first || !last) return;
  const pageBox = page.getBoundingClientRect();
  const hostBox = host.getBoundingClientRect();
  const viewBox = scroller.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = element;

  const originTop = hostBox.top - pageBox.top;
  const originLeft = hostBox.left - pageBox.left;
  const viewTop = viewBox.top - pageBox.top;
  const viewBottom = viewTop + scroller.clientHeight;
  const below = originTop + last.top + last.height + beside;
  const above = originTop + first.top - beside - height;
  const fitsBelow = below + height + edgeRoom <= viewBottom;
  const wanted = fitsBelow || above < viewTop + edgeRoom ? below : above;
  const top = Math.max(viewTop + edgeRoom, Math.min(wanted, viewBottom - height - edgeRoom));

  const middle = originLeft + last.left + last.width / 2;
  const leftmost = viewBox.left - pageBox.left + edgeRoom;
  const rightmost = leftmost + scroller.clientWidth - width - 2 * edgeRoom;
  const left = Math.max(leftmost, Math.min(originLeft + hostBox.width / 2 - width / 2, rightmost));

  const isRtl = getComputedStyle(page).direction === 'rtl';
  element.style.insetBlockStart = `${Math.round(top)}px`;
  element.style.insetInlineStart = `${Math.round(isRtl ? pageBox.width - left - width : left)}px`;
  element.dataset.side = top < originTop + last.top ? 'above' : 'below';
  const nib = Math.max(16, Math.min(middle - left, width - 16));
  element.style.setProperty('--nib', `${Math.round(isRtl ? width - nib : nib)}px`);
}

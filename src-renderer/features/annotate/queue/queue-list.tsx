import { type KeyboardEvent, type ReactElement, useLayoutEffect, useRef, useState } from 'react';
import { useText } from '../../../ui/use-text.ts';
import { QueueItem } from './queue-item.tsx';
import type { QueueRow } from './queue-rows.ts';

/** Height of a row in pixels; the style sheet gives rows the same, so that ten thousand need not be measured. */
const wideRow = 88;
const railRow = 32;
const beyond = 6;

interface QueueListProps {
  readonly rows: readonly QueueRow[];
  readonly articleId: string | null;
  /** True where only the dots are shown. */
  readonly isRail: boolean;
  onOpen(articleId: string): void;
}

/** The queue's rows; only those near the view are in the page. Arrow keys move between them. */
export function QueueList({ rows, articleId, isRail, onOpen }: QueueListProps): ReactElement {
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 0 });
  const rowHeight = isRail ? railRow : wideRow;
  const current = rows.findIndex(({ id }) => id === articleId);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const read = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, []);

  useLayoutEffect(() => {
    if (current >= 0) bringIntoView(scroller.current, current * rowHeight, rowHeight);
  }, [current, rowHeight]);

  const first = Math.max(0, Math.floor(view.top / rowHeight) - beyond);
  const last = Math.min(rows.length, Math.ceil((view.top + view.height) / rowHeight) + beyond);

  function moveFocus(event: KeyboardEvent): void {
    const direction = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    const item = event.target instanceof HTMLElement ? event.target.closest('li') : null;
    if (direction === undefined || !item) return;
    const sibling = direction === 1 ? item.nextElementSibling : item.previousElementSibling;
    event.preventDefault();
    sibling?.querySelector('button')?.focus();
  }

  return (
    <div className="an-queue-list" ref={scroller}>
      <ul
        aria-label={text('annotate.queue')}
        onKeyDown={moveFocus}
        style={{ blockSize: rows.length * rowHeight }}
      >
        {rows.slice(first, last).map((row, index) => (
          <QueueItem
            key={row.id}
            row={row}
            position={first + index + 1}
            total={rows.length}
            isCurrent={row.id === articleId}
            top={(first + index) * rowHeight}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </div>
  );
}

function bringIntoView(element: HTMLElement | null, top: number, height: number): void {
  if (!element) return;
  const { scrollTop, clientHeight } = element;
  if (top < scrollTop || top + height > scrollTop + clientHeight) {
    element.scrollTop = top - clientHeight / 2 + height / 2;
  }
}

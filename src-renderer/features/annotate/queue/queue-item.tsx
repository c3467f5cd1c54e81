import { memo, type ReactElement } from 'react';
import { useText } from '../../../ui/use-text.ts';
import { useDates } from '../article/use-dates.ts';
import type { QueueRow } from './queue-rows.ts';
import { StatusMark } from './status-mark.tsx';

interface QueueItemProps {
  readonly row: QueueRow;
  /** Place in the list as it is filtered, from 1, and the list's length. */
  readonly position: number;
  readonly total: number;
  readonly isCurrent: boolean;
  /** Pixels from the top of the list. */
  readonly top: number;
  onOpen(articleId: string): void;
}

/** One article of the queue. */
export const QueueItem = memo(function QueueItem(props: QueueItemProps): ReactElement {
  const { row, position, total, isCurrent, top, onOpen } = props;
  const text = useText();
  const dates = useDates();
  return (
    <li aria-setsize={total} aria-posinset={position} style={{ insetBlockStart: top }}>
      <button
        type="button"
        className={`an-queue-item ${row.state}`}
        aria-current={isCurrent || undefined}
        onClick={() => onOpen(row.id)}
      >
        <StatusMark state={row.state} />
        <span className="title">
          <bdi>{row.title}</bdi>
        </span>
        <span className="facts">
          {row.outlet && <bdi className="trunc">{row.outlet}</bdi>}
          {row.published && <span>{dates.short(row.published)}</span>}
          {row.count > 0 && (
            <span className="count" title={text('annotate.queue.count', { count: row.count })}>
              {row.count}
              <span className="sr">{text('annotate.queue.count.unit', { count: row.count })}</span>
            </span>
          )}
        </span>
      </button>
    </li>
  );
});

import {
  type FocusEvent,
  memo,
  type ReactElement,
  type RefObject,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { ProgressBar } from '../../../ui/feedback.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { SearchField } from '../../../ui/text-field.tsx';
import { useSession } from '../state/session.tsx';
import { useMediaQuery } from '../use-media-query.ts';
import { QueueList } from './queue-list.tsx';
import { type QueueRow, rowsWithTitle } from './queue-rows.ts';

/** What has the keyboard once it is asked for. */
export interface Focusable {
  focus(): void;
}

interface QueuePaneProps {
  readonly rows: readonly QueueRow[];
  readonly articleId: string | null;
  /** The search of titles; on a rail it opens the queue over the article. */
  readonly searchRef: RefObject<Focusable | null>;
  onOpen(articleId: string): void;
}

/** The articles to work through: search by title, how many are done, the list. A rail of dots where the window is narrow, until the search opens it. */
export const QueuePane = memo(function QueuePane({
  rows,
  articleId,
  searchRef,
  onOpen,
}: QueuePaneProps): ReactElement {
  const session = useSession();
  const { text } = session;
  const [query, setQuery] = useState('');
  const isNarrow = useMediaQuery('(max-width: 1279px)');
  const [isOpen, setIsOpen] = useState(false);
  const isRail = isNarrow && !isOpen;
  const field = useRef<HTMLInputElement>(null);
  useImperativeHandle(searchRef, () => ({
    focus() {
      flushSync(() => setIsOpen(isNarrow));
      field.current?.focus();
    },
  }));
  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) setIsOpen(false);
  };
  const open = (id: string): void => {
    setIsOpen(false);
    onOpen(id);
  };
  const shown = useMemo(() => rowsWithTitle(rows, isRail ? '' : query), [rows, query, isRail]);
  const done = useMemo(() => rows.filter(({ state }) => state === 'done').length, [rows]);
  const progress = text('annotate.queue.done', { done, total: rows.length });
  return (
    <aside
      className={`an-queue${isRail ? ' rail' : isNarrow ? ' over' : ''}`}
      aria-label={text('annotate.queue')}
      onBlur={leave}
    >
      {!isRail && (
        <div
          className="an-queue-head"
          onKeyDownCapture={({ key }) => {
            // The first Escape empties the field, the next goes back to the text.
            if (key === 'Escape' && query === '') session.reader.current?.focus();
          }}
        >
          <h2>{text('annotate.queue')}</h2>
          <SearchField
            label={text('annotate.queue.search')}
            clearLabel={text('annotate.queue.search.clear')}
            value={query}
            onChange={setQuery}
            inputRef={field}
          >
            {query === '' && <Kbd keys="Slash" />}
          </SearchField>
          <div className="row">
            <ProgressBar label={text('annotate.queue.done.label')} value={done} total={rows.length} />
            <span className="faint small">{progress}</span>
          </div>
        </div>
      )}
      {rows.length > 0 && shown.length === 0 && (
        <p className="an-queue-none faint">{text('annotate.queue.none')}</p>
      )}
      <QueueList rows={shown} articleId={articleId} isRail={isRail} onOpen={open} />
    </aside>
  );
});

import { type ReactElement, type RefObject, useMemo, useState } from 'react';
import { ProgressBar } from '../../../ui/feedback.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { SearchField } from '../../../ui/text-field.tsx';
import { useSession } from '../state/session.tsx';
import { useMediaQuery } from '../use-media-query.ts';
import { QueueList } from './queue-list.tsx';
import { type QueueRow, rowsWithTitle } from './queue-rows.ts';

interface QueuePaneProps {
  readonly rows: readonly QueueRow[];
  readonly articleId: string | null;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  onOpen(articleId: string): void;
}

/** The articles to work through: search by title, how many are done, the list. A rail of dots where the window is narrow. */
export function QueuePane({ rows, articleId, searchRef, onOpen }: QueuePaneProps): ReactElement {
  const session = useSession();
  const { text } = session;
  const [query, setQuery] = useState('');
  const isRail = useMediaQuery('(max-width: 1279px)');
  const shown = useMemo(() => rowsWithTitle(rows, isRail ? '' : query), [rows, query, isRail]);
  const done = useMemo(() => rows.filter(({ state }) => state === 'done').length, [rows]);
  const progress = text('annotate.queue.done', { done, total: rows.length });
  return (
    <aside className={`an-queue${isRail ? ' rail' : ''}`} aria-label={text('annotate.queue')}>
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
            inputRef={searchRef}
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
      <QueueList rows={shown} articleId={articleId} isRail={isRail} onOpen={onOpen} />
    </aside>
  );
}

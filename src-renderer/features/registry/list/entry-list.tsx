import { useQuery } from '@tanstack/react-query';
import {
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { usePages } from '../../../rpc/use-pages.ts';
import { EmptyState } from '../../../ui/feedback.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { RetryNote } from '../../../ui/retry-note.tsx';
import { SearchField } from '../../../ui/text-field.tsx';
import { useDebounced } from '../../../ui/use-debounced.ts';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { placeAfter, scrollToRow, useVisibleRows } from '../../../ui/use-visible-rows.ts';
import { changeView, useRegistryView } from '../registry-view.ts';
import { EntryRow, entryRowHeight } from './entry-row.tsx';
import { ListChoices } from './list-choices.tsx';

interface EntryListProps {
  readonly codebook: Codebook;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

/** The usual key of the field that searches. */
export const searchKeys = 'Slash';
const searchDelayMilliseconds = 120;

/** Every entry that fits, in a list of which only the rows in view exist. The arrow keys choose. */
export function EntryList({ codebook, searchRef }: EntryListProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const { query: typed, label, sort, selected } = useRegistryView();
  const query = useDebounced(typed.trim(), searchDelayMilliseconds);
  const scroller = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState(0);
  const range = useVisibleRows(scroller, total, { rowHeight: entryRowHeight });
  const ask = useCallback(
    (offset: number, limit: number) =>
      rpc.registry.list.queryOptions({ input: { query, label, sort, offset, limit } }),
    [rpc, query, label, sort],
  );
  const pages = usePages(ask, range);
  const all = useQuery(rpc.registry.list.queryOptions({ input: { limit: 1 } }));
  const [active, setActive] = useState(0);
  const current = Math.max(0, Math.min(active, total - 1));
  useEffect(() => setTotal(pages.total ?? 0), [pages.total]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top.
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    setActive(0);
  }, [query, label, sort]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = placeAfter(event.key, current, total);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    scrollToRow(scroller.current, next, { rowHeight: entryRowHeight });
    const row = pages.rowAt(next);
    if (row) changeView({ selected: row.entry.id });
  }

  const isRendered = current >= range.first && current < range.last && total > 0;
  return (
    <section className="reg-list" aria-label={text('registry.entries')}>
      <div className="reg-find">
        <SearchField
          label={text('registry.search')}
          clearLabel={text('registry.search.clear')}
          value={typed}
          onChange={(value) => changeView({ query: value })}
          inputRef={searchRef}
        >
          {typed === '' && <Kbd keys={searchKeys} />}
        </SearchField>
        <ListChoices codebook={codebook} />
      </div>
      {pages.error && <RetryNote sentence={errorSentence(pages.error, language)} onRetry={pages.retry} />}
      {pages.total === 0 && (
        <EmptyState sentence={text(all.data?.total === 0 ? 'registry.empty' : 'registry.none')} />
      )}
      <div
        ref={scroller}
        className="reg-scroller"
        role="listbox"
        data-page-keys
        tabIndex={0}
        hidden={total === 0}
        aria-label={text('registry.entries')}
        aria-activedescendant={isRendered ? rowId(current) : undefined}
        onKeyDown={onKeyDown}
      >
        <div className="reg-rows" role="presentation" style={{ blockSize: total * entryRowHeight }}>
          {Array.from({ length: range.last - range.first }, (_, offset) => range.first + offset).map(
            (index) => {
              const row = pages.rowAt(index);
              return (
                <EntryRow
                  key={index}
                  id={rowId(index)}
                  index={index}
                  total={total}
                  row={row}
                  codebook={codebook}
                  isActive={index === current}
                  isSelected={row !== undefined && row.entry.id === selected}
                  onSelect={(id) => {
                    setActive(index);
                    changeView({ selected: id });
                  }}
                />
              );
            },
          )}
        </div>
      </div>
    </section>
  );
}

const rowId = (index: number): string => `entry-${index}`;

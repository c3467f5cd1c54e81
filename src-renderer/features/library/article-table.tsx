import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { useText } from '../../ui/use-text.ts';
import { ArticleRowView } from './article-row-view.tsx';
import { ArticleTableHead } from './article-table-head.tsx';
import { useLibraryView } from './library-view.ts';
import { noOne } from './people.ts';
import type { ArticleWindow } from './use-article-window.ts';
import { type RowRange, rowHeight, scrollToRow, useVisibleRows } from './use-visible-rows.ts';

interface ArticleTableProps {
  readonly articles: ArticleWindow;
  readonly query: string;
  readonly annotatorId: string | null;
  /** Told which rows are about to be seen. */
  onRange(range: RowRange): void;
  onOpenArticle(articleId: string): void;
}

const columns = 6;
const rowId = (index: number): string => `article-${index}`;

/**
 * The articles as a grid of which only the rows in view exist: rows have one height, so their places are arithmetic and the list
 * may have holes that are still loading. (React Aria's table wants all of them beforehand: 10,000 took it a second before the first
 * paint.) The arrow keys move from row to row, Enter opens.
 */
export function ArticleTable(props: ArticleTableProps): ReactElement {
  const { articles, query, annotatorId, onRange, onOpenArticle } = props;
  const text = useText();
  const rpc = useRpc();
  const { data: annotators = noOne } = useQuery(rpc.annotators.list.queryOptions());
  const { sort, descending } = useLibraryView();
  const scroller = useRef<HTMLDivElement>(null);
  const total = articles.total ?? 0;
  const range = useVisibleRows(scroller, total);
  const [active, setActive] = useState(0);
  const people = useMemo(() => ({ annotators, annotatorId }), [annotators, annotatorId]);
  const current = Math.max(0, Math.min(active, total - 1));
  const isRendered = current >= range.first && current < range.last;

  useEffect(() => onRange(range), [onRange, range]);
  useBeginAtTop(`${query} ${sort} ${descending}`, () => {
    scroller.current?.scrollTo({ top: 0 });
    setActive(0);
  });

  function onKeyDown(event: KeyboardEvent): void {
    // The keys of the buttons in the head are theirs.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = articles.rowAt(current);
    const next = placeAfter(event.key, current, total);
    if (event.key === 'Enter' && row) onOpenArticle(row.id);
    else if (next === null) return;
    else {
      setActive(next);
      scrollToRow(scroller.current, next);
    }
    event.preventDefault();
  }

  const grid = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': text('library.articles'),
    'aria-rowcount': total + 1,
    'aria-colcount': columns,
    'aria-activedescendant': isRendered && total > 0 ? rowId(current) : undefined,
  };
  return (
    <div ref={scroller} className="article-scroller">
      <table className="article-table" {...grid} onKeyDown={onKeyDown}>
        <ArticleTableHead />
        <tbody style={{ blockSize: total * rowHeight }}>
          {Array.from({ length: range.last - range.first }, (_, offset) => range.first + offset).map(
            (index) => (
              <ArticleRowView
                key={index}
                id={rowId(index)}
                index={index}
                row={articles.rowAt(index)}
                isActive={index === current}
                people={people}
                onOpenArticle={onOpenArticle}
              />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

/** The row a key leads to, or null where it leads nowhere. */
function placeAfter(key: string, current: number, total: number): number | null {
  const page = 10;
  const places: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: total - 1,
  };
  const place = places[key];
  return place === undefined ? null : Math.max(0, Math.min(total - 1, place));
}

/** Calls back when the list is another one, not when it is first shown. */
function useBeginAtTop(list: string, begin: () => void): void {
  const shown = useRef(list);
  useEffect(() => {
    if (shown.current === list) return;
    shown.current = list;
    begin();
  });
}

import { type KeyboardEvent, type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import type { ArticleRow } from '../../../src-shared/contract/articles.ts';
import { useKeys } from '../../ui/keys.ts';
import { useText } from '../../ui/use-text.ts';
import { type RowRange, scrollToRow } from '../../ui/use-visible-rows.ts';
import type { ArticleAction } from './article-action.ts';
import { ArticleRowView } from './article-row-view.tsx';
import { ArticleTableHead } from './article-table-head.tsx';
import { useLibraryView } from './library-view.ts';
import type { People } from './people.ts';
import { useArticleHits } from './search/use-article-hits.ts';
import type { Selection } from './selection/use-selection.ts';
import type { ArticleWindow } from './use-article-window.ts';
import { rowPlaces, useKeptRows } from './use-kept-rows.ts';

interface ArticleTableProps {
  readonly articles: ArticleWindow;
  /** What they were found by; empty for nothing. */
  readonly search: string;
  readonly people: People;
  readonly selection: Selection;
  /** Told which rows are about to be seen. */
  onRange(range: RowRange): void;
  onOpenArticle(articleId: string): void;
  onAct(action: ArticleAction): void;
}

const columns = 7;
const rowId = (index: number): string => `article-${index}`;

/**
 * The articles as a grid of which only the rows in view exist: rows have one height, so their places are arithmetic and the list
 * may have holes that are still loading. (React Aria's table wants all of them beforehand: 10,000 took it a second before the first
 * paint.) The arrow keys move from row to row, Enter opens, Space selects, Shift selects a stretch, Ctrl+A all.
 */
export function ArticleTable(props: ArticleTableProps): ReactElement {
  const { articles, search, people, selection, onRange, onOpenArticle, onAct } = props;
  const text = useText();
  const { filter, sort, descending } = useLibraryView();
  const scroller = useRef<HTMLDivElement>(null);
  const total = articles.total ?? 0;
  const range = useKeptRows(scroller, total);
  const hitsOf = useArticleHits(search, articles, range);
  const [active, setActive] = useState(0);
  const current = Math.max(0, Math.min(active, total - 1));
  const isRendered = current >= range.first && current < range.last;

  useEffect(() => onRange(range), [onRange, range]);
  useBeginAtTop(`${search} ${JSON.stringify(filter)} ${sort} ${descending}`, () => {
    scroller.current?.scrollTo({ top: 0 });
    setActive(0);
  });

  function moveTo(place: number, isExtending: boolean): void {
    setActive(place);
    scrollToRow(scroller.current, place, rowPlaces);
    if (isExtending) selection.extend(place);
  }

  function go(place: number, isExtending: boolean): void {
    const row = articles.rowAt(current);
    if (isExtending && selection.ids.size === 0 && row) selection.toggle(row.id, current);
    moveTo(Math.max(0, Math.min(total - 1, place)), isExtending);
  }

  function onKeyDown(event: KeyboardEvent): void {
    // The keys of the buttons in the head are theirs.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = placeAfter(event.key, current, total);
    if (event.key === ' ' && event.shiftKey) selection.extend(current);
    else if (next !== null) go(next, event.shiftKey);
    else return;
    event.preventDefault();
  }

  const onCurrent = (act: (row: ArticleRow) => void): void => {
    const row = articles.rowAt(current);
    if (row) act(row);
  };
  // Here they are in the key map as well; pages, first and last are keys that anybody would guess.
  const when = (event: Event): boolean => event.target === scroller.current?.querySelector('[role="grid"]');
  const step = (keys: string, by: 1 | -1, isExtending: boolean) => ({
    id: `library.${keys}`,
    keys,
    label: isExtending ? ('select.stretch' as const) : ('library.move' as const),
    when,
    run: () => go(current + by, isExtending),
  });
  useKeys([
    step('ArrowDown', 1, false),
    step('ArrowUp', -1, false),
    {
      id: 'library.open',
      keys: 'Enter',
      label: 'library.open',
      when,
      run: () => onCurrent(({ id }) => onOpenArticle(id)),
    },
    step('Shift+ArrowDown', 1, true),
    step('Shift+ArrowUp', -1, true),
    {
      id: 'library.select-none',
      keys: 'Escape',
      label: 'select.none',
      when: (event) => when(event) && selection.ids.size > 0,
      run: selection.none,
    },
    {
      id: 'library.select',
      keys: 'Space',
      label: 'select.row',
      when,
      run: () => onCurrent(({ id }) => selection.toggle(id, current)),
    },
    { id: 'library.select-all', keys: '$mod+KeyA', label: 'select.all', when, run: selection.all },
    {
      id: 'library.edit',
      keys: 'F2',
      label: 'work.edit',
      when,
      run: () => onCurrent(({ id }) => onAct({ kind: 'edit', articleIds: [id] })),
    },
    {
      id: 'library.remove',
      keys: 'Delete',
      label: 'remove.title',
      when,
      run: () =>
        onCurrent(({ id }) =>
          onAct({ kind: 'remove', articleIds: selection.ids.size > 0 ? [...selection.ids] : [id] }),
        ),
    },
  ]);

  const latest = useRef({ selection });
  useEffect(() => {
    latest.current = { selection };
  });
  const onSelect = useCallback((id: string, place: number, isStretch: boolean) => {
    setActive(place);
    if (isStretch) latest.current.selection.extend(place);
    else latest.current.selection.toggle(id, place);
  }, []);

  const grid = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': text('library.articles'),
    'aria-multiselectable': true,
    'aria-rowcount': total + 1,
    'aria-colcount': columns,
    'aria-activedescendant': isRendered && total > 0 ? rowId(current) : undefined,
  };
  return (
    <div ref={scroller} className="article-scroller">
      <table className="article-table" {...grid} onKeyDown={onKeyDown}>
        <ArticleTableHead selection={selection} total={total} />
        <tbody style={{ blockSize: total * rowPlaces.rowHeight }}>
          {Array.from({ length: range.last - range.first }, (_, offset) => range.first + offset).map(
            (index) => {
              const row = articles.rowAt(index);
              return (
                <ArticleRowView
                  key={index}
                  id={rowId(index)}
                  index={index}
                  row={row}
                  hits={row && hitsOf(row.id)}
                  isActive={index === current}
                  isSelected={row !== undefined && selection.ids.has(row.id)}
                  people={people}
                  onSelect={onSelect}
                  onOpenArticle={onOpenArticle}
                />
              );
            },
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

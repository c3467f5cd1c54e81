import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import type { ConcordanceLine } from '../../../../src-shared/contract/search.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { useKeys } from '../../../ui/keys.ts';
import { kwicPlaces } from '../../../ui/kwic-row.tsx';
import { useText } from '../../../ui/use-text.ts';
import { placeAfter, type RowRange, scrollToRow, useVisibleRows } from '../../../ui/use-visible-rows.ts';
import { articleKey, lineKeys } from './line-keys.ts';
import { LineRow } from './line-row.tsx';
import type { LineSelection } from './use-line-selection.ts';
import type { Lines } from './use-lines.ts';

interface LineTableProps {
  readonly lines: Lines;
  /** Names the list: where it changes the table begins at the top. */
  readonly list: string;
  readonly codebook: Codebook;
  readonly selection: LineSelection;
  /** Told which rows are about to be seen. */
  onRange(range: RowRange): void;
  onOpen(line: ConcordanceLine): void;
  /** Where given, F shows only the lines of the row's article. */
  onOnlyArticle?(line: ConcordanceLine): void;
}

const columns = 4;

/**
 * Hits one below the other, what stands before and after them on either side. Only the rows in view exist. The arrow keys move from
 * row to row, Enter opens, Space selects, with Shift a stretch, Ctrl+A all.
 */
export function LineTable(props: LineTableProps): ReactElement {
  const { lines, list, codebook, selection, onRange, onOpen, onOnlyArticle } = props;
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const total = lines.total ?? 0;
  const range = useVisibleRows(scroller, total, kwicPlaces);
  const [active, setActive] = useState(0);
  const anchor = useRef(0);
  const current = Math.max(0, Math.min(active, total - 1));
  const isRendered = current >= range.first && current < range.last;

  useKeys(onOnlyArticle ? [...lineKeys, articleKey] : lineKeys);
  useEffect(() => onRange(range), [onRange, range]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top.
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    setActive(0);
  }, [list]);

  function stretchTo(index: number): void {
    const [first, last] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
    const stretch = Array.from({ length: last - first + 1 }, (_, offset) => lines.rowAt(first + offset));
    selection.replace(stretch.filter((line) => line !== undefined));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey) return;
    const line = lines.rowAt(current);
    const next = placeAfter(event.key, current, total);
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.code === 'KeyA') void selectAll();
    else if (isCommand) return;
    else if (event.key === 'Enter' && line) onOpen(line);
    else if (event.key === ' ' && line) select(line, current, event.shiftKey);
    else if (event.key === 'Escape' && selection.lines.length > 0) selection.replace([]);
    else if (event.code === 'KeyF' && line && onOnlyArticle) onOnlyArticle(line);
    else if (next !== null) {
      setActive(next);
      scrollToRow(scroller.current, next, kwicPlaces);
      if (event.shiftKey) stretchTo(next);
      else anchor.current = next;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  async function selectAll(): Promise<void> {
    selection.replace(await lines.all());
  }

  function select(line: ConcordanceLine, index: number, isStretch: boolean): void {
    setActive(index);
    if (isStretch) {
      stretchTo(index);
      return;
    }
    anchor.current = index;
    selection.toggle(line);
  }

  const grid = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': text('search.lines'),
    'aria-multiselectable': true,
    'aria-rowcount': total + 1,
    'aria-colcount': columns,
    'aria-activedescendant': isRendered && total > 0 ? rowId(current) : undefined,
  };
  return (
    <div ref={scroller} className="kwic-scroller">
      <table className="kwic" {...grid} onKeyDown={onKeyDown}>
        <thead>
          <tr aria-rowindex={1}>
            <th className="kwic-select">
              <span className="sr">{text('search.column.select')}</span>
            </th>
            <th>{text('search.column.line')}</th>
            <th>{text('search.column.tagged')}</th>
            <th>{text('search.column.article')}</th>
          </tr>
        </thead>
        <tbody style={{ blockSize: total * kwicPlaces.rowHeight }}>
          {Array.from({ length: range.last - range.first }, (_, offset) => range.first + offset).map(
            (index) => {
              const line = lines.rowAt(index);
              return (
                <LineRow
                  key={index}
                  id={rowId(index)}
                  index={index}
                  line={line}
                  codebook={codebook}
                  isActive={index === current}
                  isSelected={line !== undefined && selection.has(line)}
                  onSelect={select}
                  onOpen={onOpen}
                />
              );
            },
          )}
        </tbody>
      </table>
    </div>
  );
}

const rowId = (index: number): string => `line-${index}`;

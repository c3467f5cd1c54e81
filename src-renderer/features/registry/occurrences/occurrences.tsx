import { type KeyboardEvent, type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import type { Occurrence } from '../../../../src-shared/contract/registry.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { usePages } from '../../../rpc/use-pages.ts';
import { EmptyState } from '../../../ui/feedback.tsx';
import { kwicPlaces } from '../../../ui/kwic-row.tsx';
import { RetryNote } from '../../../ui/retry-note.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { placeAfter, scrollToRow, useVisibleRows } from '../../../ui/use-visible-rows.ts';
import { OccurrenceRow } from './occurrence-row.tsx';

/** Asks for an article to be shown at a place (UTF-16) that a query found. */
export type OpenPlace = (
  articleId: string,
  found: { readonly start: number; readonly end: number; readonly query: string },
) => void;

interface OccurrencesProps {
  readonly entryId: string;
  readonly codebook: Codebook;
  readonly chosen: readonly Occurrence[];
  onChoose(chosen: readonly Occurrence[]): void;
  readonly onOpenPlace: OpenPlace;
}

/**
 * Where the entry is mentioned in the whole corpus, the mentions one below the other. The arrow keys move from row to row, Enter opens the
 * place, Space chooses.
 */
export function Occurrences(props: OccurrencesProps): ReactElement {
  const { entryId, codebook, chosen, onChoose, onOpenPlace } = props;
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const scroller = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState(0);
  const range = useVisibleRows(scroller, total, kwicPlaces);
  const ask = useCallback(
    (offset: number, limit: number) =>
      rpc.registry.occurrences.queryOptions({ input: { id: entryId, offset, limit } }),
    [rpc, entryId],
  );
  const pages = usePages(ask, range);
  const [active, setActive] = useState(0);
  const current = Math.max(0, Math.min(active, total - 1));
  const isRendered = current >= range.first && current < range.last && total > 0;
  useEffect(() => setTotal(pages.total ?? 0), [pages.total]);

  const isChosen = (row: Occurrence | undefined): boolean =>
    chosen.some(({ annotationId }) => annotationId === row?.annotationId);
  function choose(row: Occurrence, index: number): void {
    setActive(index);
    onChoose(
      isChosen(row)
        ? chosen.filter(({ annotationId }) => annotationId !== row.annotationId)
        : [...chosen, row],
    );
  }
  const open = ({ articleId, start, end, quote }: Occurrence): void =>
    onOpenPlace(articleId, { start, end, query: `«${quote}»` });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const row = pages.rowAt(current);
    const next = placeAfter(event.key, current, total);
    if (event.key === 'Enter' && row) open(row);
    else if (event.key === ' ' && row) choose(row, current);
    else if (next !== null) {
      setActive(next);
      scrollToRow(scroller.current, next, kwicPlaces);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const grid = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': text('registry.occurrences'),
    'aria-multiselectable': true,
    'aria-rowcount': total + 1,
    'aria-colcount': 4,
    'aria-activedescendant': isRendered ? rowId(current) : undefined,
  };
  return (
    <>
      {pages.error && <RetryNote sentence={errorSentence(pages.error, language)} onRetry={pages.retry} />}
      {pages.total === 0 && <EmptyState sentence={text('registry.occurrences.none')} />}
      <div ref={scroller} className="kwic-scroller" hidden={total === 0}>
        <table className="kwic" {...grid} onKeyDown={onKeyDown}>
          <thead>
            <tr aria-rowindex={1}>
              <th>
                <span className="sr">{text('registry.occurrences.column.select')}</span>
              </th>
              <th>{text('registry.occurrences.column.line')}</th>
              <th>{text('registry.occurrences.column.who')}</th>
              <th>{text('registry.occurrences.column.article')}</th>
            </tr>
          </thead>
          <tbody style={{ blockSize: total * kwicPlaces.rowHeight }}>
            {Array.from({ length: range.last - range.first }, (_, offset) => range.first + offset).map(
              (index) => {
                const row = pages.rowAt(index);
                return (
                  <OccurrenceRow
                    key={index}
                    id={rowId(index)}
                    index={index}
                    row={row}
                    codebook={codebook}
                    isActive={index === current}
                    isChosen={isChosen(row)}
                    onChoose={choose}
                    onOpen={open}
                  />
                );
              },
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}

const rowId = (index: number): string => `occurrence-${index}`;

import { type KeyboardEvent, type ReactElement, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AgreementReport } from '../../../../src-shared/contract/agreement.ts';
import { useText } from '../../../ui/use-text.ts';
import { placeAfter, scrollToRow, useVisibleRows } from '../../../ui/use-visible-rows.ts';
import { changeFilter, useReviewView } from '../review-view.ts';
import { shownNumber } from '../shown-number.ts';

/** Heights in CSS pixels; review.css has the same. */
const places = { rowHeight: 28, headHeight: 28 };
/** More than this many, and only the sum of their marks is shown. */
const mostAnnotators = 6;

/** Every article compared, worst first; a row lists its disagreements. */
export function ArticleTable({ report }: { readonly report: AgreementReport }): ReactElement {
  const text = useText();
  const chosen = useReviewView((view) => view.filter.article);
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const articles = useMemo(() => worstFirst(report.articlesDetail), [report]);
  const { first, last } = useVisibleRows(scroller, articles.length, places);
  const named = report.annotators.length <= mostAnnotators ? report.annotators : [];
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const next = placeAfter(event.key, current, articles.length);
    if (next === null) return;
    event.preventDefault();
    // The row must be there before it can have the focus.
    scrollToRow(scroller.current, next, places);
    flushSync(() => setCurrent(next));
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus(),
    );
  };
  const inReach = current >= first && current < last ? current : first;
  return (
    <div ref={scroller} className="rv-scroll rv-data rv-articles">
      <table aria-label={text('review.shows.articles')} aria-rowcount={articles.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{text('review.table.article')}</th>
            {named.map((name) => (
              <th key={name} scope="col">
                <bdi>{name}</bdi>
              </th>
            ))}
            <th scope="col">{text('review.labels.count')}</th>
            <th scope="col">{text('review.table.f1')}</th>
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Gap height={first * places.rowHeight} />}
          {articles.slice(first, last).map(({ articleId, title, counts, f1Exact, reason }, index) => {
            const place = first + index;
            const isChosen = chosen?.id === articleId;
            return (
              <tr key={articleId} aria-rowindex={place + 2} data-chosen={isChosen || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="rv-row-head trunc"
                    data-row={place}
                    tabIndex={place === inReach ? 0 : -1}
                    aria-pressed={isChosen}
                    onFocus={() => setCurrent(place)}
                    onKeyDown={move}
                    onClick={() => changeFilter({ article: isChosen ? null : { id: articleId, title } })}
                  >
                    <bdi>{title}</bdi>
                  </button>
                </th>
                {named.map((name) => (
                  <td key={name}>{counts[name] ?? '–'}</td>
                ))}
                <td>{Object.values(counts).reduce((sum, count) => sum + count, 0)}</td>
                <td title={reason && text(`agreement.reason.${reason}`)}>
                  <bdi className="ltr">{shownNumber(f1Exact)}</bdi>
                </td>
              </tr>
            );
          })}
          {last < articles.length && <Gap height={(articles.length - last) * places.rowHeight} />}
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are not there. */
const Gap = ({ height }: { readonly height: number }): ReactElement => (
  <tr>
    <td style={{ blockSize: height, padding: 0 }} />
  </tr>
);

type ArticleDetail = AgreementReport['articlesDetail'][number];

/** Those without a value come last. */
const worstFirst = (articles: readonly ArticleDetail[]): readonly ArticleDetail[] =>
  [...articles].sort((a, b) => (a.f1Exact ?? 2) - (b.f1Exact ?? 2));

import { type KeyboardEvent, type ReactElement, type RefObject, useEffect } from 'react';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { useText } from '../../../ui/use-text.ts';
import { placeAfter, type RowRange, scrollToRow } from '../../../ui/use-visible-rows.ts';
import { useAdjudicationState } from '../adjudicate/use-adjudication.ts';
import { unitOf } from './item.ts';
import { Row, rowHeight } from './row.tsx';
import type { Items } from './use-items.ts';
import { useKnownArticles } from './use-known-articles.ts';

interface DisagreementListProps {
  readonly items: Items;
  readonly range: RowRange;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly codebook: Codebook;
  readonly current: number;
  onChoose(index: number): void;
}

/** The lines, of which only those in view are made. */
export function DisagreementList(props: DisagreementListProps): ReactElement {
  const { items, range, scroller, codebook, current, onChoose } = props;
  const text = useText();
  const { sent } = useAdjudicationState();
  const total = items.total ?? 0;
  const places = Array.from({ length: range.last - range.first }, (_, offset) => range.first + offset);
  const known = useKnownArticles([...new Set(places.flatMap((index) => items.at(index)?.articleId ?? []))]);
  useEffect(() => scrollToRow(scroller.current, current, { rowHeight }), [scroller, current]);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = placeAfter(event.key, current, total);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
  }
  const isRendered = current >= range.first && current < range.last;
  return (
    <div
      ref={scroller}
      className="dis-list"
      role="listbox"
      data-page-keys
      tabIndex={0}
      aria-label={text('disagreements.list')}
      aria-activedescendant={isRendered ? rowId(current) : undefined}
      onKeyDown={onKeyDown}
    >
      <div className="dis-rows" role="presentation" style={{ blockSize: total * rowHeight }}>
        {places.map((index) => {
          const item = items.at(index);
          const article = item && known.get(item.articleId);
          const unit = item && article ? unitOf(item, article.units) : null;
          return (
            <Row
              key={index}
              id={rowId(index)}
              index={index}
              total={total}
              item={item}
              unit={unit}
              sent={unit ? sent.get(unit.key) : undefined}
              text={article?.text}
              codebook={codebook}
              isCurrent={index === current}
              onChoose={onChoose}
            />
          );
        })}
      </div>
    </div>
  );
}

const rowId = (index: number): string => `disagreement-${index}`;

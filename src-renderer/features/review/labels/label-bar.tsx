import type { ReactElement } from 'react';
import type { AgreementReport } from '../../../../src-shared/contract/agreement.ts';
import { isolated, useText } from '../../../ui/use-text.ts';
import type { GridKeys } from '../matrix/grid-keys.ts';
import { shownNumber } from '../shown-number.ts';

/** What the bars, lines and ticks mean, over their columns. */
export function BarHead(): ReactElement {
  const text = useText();
  return (
    <>
      <th scope="col" className="rv-bar-head">
        <span className="rv-lg" data-kind="exact">
          {text('review.labels.exact')}
        </span>
        <span className="rv-lg" data-kind="interval">
          {text('review.labels.interval')}
        </span>
        <span className="rv-lg" data-kind="overlap">
          {text('review.labels.overlap')}
        </span>
      </th>
      <th scope="col" className="rv-bar-number">
        F1
      </th>
      <th scope="col" className="rv-bar-number">
        {text('review.labels.count')}
      </th>
    </>
  );
}

interface LabelBarProps {
  readonly measured: AgreementReport['labels'][number];
  readonly name: string;
  readonly isChosen: boolean;
  readonly keys: ReturnType<GridKeys['cell']>;
  onChoose(): void;
}

/** How far one label is agreed on: strict F1 as a bar, its interval as a line over it, relaxed F1 as a tick, and how often it was given. */
export function LabelBar({ measured, name, isChosen, keys, onChoose }: LabelBarProps): ReactElement {
  const text = useText();
  const { f1Exact, f1Overlap, low, high, counts } = measured;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const said = text('review.labels.bar', {
    label: isolated(name),
    exact: shownNumber(f1Exact),
    overlap: shownNumber(f1Overlap),
    interval:
      low === null || high === null
        ? text('review.interval.none')
        : text('review.interval.spoken', { low: low.toFixed(2), high: high.toFixed(2) }),
  });
  return (
    <>
      <td className="rv-bar-cell">
        <button
          type="button"
          {...keys}
          className="rv-bar"
          aria-pressed={isChosen}
          aria-label={said}
          title={said}
          onClick={onChoose}
        >
          {f1Exact !== null && <i style={{ inlineSize: percent(f1Exact) }} />}
          {low !== null && high !== null && (
            <em style={{ insetInlineStart: percent(low), inlineSize: percent(high - low) }} />
          )}
          {f1Overlap !== null && <u style={{ insetInlineStart: percent(f1Overlap) }} />}
        </button>
      </td>
      <td className="rv-bar-number">{shownNumber(f1Exact)}</td>
      <td className="rv-bar-number muted">{total}</td>
    </>
  );
}

const percent = (share: number): string => `${100 * share}%`;

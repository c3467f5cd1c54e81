import type { ReactElement } from 'react';
import type { AgreementReport, Metric } from '../../../../src-shared/contract/agreement.ts';
import type { Layer } from '../../../../src-shared/model/layers.ts';
import { useText } from '../../../ui/use-text.ts';
import { shownNumber } from '../shown-number.ts';
import { axisOf, type IntervalAxis, placeOn } from './interval-axis.ts';

const headlines = {
  entity: ['f1Exact', 'f1Overlap', 'uAlpha', 'gamma'],
  claim: ['uAlpha', 'relevanceAlpha', 'f1Iou', 'gamma'],
  stance: ['tripleExact', 'sf1', 'nsf1', 'polarityAlpha'],
} as const satisfies Record<Layer, readonly string[]>;
type Headline = (typeof headlines)[Layer][number];

/** Krippendorff's: from the second one can rely on it, from the first with care. */
const thresholds: Partial<Record<Headline, readonly number[]>> = { uAlpha: [0.667, 0.8] };

/** The four numbers that say most of the layer, each with its interval and what it is of. */
export function Headlines({ report }: { readonly report: AgreementReport }): ReactElement {
  const text = useText();
  const shown = headlines[report.layer].flatMap((name) => {
    const metric = report.metrics[name];
    return metric ? [{ name, metric }] : [];
  });
  const axis = axisOf(shown.map(({ metric }) => metric));
  return (
    <section className="panel rv-figs" aria-label={text('review.numbers')}>
      {shown.map(({ name, metric }) => (
        <Figure key={name} name={name} metric={metric} axis={axis} iou={report.settings.iou} />
      ))}
    </section>
  );
}

interface FigureProps {
  readonly name: Headline;
  readonly metric: Metric;
  readonly axis: IntervalAxis;
  readonly iou: number;
}

function Figure({ name, metric, axis, iou }: FigureProps): ReactElement {
  const text = useText();
  const { value, low, high, n } = metric;
  const ends = low === null || high === null ? null : { low: low.toFixed(3), high: high.toFixed(3) };
  return (
    <div className="rv-fig">
      <h2>{text(`review.metric.${name}`)}</h2>
      <p className="rv-fig-n">{text('review.n', { count: n })}</p>
      <p className="rv-fig-value">{shownNumber(value, 3)}</p>
      <div className="rv-fig-more">
        {value === null ? (
          <p className="rv-fig-why">{metric.reason && text(`agreement.reason.${metric.reason}`)}</p>
        ) : (
          <>
            <Axis axis={axis} metric={metric} ticks={thresholds[name] ?? []} />
            <p className="rv-fig-said">
              <span>{text(`review.matched.${name}`, { iou })}</span>
              <bdi className="ltr" aria-hidden="true">
                {ends ? text('review.interval', ends) : text('review.interval.none')}
              </bdi>
              {ends && <span className="sr">{text('review.interval.spoken', ends)}</span>}
            </p>
          </>
        )}
      </div>
    </div>
  );
}

function Axis(props: {
  readonly axis: IntervalAxis;
  readonly metric: Metric;
  readonly ticks: readonly number[];
}): ReactElement {
  const { axis, metric, ticks } = props;
  const { value, low, high } = metric;
  const at = (number: number): string => `${placeOn(axis, number)}%`;
  return (
    <div className="rv-axis" aria-hidden="true">
      <bdi className="ltr">{axis.from.toFixed(1)}</bdi>
      <div className="rv-axis-line">
        {ticks
          .filter((tick) => tick >= axis.from && tick <= axis.to)
          .map((tick) => (
            <u key={tick} style={{ insetInlineStart: at(tick) }} />
          ))}
        {low !== null && high !== null && (
          <i
            style={{ insetInlineStart: at(low), inlineSize: `${placeOn(axis, high) - placeOn(axis, low)}%` }}
          />
        )}
        {value !== null && <b style={{ insetInlineStart: at(value) }} />}
      </div>
      <bdi className="ltr">{axis.to.toFixed(1)}</bdi>
    </div>
  );
}

import type { ReactElement } from 'react';
import type { AgreementReport } from '../../../../src-shared/contract/agreement.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { EmptyState } from '../../../ui/feedback.tsx';
import { isolated, useLanguage, useText } from '../../../ui/use-text.ts';
import { useGridKeys } from '../matrix/grid-keys.ts';
import { countStep } from '../matrix/heat-step.ts';
import type { Reviewed } from '../people.ts';
import { changeFilter, useReviewView } from '../review-view.ts';
import { BarHead, LabelBar } from './label-bar.tsx';
import { LabelKey } from './label-key.tsx';
import { labelsInOrder } from './labels-in-order.ts';

interface LabelTableProps {
  readonly report: AgreementReport;
  readonly codebook: Codebook;
  /** The two it is of; null where it is of all pairs together. */
  readonly pair: readonly [Reviewed, Reviewed] | null;
}

/** Which labels are given for which, and how far each is agreed on. A cell lists its disagreements, a row those of its label. */
export function LabelTable({ report, codebook, pair }: LabelTableProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const filter = useReviewView((view) => view.filter);
  const grid = useGridKeys({ row: 0, column: 0 });
  const { layer, confusion } = report;
  const shown = labelsInOrder(codebook, layer, confusion.labels);
  const sides = [...shown, null];
  const countAt = (row: string | null, column: string | null): number =>
    confusion.counts[placeOf(confusion.labels, row)]?.[placeOf(confusion.labels, column)] ?? 0;
  const nameOf = (id: string | null): string =>
    id === null ? text('review.labels.none') : (shown.find((label) => label.id === id)?.name[language] ?? id);
  const most = Math.max(
    ...sides.flatMap((row) => sides.map((column) => (row === column ? 0 : countAt(idOf(row), idOf(column))))),
  );
  if (shown.length === 0) return <EmptyState sentence={text('review.labels.empty')} />;
  const [first, second] = pair
    ? [isolated(pair[0].name), isolated(pair[1].name)]
    : [text('review.labels.one'), text('review.labels.other')];

  return (
    <div className="rv-scroll rv-conf">
      <table aria-label={text('review.labels.title')}>
        <thead>
          <tr>
            <th scope="col" className="rv-conf-corner">
              {text('review.labels.corner', { first, second })}
            </th>
            {shown.map((label) => (
              <th key={label.id} scope="col" title={label.name[language]}>
                <LabelKey label={label} />
                <span className="sr">{label.name[language]}</span>
              </th>
            ))}
            <th scope="col" className="rv-conf-none">
              {text('review.labels.none')}
            </th>
            <BarHead />
          </tr>
        </thead>
        <tbody>
          {sides.map((rowLabel, row) => {
            const rowId = idOf(rowLabel);
            const measured = report.labels.find(({ label }) => label === rowId);
            return (
              <tr key={rowId ?? ''}>
                <th scope="row">
                  {rowLabel ? (
                    <span className="type">
                      <LabelKey label={rowLabel} />
                      <bdi className="trunc">{rowLabel.name[language]}</bdi>
                    </span>
                  ) : (
                    <span className="type">
                      <span className="rv-nokey" />
                      {text('review.labels.none')}
                    </span>
                  )}
                </th>
                {sides.map((columnLabel, column) => {
                  const columnId = idOf(columnLabel);
                  if (rowId === null && columnId === null) return <td key="none" />;
                  const count = countAt(rowId, columnId);
                  const isChosen = filter.labels?.[0] === rowId && filter.labels?.[1] === columnId;
                  const said = text('review.labels.cell', {
                    first,
                    second,
                    firstLabel: isolated(nameOf(rowId)),
                    secondLabel: isolated(nameOf(columnId)),
                    count,
                  });
                  return (
                    <td key={columnId ?? 'none'}>
                      <button
                        type="button"
                        {...grid.cell({ row, column })}
                        className="rv-cell"
                        aria-pressed={isChosen}
                        data-same={rowId === columnId || undefined}
                        data-step={rowId === columnId ? undefined : (countStep(count, most) ?? undefined)}
                        aria-label={said}
                        title={said}
                        onClick={() => changeFilter({ labels: isChosen ? null : [rowId, columnId] })}
                      >
                        {count === 0 ? '' : count}
                      </button>
                    </td>
                  );
                })}
                {rowLabel && measured ? (
                  <LabelBar
                    measured={measured}
                    name={rowLabel.name[language]}
                    isChosen={filter.label === rowId}
                    keys={grid.cell({ row, column: sides.length })}
                    onChoose={() => changeFilter({ label: filter.label === rowId ? null : rowId })}
                  />
                ) : (
                  <td colSpan={3} />
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const idOf = (label: { readonly id: string } | null): string | null => label?.id ?? null;

/** The place of a label in the counts; marks without a counterpart are the last. */
const placeOf = (labels: readonly string[], id: string | null): number =>
  id === null ? labels.length : labels.indexOf(id);

import type { ReactElement } from 'react';
import type { AgreementReport } from '../../../../src-shared/contract/agreement.ts';
import { isolated, useText } from '../../../ui/use-text.ts';
import type { Reviewed } from '../people.ts';
import { changeFilter, useReviewView } from '../review-view.ts';
import { shownNumber } from '../shown-number.ts';
import { WhoBadge } from '../who-badge.tsx';
import { useGridKeys } from './grid-keys.ts';
import { heatStep } from './heat-step.ts';

type PairRow = AgreementReport['pairs'][number];

interface PairMatrixProps {
  readonly report: AgreementReport;
  /** Those the report is of, in its order. */
  readonly people: readonly Reviewed[];
}

/** More than this many, and columns are headed by initials and keep their width. */
const mostNamed = 5;

/** Every annotator beside every other: strict F1 above the diagonal, relaxed F1 below; a cell chooses its pair. */
export function PairMatrix({ report, people }: PairMatrixProps): ReactElement {
  const text = useText();
  const pair = useReviewView((view) => view.filter.pair);
  const grid = useGridKeys({ row: 0, column: 1 });
  const pairs = new Map(report.pairs.map((row) => [row.annotators.join('\n'), row]));
  const rowOf = (a: Reviewed, b: Reviewed): PairRow | undefined =>
    pairs.get(`${a.name}\n${b.name}`) ?? pairs.get(`${b.name}\n${a.name}`);
  const values = report.pairs
    .flatMap(({ f1Exact, f1Overlap }) => [f1Exact, f1Overlap])
    .filter((v) => v !== null);
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const isWide = people.length > mostNamed;
  return (
    <section className="panel rv-panel" aria-labelledby="rv-pairs">
      <div className="panel-h">
        <h2 id="rv-pairs">{text('review.pairs')}</h2>
      </div>
      <div className="rv-scroll rv-heat">
        <table aria-labelledby="rv-pairs" data-wide={isWide || undefined}>
          <thead>
            <tr>
              <td />
              {people.map((person) => (
                <th key={person.id} scope="col" title={person.name}>
                  {isWide ? <WhoBadge person={person} /> : <bdi className="trunc">{person.name}</bdi>}
                  {isWide && <span className="sr">{person.name}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person, row) => (
              <tr key={person.id}>
                <th scope="row" title={person.name}>
                  <bdi className="trunc">{person.name}</bdi>
                </th>
                {people.map((other, column) => {
                  const found = rowOf(person, other);
                  if (row === column || !found) return <td key={other.id} className="rv-self" />;
                  const [first, second] = row < column ? [person, other] : [other, person];
                  const kind = row < column ? 'exact' : 'overlap';
                  const value = row < column ? found.f1Exact : found.f1Overlap;
                  const isChosen = [first, second].every(({ id }) => pair?.includes(id));
                  const said = text(`review.pairs.cell.${kind}`, {
                    first: isolated(first.name),
                    second: isolated(second.name),
                    value: shownNumber(value),
                    n: found.n,
                  });
                  const why = value === null && found.reason ? text(`agreement.reason.${found.reason}`) : '';
                  return (
                    <td key={other.id}>
                      <button
                        type="button"
                        {...grid.cell({ row, column })}
                        className="rv-cell"
                        aria-pressed={isChosen}
                        data-step={heatStep(value, from, to) ?? undefined}
                        aria-label={[said, why].filter(Boolean).join(' ')}
                        title={[said, why].filter(Boolean).join('\n')}
                        onClick={() => changeFilter({ pair: isChosen ? null : [first.id, second.id] })}
                      >
                        {shownNumber(value)}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          {people.length > 2 && (
            <tfoot>
              <tr>
                <th scope="row">{text('review.pairs.mean')}</th>
                {people.map((person) => {
                  const value = shownNumber(meanOf(person, people, rowOf));
                  const said = text('review.pairs.mean.of', { name: isolated(person.name), value });
                  return (
                    <td key={person.id} title={said}>
                      {value}
                    </td>
                  );
                })}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <p className="rv-legend">{text('review.pairs.legend')}</p>
    </section>
  );
}

/** Of strict F1 with the others; who is far below the rest differs from everybody. */
function meanOf(
  person: Reviewed,
  people: readonly Reviewed[],
  rowOf: (a: Reviewed, b: Reviewed) => PairRow | undefined,
): number | null {
  const values = people.flatMap((other) => (other === person ? [] : (rowOf(person, other)?.f1Exact ?? [])));
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

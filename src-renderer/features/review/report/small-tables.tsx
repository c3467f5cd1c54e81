import type { ReactElement } from 'react';
import type { AgreementReport, UndefinedReason } from '../../../../src-shared/contract/agreement.ts';
import type { MessageId } from '../../../../src-shared/i18n/catalog.ts';
import { agreementMessages } from '../../../../src-shared/i18n/messages/agreement.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { disagreementCauses } from '../../../../src-shared/model/disagreement-cause.ts';
import { EmptyState } from '../../../ui/feedback.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { LabelKey } from '../labels/label-key.tsx';
import { labelsInOrder } from '../labels/labels-in-order.ts';
import { changeFilter, useReviewView } from '../review-view.ts';
import { shownNumber } from '../shown-number.ts';
import { DataTable } from './data-table.tsx';

interface TableProps {
  readonly report: AgreementReport;
  readonly codebook: Codebook;
}

/** Alpha of each attribute; a row lists the disagreements about attributes. */
export function AttributeTable({ report, codebook }: TableProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const { cause } = useReviewView((view) => view.filter);
  if (report.attributes.length === 0) return <EmptyState sentence={text('review.attributes.empty')} />;
  const isChosen = cause === 'attribute';
  const nameOf = (id: string): string =>
    codebook.attributes.find((each) => each.layer === report.layer && each.id === id)?.name[language] ?? id;
  return (
    <>
      <DataTable
        label={text('review.shows.attributes')}
        columns={[text('review.table.attribute'), text('review.table.alpha'), text('review.table.n')]}
        rows={report.attributes.map(({ name, alpha, n, reason }) => ({
          key: name,
          head: <bdi>{nameOf(name)}</bdi>,
          cells: [<Value key="alpha" value={alpha} reason={reason} />, n],
          isChosen,
          onChoose: () => changeFilter({ cause: isChosen ? null : 'attribute' }),
        }))}
      />
      <p className="rv-note">{text('review.attributes.blank')}</p>
    </>
  );
}

/** How often each annotator gave each label; a row lists the disagreements about its label. */
export function MarksTable({ report, codebook }: TableProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const { label: chosen } = useReviewView((view) => view.filter);
  const { annotators } = report;
  if (report.labels.length === 0) return <EmptyState sentence={text('review.labels.empty')} />;
  const ids = report.labels.map(({ label }) => label);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
  const countsOf = (id: string): number[] => {
    const counts = report.labels.find(({ label }) => label === id)?.counts;
    return annotators.map((name) => counts?.[name] ?? 0);
  };
  const totals = annotators.map((name) => sum(report.labels.map(({ counts }) => counts[name] ?? 0)));
  return (
    <DataTable
      label={text('review.shows.annotators')}
      columns={[text('review.table.label'), ...annotators, text('review.table.total')]}
      rows={[
        ...labelsInOrder(codebook, report.layer, ids).map((label) => ({
          key: label.id,
          head: (
            <span className="type">
              <LabelKey label={label} />
              <bdi>{label.name[language]}</bdi>
            </span>
          ),
          cells: [...countsOf(label.id), sum(countsOf(label.id))],
          isChosen: chosen === label.id,
          onChoose: () => changeFilter({ label: chosen === label.id ? null : label.id }),
        })),
        { key: '', head: text('review.table.total'), cells: [...totals, sum(totals)] },
      ]}
    />
  );
}

/** How often each cause of disagreement is there, most often first; a row lists its disagreements. */
export function CauseTable({ report }: Pick<TableProps, 'report'>): ReactElement {
  const text = useText();
  const { cause: chosen } = useReviewView((view) => view.filter);
  const causes = disagreementCauses
    .filter((cause) => report.causes[cause] > 0)
    .sort((a, b) => report.causes[b] - report.causes[a]);
  if (causes.length === 0) return <EmptyState sentence={text('review.causes.empty')} />;
  return (
    <DataTable
      label={text('review.shows.causes')}
      columns={[text('review.table.cause'), text('review.table.times')]}
      rows={causes.map((cause) => ({
        key: cause,
        head: text(`agreement.cause.${cause}`),
        cells: [report.causes[cause]],
        isChosen: chosen === cause,
        onChoose: () => changeFilter({ cause: chosen === cause ? null : cause }),
      }))}
    />
  );
}

/** Every number of the layer, each with its interval, what it is of, and why it is not there. */
export function NumberTable({ report }: Pick<TableProps, 'report'>): ReactElement {
  const text = useText();
  return (
    <DataTable
      label={text('review.shows.numbers')}
      columns={[
        text('review.table.number'),
        text('review.table.value'),
        text('review.table.interval'),
        text('review.table.n'),
      ]}
      rows={Object.entries(report.metrics).map(([name, { value, low, high, n, reason }]) => {
        const id = `agreement.metric.${name}`;
        return {
          key: name,
          head: isMessage(id) ? text(id) : name,
          cells: [
            <Value key="value" value={value} reason={reason} />,
            <bdi key="interval" className="ltr">
              {low === null || high === null ? '–' : `[${low.toFixed(3)}, ${high.toFixed(3)}]`}
            </bdi>,
            n,
          ],
        };
      })}
    />
  );
}

const isMessage = (id: string): id is MessageId & keyof typeof agreementMessages => id in agreementMessages;

function Value(props: {
  readonly value: number | null;
  readonly reason?: UndefinedReason | undefined;
}): ReactElement {
  const text = useText();
  const { value, reason } = props;
  return (
    <>
      <bdi className="ltr">{shownNumber(value, 3)}</bdi>
      {value === null && reason && <span className="muted rv-why">{text(`agreement.reason.${reason}`)}</span>}
    </>
  );
}

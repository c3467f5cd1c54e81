import './gold.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Layer } from '../../../../src-shared/model/layers.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Segmented } from '../../../ui/choice.tsx';
import { EmptyState, Note, Skeleton } from '../../../ui/feedback.tsx';
import { isolated, useLanguage, useText } from '../../../ui/use-text.ts';
import type { Reviewed } from '../people.ts';
import { DataTable } from '../report/data-table.tsx';
import { shownNumber } from '../shown-number.ts';
import { WhoBadge } from '../who-badge.tsx';
import {
  type InArticles,
  type PeriodUnit,
  periodsOf,
  periodUnits,
  ratiosOf,
  sumOf,
  topCauses,
} from './periods.ts';

interface GoldTableProps {
  readonly layer: Layer;
  readonly people: readonly Reviewed[];
}

/** Causes that a row names. */
const mostCauses = 3;

/** Each annotator against the gold layer of closed articles; a row shows them over time. */
export function GoldTable({ layer, people }: GoldTableProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const [chosen, setChosen] = useState<string | null>(null);
  const [unit, setUnit] = useState<PeriodUnit>('week');
  const day = useDay();
  const annotatorIds = people.map(({ id }) => id);
  const { data, error } = useQuery(
    // What was marked since counts.
    rpc.feedback.summary.queryOptions({ input: { annotatorIds }, refetchOnMount: 'always' }),
  );
  if (error) return <Note kind="bad">{errorSentence(error, language)}</Note>;
  if (!data) return <Skeleton inlineSize="60%" />;
  const known = people.map((person, index) => ({ person, articles: data[index]?.articles ?? [] }));
  if (known.every(({ articles }) => articles.length === 0))
    return <EmptyState sentence={text('gold.none')} />;
  const current = known.find(({ person }) => person.id === chosen);
  return (
    <div className="rv-scroll gold-all">
      <DataTable
        label={text('review.shows.gold')}
        columns={[text('gold.annotator'), ...columns()]}
        rows={known.map(({ person, articles }) => ({
          key: person.id,
          head: (
            <span className="gold-who">
              <WhoBadge person={person} /> <bdi>{person.name}</bdi>
            </span>
          ),
          cells: cells(sumOf(articles, layer)),
          isChosen: chosen === person.id,
          onChoose: () => setChosen(chosen === person.id ? null : person.id),
        }))}
      />
      {current && current.articles.length > 0 && (
        <>
          <div className="gold-head">
            <h3>{text('gold.over-time', { name: isolated(current.person.name) })}</h3>
            <Segmented<PeriodUnit>
              label={text('gold.by')}
              choices={periodUnits.map((id) => ({ id, name: text(`gold.by.${id}`) }))}
              value={unit}
              onChange={setUnit}
            />
          </div>
          <DataTable
            label={text('gold.over-time', { name: isolated(current.person.name) })}
            columns={[text(`gold.${unit}`), ...columns()]}
            rows={periodsOf(current.articles, layer, unit).map((period) => ({
              key: period.start,
              head: <bdi>{day(period.start)}</bdi>,
              cells: cells(period),
            }))}
          />
        </>
      )}
      <p className="rv-note">
        {!current && `${text('gold.choose')} `}
        {text('gold.note')}
      </p>
    </div>
  );

  function columns(): string[] {
    return (['articles', 'own', 'gold', 'exact', 'precision', 'recall', 'f1', 'causes'] as const).map((id) =>
      text(`gold.${id}`),
    );
  }

  function cells(counts: InArticles): ReactNode[] {
    const { precision, recall, f1 } = ratiosOf(counts);
    const { articles, own, gold, exact } = counts;
    return [
      articles,
      own,
      gold,
      exact,
      <bdi key="precision" className="ltr">
        {shownNumber(precision)}
      </bdi>,
      <bdi key="recall" className="ltr">
        {shownNumber(recall)}
      </bdi>,
      <span key="f1" className="gold-f1">
        <bdi className="ltr">{shownNumber(f1)}</bdi>
        <span aria-hidden="true">
          <i style={{ inlineSize: `${100 * (f1 ?? 0)}%` }} />
        </span>
      </span>,
      topCauses(counts, mostCauses)
        .map(({ cause, count }) => text('gold.cause', { cause: text(`disagreements.cause.${cause}`), count }))
        .join(' · ') || '–',
    ];
  }
}

/** A day as `2026-05-18` in words. */
function useDay(): (day: string) => string {
  const { formatDate } = useIntl();
  return (day) =>
    formatDate(`${day}T00:00:00Z`, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
}

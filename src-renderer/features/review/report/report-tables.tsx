import type { ReactElement } from 'react';
import type { AgreementReport } from '../../../../src-shared/contract/agreement.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { Segmented } from '../../../ui/choice.tsx';
import { useText } from '../../../ui/use-text.ts';
import { GoldTable } from '../gold/gold-table.tsx';
import { LabelTable } from '../labels/label-table.tsx';
import { OpinionTable } from '../opinion/opinion-table.tsx';
import { peopleIn, type Reviewed } from '../people.ts';
import { type ReportTable, reportTables, showTable, useReviewView } from '../review-view.ts';
import { WhoBadge } from '../who-badge.tsx';
import { ArticleTable } from './article-table.tsx';
import { AttributeTable, CauseTable, MarksTable, NumberTable } from './small-tables.tsx';

interface ReportTablesProps {
  /** Of all who are compared. */
  readonly whole: AgreementReport;
  /** Of the pair that was chosen, or of all. */
  readonly shown: AgreementReport;
  /** True where `shown` is not yet what it should be. */
  readonly isEarlier: boolean;
  readonly codebook: Codebook;
  readonly people: ReadonlyMap<string, Reviewed>;
}

/** The tables behind the main numbers, one at a time. */
export function ReportTables({ whole, shown, isEarlier, codebook, people }: ReportTablesProps): ReactElement {
  const text = useText();
  const kind = useReviewView((view) => view.table);
  const pairIds = useReviewView((view) => view.filter.pair);
  const both = peopleIn(people, pairIds ?? (whole.annotatorIds.length === 2 ? whole.annotatorIds : []));
  const [first, second] = both;
  const pair = first && second ? ([first, second] as const) : null;
  // These two are of each by themselves.
  const isOfPairs = kind !== 'opinion' && kind !== 'gold';
  return (
    <section className="panel rv-panel" aria-labelledby="rv-tables" data-earlier={isEarlier || undefined}>
      <div className="panel-h">
        <h2 id="rv-tables">{text(kind === 'labels' ? 'review.labels.title' : `review.shows.${kind}`)}</h2>
        {isOfPairs && pair && (
          <span className="rv-pair">
            <WhoBadge person={pair[0]} />
            <bdi className="trunc">{pair[0].name}</bdi>
            <span className="muted">{text('review.labels.with')}</span>
            <WhoBadge person={pair[1]} />
            <bdi className="trunc">{pair[1].name}</bdi>
          </span>
        )}
        {isOfPairs && !pair && <span className="muted">{text('review.labels.all-pairs')}</span>}
        <span className="grow" />
        <Segmented<ReportTable>
          label={text('review.shows')}
          choices={reportTables.map((id) => ({ id, name: text(`review.shows.${id}`) }))}
          value={kind}
          onChange={showTable}
        />
      </div>
      {kind === 'labels' && <LabelTable key={shown.layer} report={shown} codebook={codebook} pair={pair} />}
      {kind === 'articles' && <ArticleTable report={shown} />}
      {kind === 'attributes' && <AttributeTable report={shown} codebook={codebook} />}
      {kind === 'annotators' && <MarksTable report={whole} codebook={codebook} />}
      {kind === 'causes' && <CauseTable report={shown} />}
      {kind === 'opinion' && <OpinionTable layer={shown.layer} codebook={codebook} people={people} />}
      {kind === 'gold' && <GoldTable layer={whole.layer} people={peopleIn(people, whole.annotatorIds)} />}
      {kind === 'numbers' && <NumberTable report={shown} />}
    </section>
  );
}

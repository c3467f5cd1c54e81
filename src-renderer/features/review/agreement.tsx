import { type ReactElement, useMemo } from 'react';
import type { AgreementRequest } from '../../../src-shared/contract/agreement.ts';
import type { Codebook } from '../../../src-shared/model/codebook.ts';
import { errorSentence } from '../../rpc/problem.ts';
import { Button } from '../../ui/button.tsx';
import { Note, Skeleton } from '../../ui/feedback.tsx';
import { useDebounced } from '../../ui/use-debounced.ts';
import { useLanguage, useText } from '../../ui/use-text.ts';
import { Disagreements } from './disagreements/disagreements.tsx';
import { useListView } from './disagreements/list-view.ts';
import type { OpenPlace } from './disagreements/open-place.ts';
import { PairMatrix } from './matrix/pair-matrix.tsx';
import { nameless, namelessReport } from './nameless.ts';
import { Headlines } from './numbers/headline.tsx';
import { peopleIn, type Reviewed } from './people.ts';
import { ReportTables } from './report/report-tables.tsx';
import { ReviewHead } from './review-head.tsx';
import { useReviewView } from './review-view.ts';
import { NothingCompared } from './settings/nothing-compared.tsx';
import { SaidLine } from './settings/said-line.tsx';
import { type ReportInForce, useReport } from './use-report.ts';

interface AgreementProps {
  readonly projectId: string;
  readonly codebook: Codebook;
  readonly people: ReadonlyMap<string, Reviewed>;
  /** Articles that each has finished, by annotator id. */
  readonly finished: ReadonlyMap<string, number>;
  /** Who reviews. */
  readonly annotatorId: string | null;
  /** Asks who reviews. */
  onAskWho(): void;
  readonly onOpenPlace: OpenPlace;
}

const settleMilliseconds = 250;

/** Whom and what is compared, the numbers, and their tables. */
export function Agreement(props: AgreementProps): ReactElement {
  const { projectId, codebook, finished, annotatorId, onAskWho, onOpenPlace } = props;
  const text = useText();
  const language = useLanguage();
  const isBlind = useListView((view) => view.isBlind);
  const { comparison, bootstrap, seed, filter } = useReviewView();
  const isCompared = annotatorId !== null && comparison.annotatorIds.includes(annotatorId);
  const self = isCompared ? null : annotatorId;
  const people = useMemo(
    () => (isBlind ? nameless(props.people, self, text) : props.people),
    [isBlind, props.people, self, text],
  );
  const asked = useMemo(
    (): AgreementRequest => ({ ...comparison, bootstrap, seed }),
    [comparison, bootstrap, seed],
  );
  const request = useDebounced(asked, settleMilliseconds);
  const ofAll = named(useReport(projectId, request.annotatorIds.length > 0 ? request : null));
  // Of two annotators the report is that of their pair already.
  const isNarrowed = filter.pair !== null && request.annotatorIds.length > 2;
  const ofPair = named(
    useReport(projectId, isNarrowed && filter.pair ? { ...request, annotatorIds: [...filter.pair] } : null),
  );
  const shown = isNarrowed ? ofPair : ofAll;
  const { report } = ofAll;
  const failed = [ofAll, shown].find(({ error }) => error !== null);
  return (
    <>
      <ReviewHead people={people} finished={finished} report={ofAll.isEarlier ? null : report} />
      <SaidLine asked={asked} inForce={shown.isComputing ? shown : ofAll} />
      {failed && (
        <Note kind="bad">
          <span className="grow">{errorSentence(failed.error, language)}</span>
          <Button small onPress={failed.computeAgain}>
            {text('app.retry')}
          </Button>
        </Note>
      )}
      {!report && ofAll.isComputing && <Awaited />}
      {comparison.annotatorIds.length === 0 && <NothingCompared reason={null} />}
      {report?.reason && <NothingCompared reason={report.reason} />}
      {report && !report.reason && (
        <div className="rv-numbers" data-earlier={ofAll.isEarlier || undefined} aria-busy={ofAll.isComputing}>
          <Headlines report={report} />
          <div className="rv-charts">
            <PairMatrix report={report} people={peopleIn(people, report.annotatorIds)} />
            <ReportTables
              whole={report}
              shown={shown.report ?? report}
              isEarlier={shown.isEarlier}
              codebook={codebook}
              people={people}
            />
          </div>
        </div>
      )}
      <Disagreements
        annotatorId={annotatorId}
        onAskWho={onAskWho}
        people={people}
        causes={report?.causes ?? null}
        onOpenPlace={onOpenPlace}
      />
    </>
  );

  /** Where names are hidden, the report says them nowhere either. */
  function named(inForce: ReportInForce): ReportInForce {
    const { report } = inForce;
    return isBlind && report ? { ...inForce, report: namelessReport(report, people) } : inForce;
  }
}

/** As much room as the numbers will take, so that nothing jumps when they come. */
const Awaited = (): ReactElement => (
  <div className="rv-numbers" aria-hidden="true">
    <div className="panel rv-figs rv-awaited">
      {[1, 2, 3, 4].map((place) => (
        <div key={place} className="rv-fig">
          <Skeleton inlineSize="80px" />
        </div>
      ))}
    </div>
    <div className="rv-charts">
      <div className="panel rv-panel rv-awaited">
        <Skeleton inlineSize="50%" />
      </div>
      <div className="panel rv-panel rv-awaited">
        <Skeleton inlineSize="30%" />
      </div>
    </div>
  </div>
);

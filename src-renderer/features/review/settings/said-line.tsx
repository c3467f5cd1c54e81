import type { ReactElement } from 'react';
import type { AgreementRequest } from '../../../../src-shared/contract/agreement.ts';
import { Button } from '../../../ui/button.tsx';
import { ProgressBar } from '../../../ui/feedback.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { ReportInForce } from '../use-report.ts';

interface SaidLineProps {
  readonly asked: AgreementRequest;
  readonly inForce: ReportInForce;
}

const fewArticles = 10;

/** What the numbers are of, in words, and how far they are computed. */
export function SaidLine({ asked, inForce }: SaidLineProps): ReactElement {
  const text = useText();
  const { report, isEarlier, isComputing } = inForce;
  const isStopped = isEarlier && !isComputing && !inForce.error;
  const isFew = report !== null && !report.reason && report.articles.compared < fewArticles;
  return (
    <div className="rv-said">
      <p className="rv-said-words">{wordsOf().join(text('review.said.comma'))}</p>
      {isFew && !isEarlier && asked.bootstrap > 0 && (
        <span className="tag warn">{text('review.said.few')}</span>
      )}
      {isComputing && <Computing inForce={inForce} />}
      {isStopped && (
        <span className="rv-computing" role="status">
          {text('review.stopped')}
          <Button small onPress={inForce.computeAgain}>
            {text('review.retry')}
          </Button>
        </span>
      )}
    </div>
  );

  function wordsOf(): string[] {
    const { regions, suggestions, iou, bootstrap, seed } = asked;
    return [
      ...(report && !isEarlier ? [text('review.said.compared', { compared: report.articles.compared })] : []),
      ...(report && !isEarlier && report.articles.skipped > 0
        ? [text('review.said.skipped', { skipped: report.articles.skipped })]
        : []),
      text(regions === 'all' ? 'review.said.regions.all' : 'review.said.regions.body'),
      text(`review.said.suggestions.${suggestions}`),
      text('review.said.iou', { iou }),
      bootstrap === 0
        ? text('review.said.no-bootstrap')
        : text('review.said.bootstrap', { count: bootstrap, seed: String(seed) }),
    ];
  }
}

function Computing({ inForce }: { readonly inForce: ReportInForce }): ReactElement {
  const text = useText();
  const { progress, report, cancel } = inForce;
  const phase = text(`review.computing.${progress?.phase ?? 'compare'}`);
  return (
    <span className="rv-computing" role="status">
      <span>{report ? `${phase}. ${text('review.computing.earlier')}` : phase}</span>
      <ProgressBar label={phase} value={progress?.done ?? 0} total={progress?.total ?? 1} />
      <Button small onPress={cancel}>
        {text('app.cancel')}
      </Button>
    </span>
  );
}

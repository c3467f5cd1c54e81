import type { ReactElement } from 'react';
import { errorSentence } from '../../../rpc/problem.ts';
import { Button } from '../../../ui/button.tsx';
import { Note, ProgressBar } from '../../../ui/feedback.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import type { OpinionInForce } from './use-second-opinion.ts';

/** What stands where a second opinion is not there yet: how far it is and the way to end it, or that it was ended or went wrong. */
export function OpinionWaiting({ inForce }: { readonly inForce: OpinionInForce }): ReactElement {
  const text = useText();
  const language = useLanguage();
  const { error, isComputing, progress, cancel, computeAgain } = inForce;
  if (error && !isComputing) {
    return (
      <Note kind="bad">
        <span className="grow">{errorSentence(error, language)}</span>
        <Button small onPress={computeAgain}>
          {text('app.retry')}
        </Button>
      </Note>
    );
  }
  if (!isComputing) {
    return (
      <p className="op-waiting" role="status">
        {text('review.stopped')}
        <Button small onPress={computeAgain}>
          {text('review.retry')}
        </Button>
      </p>
    );
  }
  const phase = text(`opinion.computing.${progress?.phase ?? 'compare'}`);
  return (
    <p className="op-waiting" role="status">
      <span>{phase}</span>
      <ProgressBar label={phase} value={progress?.done ?? 0} total={progress?.total ?? 1} />
      <Button small onPress={cancel}>
        {text('app.cancel')}
      </Button>
    </p>
  );
}

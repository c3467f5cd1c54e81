import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { SuggestionsStatus } from '../../../../src-shared/contract/suggestions.ts';
import { problemSentence } from '../../../../src-shared/i18n/problem-sentence.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/choice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Note, ProgressBar } from '../../../ui/feedback.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useDates } from '../article/use-dates.ts';
import { useSession } from '../state/session.tsx';
import { LabelTable } from './label-table.tsx';
import { useShownSuggestions } from './use-shown-suggestions.ts';

/** Whether suggestions are shown, what was learned of the project's marks and what it is worth by label, and what is wanted of each. */
export function SuggestionsPanel({ onClose }: { onClose(): void }): ReactElement {
  const { text, language } = useSession();
  const rpc = useRpc();
  const { isShown, show } = useShownSuggestions();
  const { data: status, error, refetch } = useQuery(rpc.suggestions.status.queryOptions());
  return (
    <Dialog wide title={text('suggestions.title')} closeLabel={text('app.close')} onClose={onClose}>
      <div className="an-suggestions">
        <Switch isSelected={isShown} onChange={show}>
          {text('suggestions.shown')} <Kbd keys="KeyV" />
        </Switch>
        <p className="muted">{text('suggestions.about')}</p>
        {error && (
          <Note kind="bad">
            {errorSentence(error, language)}
            <Button small onPress={() => void refetch()}>
              {text('app.retry')}
            </Button>
          </Note>
        )}
        {status && <Training status={status} />}
        <LabelTable judged={status?.learned?.labels ?? []} />
      </div>
    </Dialog>
  );
}

/** From so many on learning again is worth its time: an article or two. */
const manyMarkings = 40;

function Training({ status }: { readonly status: SuggestionsStatus }): ReactElement {
  const { text, language, project } = useSession();
  const rpc = useRpc();
  const queryClient = useQueryClient();
  const dates = useDates();
  const { training, learned, problem, marked, fewest } = status;
  const isOutdated = learned !== null && learned.markingsSince >= manyMarkings;
  const ask = useMutation({
    mutationFn: (what: 'train' | 'cancel') =>
      rpc.suggestions[what].call(undefined, { context: { projectId: project.id } }),
    onSuccess: (told) => queryClient.setQueryData(rpc.suggestions.status.queryKey(), told),
  });
  return (
    <section className="an-training" aria-label={text('suggestions.training')}>
      <p role="status">
        {training
          ? text('suggestions.training.progress', training)
          : learned
            ? text('suggestions.learned', {
                when: dates.moment(learned.at),
                articles: learned.articles,
                marked,
              })
            : text(marked < fewest ? 'suggestions.too-few' : 'suggestions.never', { marked, fewest })}
      </p>
      {training && (
        <ProgressBar label={text('suggestions.training')} value={training.done} total={training.total} />
      )}
      {isOutdated && !training && (
        <Note kind="warn">{text('suggestions.outdated', { count: learned.markingsSince })}</Note>
      )}
      {problem && <Note kind="bad">{problemSentence(problem, language)}</Note>}
      {ask.error && <Note kind="bad">{errorSentence(ask.error, language)}</Note>}
      {/* One button for both, so that the keyboard stays on it, and the dialog hears Escape, when one becomes the other. */}
      <Button
        small
        variant={(learned && !isOutdated) || training ? 'plain' : 'primary'}
        isDisabled={!training && marked < fewest}
        onPress={() => ask.mutate(training ? 'cancel' : 'train')}
      >
        {text(training ? 'app.cancel' : learned ? 'suggestions.train-again' : 'suggestions.train')}
      </Button>
    </section>
  );
}

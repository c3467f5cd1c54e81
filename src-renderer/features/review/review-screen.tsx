import './review.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useLayoutEffect, useMemo } from 'react';
import type { AnnotatorWork } from '../../../src-shared/contract/agreement.ts';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { useLanguage, useText } from '../../ui/use-text.ts';
import { Agreement } from './agreement.tsx';
import type { OpenPlace } from './disagreements/open-place.ts';
import { reviewedPeople } from './people.ts';
import { enterProject, useReviewView } from './review-view.ts';

/** Who reviews which project. */
interface ReviewScreenProps {
  readonly projectId: string;
  /** Under whose name decisions are kept; null for one who looks only. */
  readonly annotatorId: string | null;
  /** Asks who reviews. */
  onAskWho(): void;
  readonly onOpenPlace: OpenPlace;
}

/** How far annotators agree, and where they do not. */
export function ReviewScreen(props: ReviewScreenProps): ReactElement | null {
  const { projectId, annotatorId, onAskWho, onOpenPlace } = props;
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const annotators = useQuery(rpc.annotators.list.queryOptions());
  const work = useQuery(rpc.agreement.work.queryOptions({ refetchOnMount: 'always' }));
  const codebook = useQuery(rpc.codebook.current.queryOptions());
  const entered = useReviewView((view) => view.projectId);
  useLayoutEffect(() => {
    if (work.data) enterProject(projectId, worthComparing(work.data));
  }, [projectId, work.data]);
  const people = useMemo(() => reviewedPeople(annotators.data ?? []), [annotators.data]);
  const asked = [annotators, work, codebook];
  const error = asked.find(({ isError }) => isError)?.error;
  if (error) {
    return (
      <EmptyState sentence={errorSentence(error, language)}>
        <Button onPress={() => asked.forEach((each) => void each.refetch())}>{text('app.retry')}</Button>
      </EmptyState>
    );
  }
  if (!annotators.data || !work.data || !codebook.data || entered !== projectId) return null;
  return (
    <section className="rv" aria-label={text('review.title')}>
      <div className="rv-page">
        <Agreement
          projectId={projectId}
          codebook={codebook.data.codebook}
          people={people}
          annotatorId={annotatorId}
          onAskWho={onAskWho}
          onOpenPlace={onOpenPlace}
          finished={new Map(work.data.map(({ annotatorId, done }) => [annotatorId, done]))}
        />
      </div>
    </section>
  );
}

/** Those who finished articles; where they are fewer than two, those who began any. */
function worthComparing(work: readonly AnnotatorWork[]): readonly string[] {
  const finished = work.filter(({ done }) => done > 0);
  const chosen = finished.length >= 2 ? finished : work.filter(({ hasBegun }) => hasBegun);
  return chosen.map(({ annotatorId }) => annotatorId);
}

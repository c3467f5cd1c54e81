import type { ReactElement } from 'react';
import type { UndefinedReason } from '../../../../src-shared/contract/agreement.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/feedback.tsx';
import { useText } from '../../../ui/use-text.ts';
import { changeComparison, useReviewView } from '../review-view.ts';

/** Why there is nothing to compare, and what can be done; null where nobody is compared. */
export function NothingCompared({ reason }: { readonly reason: UndefinedReason | null }): ReactElement {
  const text = useText();
  const { articles } = useReviewView((view) => view.comparison);
  const isOfFinished = articles === 'done' && (reason === 'no-article' || reason === 'no-common-article');
  return (
    <section className="panel">
      <EmptyState sentence={sentence()}>
        {isOfFinished && (
          <Button onPress={() => changeComparison({ articles: 'common' })}>
            {text('review.empty.compare-begun')}
          </Button>
        )}
      </EmptyState>
    </section>
  );

  function sentence(): string {
    if (reason === null) return text('review.no-annotators');
    if (reason === 'one-annotator') return text('review.empty.one-annotator');
    if (isOfFinished)
      return text(reason === 'no-article' ? 'review.empty.no-article' : 'review.empty.no-common-article');
    return text(`agreement.reason.${reason}`);
  }
}

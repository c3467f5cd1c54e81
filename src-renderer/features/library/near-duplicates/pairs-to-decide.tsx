import { type ReactElement, useState } from 'react';
import type { ResemblingPair } from '../../../../src-shared/contract/near-duplicates.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState, Skeleton } from '../../../ui/feedback.tsx';
import { RetryNote } from '../../../ui/retry-note.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import type { People } from '../people.ts';
import { RemoveDialog } from '../remove-dialog.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { PairList } from './pair-list.tsx';
import { PairSides } from './pair-sides.tsx';
import { useDecisions } from './use-decisions.ts';
import { usePairs } from './use-pairs.ts';

interface PairsToDecideProps {
  readonly shows: 'open' | 'decided';
  readonly people: People;
  onOpenArticle(articleId: string): void;
  onClose(): void;
}

/** The list of pairs, the one that is looked at, and what can be decided of it. */
export function PairsToDecide({ shows, people, onOpenArticle, onClose }: PairsToDecideProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const { annotatorId } = people;
  const [removing, setRemoving] = useState<ResemblingPair['later'] | null>(null);
  const pairs = usePairs(shows === 'decided');
  const decisions = useDecisions(annotatorId, pairs);
  const { pair, rows, error } = pairs;
  return (
    <>
      {error && <RetryNote sentence={errorSentence(error, language)} onRetry={pairs.retry} />}
      {!rows && !error && (
        <div className="near-loading" aria-busy="true">
          {['30%', '80%', '72%'].map((inlineSize) => (
            <Skeleton key={inlineSize} inlineSize={inlineSize} />
          ))}
        </div>
      )}
      {rows?.length === 0 && (
        <EmptyState sentence={text(`near.none.${shows}`)}>
          <Button onPress={onClose}>{text('near.back')}</Button>
        </EmptyState>
      )}
      {pair && (
        <>
          <div className="near">
            <PairList pairs={pairs} />
            <PairSides pair={pair} people={people} onOpenArticle={onOpenArticle} />
          </div>
          <DecisionBar
            pairs={pairs}
            pair={pair}
            onRemove={setRemoving}
            onDifferent={() => decisions.different(pair)}
            onKeepTogether={() => decisions.keepTogether(pair)}
            onReopen={() => decisions.reopen(pair)}
          />
        </>
      )}
      {removing !== null && (
        <RemoveDialog
          annotatorId={annotatorId}
          articleIds={[removing.id]}
          title={removing.title || text('library.untitled')}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}

import { useMutation } from '@tanstack/react-query';
import type { ResemblingPair } from '../../../../src-shared/contract/near-duplicates.ts';
import type { Verdict } from '../../../../src-shared/model/near-duplicate.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { say } from '../history/notice.ts';
import type { Pairs } from './use-pairs.ts';

/** What can be said of the pair that is looked at; the next one takes its place at once. */
export function useDecisions(annotatorId: string | null, pairs: Pairs) {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const onError = (error: Error): void => {
    pairs.show();
    say({ kind: 'bad', sentence: errorSentence(error, language), canUndo: false });
  };
  const onSuccess = (): void => pairs.settle();
  const done = (sentence: string): void => say({ kind: 'ok', sentence, canUndo: true });
  const deciding = useMutation(rpc.nearDuplicates.decide.mutationOptions({ onError, onSuccess }));
  const grouping = useMutation(rpc.nearDuplicates.keepTogether.mutationOptions({ onError, onSuccess }));

  function decide(pair: ResemblingPair, verdict: Verdict | null): void {
    if (annotatorId === null || pair.verdict === verdict) return;
    pairs.hide([pair]);
    const input = { actorId: annotatorId, articleId: pair.later.id, otherId: pair.earlier.id, verdict };
    const sentence = text(verdict === null ? 'near.said.reopened' : 'near.said.different');
    deciding.mutate(input, { onSuccess: () => done(sentence) });
  }

  return {
    different: (pair: ResemblingPair) => decide(pair, 'different'),
    reopen: (pair: ResemblingPair) => decide(pair, null),
    keepTogether(pair: ResemblingPair): void {
      if (annotatorId === null) return;
      pairs.hide((pairs.rows ?? []).filter(({ groupId }) => groupId === pair.groupId));
      grouping.mutate(
        { actorId: annotatorId, articleId: pair.later.id },
        { onSuccess: ({ articles }) => done(text('near.said.group', { count: articles })) },
      );
    },
  };
}

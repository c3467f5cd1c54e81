import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { create } from 'zustand';
import type { AdjudicationUnit, Choice } from '../../../../src-shared/contract/adjudication.ts';
import type { MessageId } from '../../../../src-shared/i18n/catalog.ts';
import type { Decision } from '../../../../src-shared/model/adjudication.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';

/** What was done last, to be said once. */
interface Notice {
  readonly sentence: string;
  readonly kind: 'ok' | 'bad';
}

interface AdjudicationState {
  readonly notice: Notice | null;
  /** Outcomes sent and not yet answered, by unit: the next unit is found without waiting for them. */
  readonly sent: ReadonlyMap<string, Choice['outcome']>;
}

/** What was said last and what is under way. */
export const useAdjudicationState = create<AdjudicationState>(() => ({ notice: null, sent: new Map() }));

/** Says how something went. */
export const sayNotice = (notice: Notice | null): void => useAdjudicationState.setState({ notice });

/** What else a decision says. */
export interface Said {
  readonly reason?: string | null;
  readonly isUnclear?: boolean;
}

/** What a reviewer does to gold, each one step of undo; what went wrong is said. */
export function useAdjudication(actorId: string) {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const queries = useQueryClient();
  const deciding = useMutation(rpc.adjudication.decide.mutationOptions());
  const noting = useMutation(rpc.adjudication.note.mutationOptions());
  const takingBack = useMutation(rpc.adjudication.takeBack.mutationOptions());
  const closing = useMutation(rpc.adjudication.close.mutationOptions());
  const reopening = useMutation(rpc.adjudication.reopen.mutationOptions());
  const undoing = useMutation(rpc.history.undo.mutationOptions());
  const turn = useRef(Promise.resolve());

  /** Answers whether it was done. What is shown of the article is asked again either way. */
  async function attempt(articleId: string, act: () => Promise<unknown>, done: MessageId): Promise<boolean> {
    try {
      await act();
      sayNotice({ kind: 'ok', sentence: text(done) });
      return true;
    } catch (error) {
      sayNotice({ kind: 'bad', sentence: errorSentence(error, language) });
      return false;
    } finally {
      await queries.invalidateQueries({ queryKey: rpc.adjudication.article.key({ input: { articleId } }) });
    }
  }

  /** Takes back the reviewer's latest decision, in whichever article; what they did last on another screen stays. */
  async function undoLatest(): Promise<void> {
    const asked = rpc.history.state.queryOptions({ input: { annotatorId: actorId }, staleTime: 0 });
    try {
      const { undo: latest } = await queries.fetchQuery(asked);
      if (!latest?.kind.startsWith('adjudication.')) {
        sayNotice({ kind: 'bad', sentence: text('adjudicate.said.nothing-undone') });
        return;
      }
      await undoing.mutateAsync({ annotatorId: actorId });
      sayNotice({ kind: 'ok', sentence: text('adjudicate.said.undone') });
    } catch (error) {
      sayNotice({ kind: 'bad', sentence: errorSentence(error, language) });
    } finally {
      await queries.invalidateQueries({ queryKey: rpc.adjudication.key() });
    }
  }

  return {
    async decide(
      articleId: string,
      unit: AdjudicationUnit,
      choice: Choice,
      said: Said = {},
    ): Promise<boolean> {
      const { key } = unit;
      setSent(key, choice.outcome);
      const kept = {
        reason: said.reason ?? null,
        isUnclear: said.isUnclear ?? unit.decision?.isUnclear ?? false,
      };
      try {
        return await attempt(
          articleId,
          () => deciding.mutateAsync({ actorId, articleId, key, choice, ...kept }),
          `adjudicate.said.${choice.outcome}`,
        );
      } finally {
        setSent(key, null);
      }
    },
    note: ({ id: decisionId, articleId }: Decision, { reason = null, isUnclear = false }: Said) =>
      attempt(
        articleId,
        () => noting.mutateAsync({ actorId, decisionId, reason, isUnclear }),
        'adjudicate.said.noted',
      ),
    takeBack: ({ id: decisionId, articleId }: Decision) =>
      attempt(articleId, () => takingBack.mutateAsync({ actorId, decisionId }), 'adjudicate.said.taken-back'),
    close: (articleId: string) =>
      attempt(articleId, () => closing.mutateAsync({ actorId, articleId }), 'adjudicate.said.closed'),
    reopen: (articleId: string) =>
      attempt(articleId, () => reopening.mutateAsync({ actorId, articleId }), 'adjudicate.said.reopened'),
    // One after the other: each looks at what is the latest by then.
    undo(): Promise<void> {
      turn.current = turn.current.then(undoLatest);
      return turn.current;
    },
  };
}

/** What {@link useAdjudication} answers. */
export type Adjudication = ReturnType<typeof useAdjudication>;

function setSent(key: string, outcome: Choice['outcome'] | null): void {
  const sent = new Map(useAdjudicationState.getState().sent);
  if (outcome === null) sent.delete(key);
  else sent.set(key, outcome);
  useAdjudicationState.setState({ sent });
}

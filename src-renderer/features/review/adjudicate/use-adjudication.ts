import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { create } from 'zustand';
import type {
  AdjudicatedArticle,
  AdjudicationUnit,
  ArticleVersion,
  Choice,
} from '../../../../src-shared/contract/adjudication.ts';
import type { MessageId } from '../../../../src-shared/i18n/catalog.ts';
import type { Decision } from '../../../../src-shared/model/adjudication.ts';
import type { AnnotationDraft } from '../../../../src-shared/model/annotation.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import type { TextValues } from '../../../ui/use-text.ts';

/** What was done last, or is being done, to be said in the language in force. */
export type Notice =
  | { readonly kind: 'ok' | 'bad' | 'plain'; readonly message: MessageId; readonly values?: TextValues }
  | { readonly kind: 'bad'; readonly error: unknown };

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

/** What a reviewer does to gold, each one step of undo; what went wrong is said. Nothing is done in nobody's name. */
export function useAdjudication(reviewerId: string | null) {
  const actorId = reviewerId ?? '';
  const rpc = useRpc();
  const queries = useQueryClient();
  const deciding = useMutation(rpc.adjudication.decide.mutationOptions());
  const adding = useMutation(rpc.adjudication.add.mutationOptions());
  const revising = useMutation(rpc.adjudication.revise.mutationOptions());
  const noting = useMutation(rpc.adjudication.note.mutationOptions());
  const takingBack = useMutation(rpc.adjudication.takeBack.mutationOptions());
  const closing = useMutation(rpc.adjudication.close.mutationOptions());
  const reopening = useMutation(rpc.adjudication.reopen.mutationOptions());
  const undoing = useMutation(rpc.history.undo.mutationOptions());
  const turn = useRef(Promise.resolve());

  /** Answers what came of it, null where it was not done. What is shown of the article is asked again either way. */
  async function attempt<Done>(articleId: string, act: () => Promise<Done>, done: MessageId) {
    try {
      const answer = await act();
      sayNotice({ kind: 'ok', message: done });
      return answer;
    } catch (error) {
      sayNotice({ kind: 'bad', error });
      return null;
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
        sayNotice({ kind: 'bad', message: 'adjudicate.said.nothing-undone' });
        return;
      }
      // Of a thousand articles it takes a while, in which everything else goes on.
      if (latest.articleId === null) sayNotice({ kind: 'plain', message: 'adjudicate.said.undoing' });
      await undoing.mutateAsync({ annotatorId: actorId });
      sayNotice({ kind: 'ok', message: 'adjudicate.said.undone' });
    } catch (error) {
      sayNotice({ kind: 'bad', error });
    } finally {
      await queries.invalidateQueries({ queryKey: rpc.adjudication.key() });
    }
  }

  return {
    /** Whether nobody said who decides: then nothing is. */
    isLooking: reviewerId === null,
    async decide(
      articleId: string,
      unit: AdjudicationUnit,
      choice: Choice,
      said: Said = {},
    ): Promise<boolean> {
      const { key } = unit;
      const seen = { version: unit.version, decisionId: unit.decision?.id ?? null };
      setSent(key, choice.outcome);
      const kept = {
        reason: said.reason ?? null,
        isUnclear: said.isUnclear ?? unit.decision?.isUnclear ?? false,
      };
      try {
        const done = await attempt(
          articleId,
          () => deciding.mutateAsync({ actorId, articleId, key, seen, choice, ...kept }),
          `adjudicate.said.${choice.outcome}`,
        );
        return done !== null;
      } finally {
        setSent(key, null);
      }
    },
    /** Answers the id of the decision that keeps it; null where it was refused. */
    async add(
      { articleId, version: seen }: AdjudicatedArticle,
      draft: AnnotationDraft,
      said: Said,
    ): Promise<string | null> {
      const kept = { reason: said.reason ?? null, isUnclear: said.isUnclear ?? false };
      const act = () => adding.mutateAsync({ actorId, articleId, seen, draft, ...kept });
      return (await attempt(articleId, act, 'adding.said'))?.id ?? null;
    },
    /** Writes anew what a decision put into gold; the id of the decision that keeps it now, null where it was refused. */
    async revise(
      { articleId }: AdjudicatedArticle,
      decisionId: string,
      draft: AnnotationDraft,
      { reason = null, isUnclear = false }: Said,
    ): Promise<string | null> {
      const act = () => revising.mutateAsync({ actorId, decisionId, draft, reason, isUnclear });
      return (await attempt(articleId, act, 'adding.rewrite.said'))?.id ?? null;
    },
    note: ({ id: decisionId, articleId }: Decision, { reason = null, isUnclear = false }: Said) =>
      attempt(
        articleId,
        () => noting.mutateAsync({ actorId, decisionId, reason, isUnclear }),
        'adjudicate.said.noted',
      ),
    takeBack: ({ id: decisionId, articleId }: Decision) =>
      attempt(articleId, () => takingBack.mutateAsync({ actorId, decisionId }), 'adjudicate.said.taken-back'),
    close: (articleId: string, seen: ArticleVersion) =>
      attempt(articleId, () => closing.mutateAsync({ actorId, articleId, seen }), 'adjudicate.said.closed'),
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

import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { findLabel } from '../../../../src-shared/model/codebook.ts';
import type { Suggestion } from '../../../../src-shared/model/suggestion.ts';
import { newTo } from '../../../../src-shared/suggestions/merge-suggestions.ts';
import type { Reader } from '../../../reader/types.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { useSaverState } from '../saving/use-saver.ts';
import type { OpenArticle } from '../state/open-article.ts';
import { useSession, useView } from '../state/session.tsx';
import { withoutRejected } from './pending-rejections.ts';
import { useShownSuggestions } from './use-shown-suggestions.ts';

const nothing: readonly Suggestion[] = [];

/** Asks what may be marked in the open article while that is to be shown, and draws it under the words. */
export function useSuggestionLayer(open: OpenArticle, reader: Reader | null): void {
  const rpc = useRpc();
  const { store, annotator, codebook, saver } = useSession();
  const { pending } = useSaverState(saver);
  const { isShown } = useShownSuggestions();
  const articleId = open.ground.article.id;
  const input = { articleId, annotatorId: annotator.id };
  const { data } = useQuery({ ...rpc.suggestions.list.queryOptions({ input }), enabled: isShown });
  const fresh = useMemo(
    () => (isShown && data ? newTo(open.annotations, withoutRejected(data, pending, articleId)) : nothing),
    [isShown, data, open.annotations, pending, articleId],
  );
  useLayoutEffect(() => {
    const { suggestion } = store.getState();
    const isGone = !fresh.some(({ id }) => id === suggestion);
    store.setState({ suggestions: fresh, ...(isGone && { suggestion: null }) });
  }, [store, fresh]);

  const shown = useView((view) => view.suggestions);
  const current = useView((view) => view.suggestion);
  useLayoutEffect(() => {
    reader?.setGhosts(
      shown.map(({ id, layer, label, spans }) => ({
        spans,
        ink: findLabel(codebook, layer, label)?.ink ?? 'neutral',
        isCurrent: id === current,
      })),
    );
  }, [reader, shown, current, codebook]);

  // Whoever selects something else has left the suggestion.
  useEffect(
    () =>
      store.subscribe(({ suggestion, selection, selected, proposal, picking }) => {
        if (suggestion !== null && (selection || selected !== null || proposal || picking)) {
          store.setState({ suggestion: null });
        }
      }),
    [store],
  );
}

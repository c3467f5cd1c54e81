import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ArticleState } from '../../../../src-shared/model/article.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { inReadingOrder } from '../reading-order.ts';
import { applyPendingRegions } from '../regions/pending-regions.ts';
import { applyPending } from '../saving/apply-pending.ts';
import { articleOf } from '../saving/command.ts';
import type { Saver } from '../saving/saver.ts';
import { useSaverState } from '../saving/use-saver.ts';
import type { OpenArticle } from '../state/open-article.ts';
import { groundOf } from './article-ground.ts';

/** Loads an article and one annotator's annotations in it; what is not saved yet is laid over them. `open` is null until both are here. */
export function useOpenArticle(
  articleId: string,
  annotatorId: string,
  saver: Saver,
  storedState: ArticleState,
): { readonly open: OpenArticle | null; readonly error: unknown; retry(): void } {
  const rpc = useRpc();
  const article = useQuery(rpc.articles.get.queryOptions({ input: { articleId } }));
  const list = useQuery(rpc.annotations.list.queryOptions({ input: { articleId, annotatorId } }));
  const { pending } = useSaverState(saver);

  const known = article.data?.article;
  const base = useMemo(() => (known ? groundOf(known) : null), [known]);
  const stored = article.data?.regions;
  // The same list as long as nothing about lines is on its way: what hangs on the ground is not built again for every mark.
  const regions = useMemo(
    () => (base && stored ? applyPendingRegions(base.text, stored, pending, articleId) : null),
    [base, stored, pending, articleId],
  );
  const ground = useMemo(() => (base && regions ? { ...base, regions } : null), [base, regions]);
  const annotations = useMemo(
    () => (list.data ? applyPending(list.data, pending, articleId) : null),
    [list.data, pending, articleId],
  );
  const ordered = useMemo(() => annotations && inReadingOrder(annotations), [annotations]);
  const state = useMemo(
    () =>
      pending.reduce<ArticleState>(
        (known, command) =>
          command.kind === 'state' && articleOf(command) === articleId ? command.state : known,
        storedState === 'todo' && (annotations?.length ?? 0) > 0 ? 'doing' : storedState,
      ),
    [pending, articleId, storedState, annotations],
  );
  const open = useMemo<OpenArticle | null>(
    () => (ground && annotations && ordered ? { ground, annotations, ordered, state } : null),
    [ground, annotations, ordered, state],
  );
  const retry = () => {
    void article.refetch();
    void list.refetch();
  };
  return { open, error: article.error ?? list.error, retry };
}

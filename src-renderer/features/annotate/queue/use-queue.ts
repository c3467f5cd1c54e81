import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { ArticleRow } from '../../../../src-shared/contract/articles.ts';
import type { Rpc } from '../../../rpc/client.ts';
import { useConnectionState, useRpc } from '../../../rpc/rpc-context.tsx';
import type { Command } from '../saving/command.ts';
import type { Saver } from '../saving/saver.ts';
import { type QueueRow, queueRowsOf } from './queue-rows.ts';

const pageSize = 1000;
// Every commit touches a row; 10,000 rows need not be fetched again for each keypress.
const settleMilliseconds = 1000;

/** All articles of the project as this annotator's queue, kept fresh. */
export function useQueue(projectId: string, annotatorId: string, saver: Saver) {
  const rpc = useRpc();
  const queryClient = useQueryClient();
  const connection = useConnectionState();
  const queryKey = useMemo(() => ['annotate', 'queue', projectId], [projectId]);
  const { data, error, refetch } = useQuery({ queryKey, queryFn: () => allArticles(rpc) });

  useEffect(() => {
    if (connection === 'lost') return;
    const listening = new AbortController();
    void refetchAfterChanges(rpc, queryClient, queryKey, listening.signal);
    return () => listening.abort();
  }, [rpc, queryClient, queryKey, connection]);

  useEffect(
    () => saver.listen({ onDone: (command) => patchState(queryClient, queryKey, annotatorId, command) }),
    [saver, queryClient, queryKey, annotatorId],
  );

  const rows = useMemo<readonly QueueRow[] | null>(
    () => (data?.length === undefined ? null : queueRowsOf(data, annotatorId)),
    [data, annotatorId],
  );
  return { rows, error, refetch };
}

async function allArticles(rpc: Rpc): Promise<ArticleRow[]> {
  const articles: ArticleRow[] = [];
  for (;;) {
    const page = await rpc.articles.list.call({ offset: articles.length, limit: pageSize });
    articles.push(...page.rows);
    if (page.rows.length === 0 || articles.length >= page.total) return articles;
  }
}

async function refetchAfterChanges(
  rpc: Rpc,
  queryClient: QueryClient,
  queryKey: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refetch = () => void queryClient.invalidateQueries({ queryKey });
  signal.addEventListener('abort', () => clearTimeout(timer));
  try {
    for await (const { topics } of await rpc.changes.subscribe.call(undefined, { signal })) {
      if (!topics.some((topic) => topic !== 'history' && topic !== 'preferences')) continue;
      clearTimeout(timer);
      timer = setTimeout(refetch, settleMilliseconds);
    }
  } catch {
    // The line broke: the next listener starts when it is restored.
    refetch();
  }
}

/** What the person just did to an article's state shows at once. */
function patchState(
  queryClient: QueryClient,
  queryKey: readonly string[],
  annotatorId: string,
  command: Command,
): void {
  if (command.kind !== 'state') return;
  const { articleId, state } = command;
  queryClient.setQueryData<ArticleRow[]>(queryKey, (articles) =>
    articles?.map((article) =>
      article.id === articleId
        ? { ...article, progress: withState(article.progress, annotatorId, state) }
        : article,
    ),
  );
}

function withState(
  progress: ArticleRow['progress'],
  annotatorId: string,
  state: QueueRow['state'],
): ArticleRow['progress'] {
  const mine = progress.find((candidate) => candidate.annotatorId === annotatorId);
  const others = progress.filter((candidate) => candidate !== mine);
  const counts = mine?.counts ?? { entity: 0, claim: 0, stance: 0 };
  return [...others, { annotatorId, state, counts }];
}

import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { ChangeEvent } from '../../src-shared/contract/changes.ts';
import { type Rpc, rpcOf } from './client.ts';
import type { Connection } from './transport.ts';

// Every mark changes the annotations, and the window that made it knows it already: thousands of them are not read again between
// two keys.
const settleMilliseconds = 300;

/**
 * Listens to every commit and lets the queries it touched be asked again. After an interruption nobody knows what was missed, so
 * everything is. Ends when the answered function is called.
 */
export function watchChanges(connection: Connection, queryClient: QueryClient): () => void {
  const rpc = rpcOf(connection.client);
  let listening: AbortController | null = null;
  let interrupted = false;
  const settling = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const unsubscribe = connection.subscribeState((state) => {
    if (state === 'lost') {
      // Nothing to abort: the listener ended with the line, and telling a closed line throws.
      listening = null;
      interrupted = true;
      return;
    }
    listening = new AbortController();
    void listen(listening);
  });
  return () => {
    unsubscribe();
    listening?.abort();
    clearTimeout(timer);
  };

  function askAgain(): void {
    for (const queryKey of settling.values()) void queryClient.invalidateQueries({ queryKey });
    settling.clear();
  }

  async function listen(listener: AbortController): Promise<void> {
    try {
      const { signal } = listener;
      const events = await rpc.changes.subscribe.call(undefined, { signal });
      // Not before: what is committed between an answer and the beginning of the stream would be missed.
      if (interrupted) void queryClient.invalidateQueries();
      for await (const event of events) {
        const isOften = (topic: string): boolean => topic === 'annotations';
        const rare = { ...event, topics: event.topics.filter((topic) => !isOften(topic)) };
        const now = new Set<string>();
        for (const queryKey of touchedQueries(rpc, rare)) {
          now.add(JSON.stringify(queryKey));
          void queryClient.invalidateQueries({ queryKey });
        }
        const often = { ...event, topics: event.topics.filter(isOften) };
        for (const queryKey of touchedQueries(rpc, often)) {
          const name = JSON.stringify(queryKey);
          if (!now.has(name)) settling.set(name, queryKey);
        }
        clearTimeout(timer);
        timer = setTimeout(askAgain, settleMilliseconds);
      }
    } catch (error) {
      // A broken line is told by the connection's state, which starts the next listener.
      if (listening === listener && !listener.signal.aborted) console.warn('The change stream ended.', error);
    }
  }
}

/** Keys (of which every query's key that begins so is meant) of the queries an event touched. */
export function touchedQueries(rpc: Rpc, event: ChangeEvent): QueryKey[] {
  const article = event.articleId === null ? {} : { input: { articleId: event.articleId } };
  return event.topics.flatMap((topic): QueryKey[] => {
    switch (topic) {
      case 'project':
        // Another project may be open now, and then nothing that was asked before holds.
        return [rpc.key()];
      case 'articles':
        return [
          ...[rpc.articles.list, rpc.articles.outlets, rpc.articles.history].map((asked) => asked.key()),
          rpc.articles.get.key(article),
          rpc.project.current.key(),
          rpc.adjudication.list.key(),
          // It is of articles that two finished, whatever is decided of them.
          rpc.adjudication.secondOpinion.key(),
          rpc.search.key(),
          rpc.articles.hits.key(),
          rpc.nearDuplicates.key(),
        ];
      case 'annotations':
        return [
          rpc.annotations.list.key(article),
          rpc.adjudication.article.key(article),
          rpc.suggestions.list.key(article),
          rpc.suggestions.status.key(),
          rpc.codebook.usage.key(),
          rpc.articles.list.key(),
          rpc.nearDuplicates.key(),
          rpc.search.key(),
          rpc.registry.key(),
        ];
      case 'annotators':
        return [rpc.annotators.key(), rpc.articles.list.key()];
      case 'backups':
        return [rpc.backups.key()];
      case 'codebook':
        return [rpc.codebook.key()];
      case 'filters':
        return [rpc.filters.key()];
      case 'history':
        return [rpc.history.key()];
      case 'registry':
        return [rpc.registry.key(), rpc.suggestions.list.key()];
      case 'adjudication':
        // An article's units are found anew each time they are asked for: those of the others in sight stay.
        return [
          rpc.adjudication.article.key(article),
          rpc.adjudication.list.key(),
          rpc.adjudication.unclear.key(),
          rpc.adjudication.previewMerge.key(),
          rpc.feedback.key(),
        ];
      case 'suggestions':
        return [rpc.suggestions.key()];
      case 'remarks':
        return [rpc.remarks.list.key(), rpc.articles.list.key()];
      case 'preferences':
        return [rpc.preferences.key(), rpc.suggestions.list.key()];
      default:
        return topic satisfies never;
    }
  });
}

import './history.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { HistoryEntry } from '../../../../src-shared/contract/history.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState, Skeleton } from '../../../ui/feedback.tsx';
import { useDates } from '../article/use-dates.ts';
import { useSession } from '../state/session.tsx';
import { useChangeWords } from './change-words.ts';

const pageEntries = 30;

interface HistoryListProps {
  readonly articleId: string;
  /** Null for the whole article. */
  readonly annotationId: string | null;
}

/** Who did what when, newest first; older entries are asked for a page at a time. */
export function HistoryList({ articleId, annotationId }: HistoryListProps): ReactElement {
  const { annotator, text, language } = useSession();
  const rpc = useRpc();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    rpc.history.list.infiniteOptions({
      input: (before: number | null) => ({
        articleId,
        annotationId,
        ownerId: annotator.id,
        before,
        limit: pageEntries,
      }),
      initialPageParam: null,
      getNextPageParam: (last) => last.older,
    }),
  );
  if (error) {
    return (
      <EmptyState sentence={errorSentence(error, language)}>
        <Button onPress={() => void refetch()}>{text('app.retry')}</Button>
      </EmptyState>
    );
  }
  if (!data) return <Skeleton inlineSize="70%" />;
  const entries = data.pages.flatMap((page) => page.entries);
  return (
    <>
      {entries.length === 0 && !hasNextPage && <p className="muted">{text('history.none')}</p>}
      <ol className="an-events">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button small isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {text('history.older')}
        </Button>
      )}
    </>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }): ReactElement {
  const { text } = useSession();
  const rpc = useRpc();
  const dates = useDates();
  const { data: people } = useQuery(rpc.annotators.list.queryOptions());
  const wordsOf = useChangeWords();
  const { at, kind, annotatorId, changes, more } = entry;
  const name = people?.find(({ id }) => id === annotatorId)?.name ?? text('history.somebody');
  const isReversal = kind === 'undo' || kind === 'redo';
  return (
    <>
      <ul>
        {changes.flatMap((change) =>
          wordsOf(change, kind).map((words) => (
            <li key={words}>
              {isReversal && <span className="muted">{text(`history.entry.${kind}`)} </span>}
              {words}
            </li>
          )),
        )}
        {more > 0 && <li className="muted">{text('history.more', { count: more })}</li>}
      </ul>
      <span className="an-event-by">
        <bdi>{name}</bdi> <time dateTime={at}>{dates.moment(at)}</time>
      </span>
    </>
  );
}

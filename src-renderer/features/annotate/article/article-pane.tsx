import { type ReactElement, useDeferredValue, useLayoutEffect } from 'react';
import { errorSentence } from '../../../rpc/problem.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState, Skeleton } from '../../../ui/feedback.tsx';
import { FootBar } from '../foot/foot-bar.tsx';
import type { QueueRow } from '../queue/queue-rows.ts';
import { useSession } from '../state/session.tsx';
import { ArticleBar } from './article-bar.tsx';
import { Sheet } from './sheet.tsx';
import type { FoundPlace } from './use-found.ts';
import { useOpenArticle } from './use-open-article.ts';

interface ArticlePaneProps {
  readonly articleId: string;
  readonly rows: readonly QueueRow[];
  readonly found: FoundPlace | null;
}

/** The article on screen with its bar: skeleton, error or sheet. */
export function ArticlePane({ articleId, rows, found }: ArticlePaneProps): ReactElement {
  const session = useSession();
  const { text, language, annotator, saver, open: shared } = session;
  const row = rows.find(({ id }) => id === articleId);
  const { open, error, retry } = useOpenArticle(articleId, annotator.id, saver, row?.state ?? 'todo');
  // Actions and cards read the article that is on screen, cards already while they are rendered with it.
  shared.current = open;
  useLayoutEffect(() => {
    shared.current = open;
    return () => {
      shared.current = null;
    };
  }, [shared, open]);

  // The text is painted first; what is counted of it may follow a frame later.
  const counted = useDeferredValue(open);
  return (
    <div className="an-main">
      <ArticleBar rows={rows} articleId={articleId} open={counted} />
      {open && <Sheet open={open} words={row?.words ?? 0} found={found} />}
      {open && <FootBar />}
      {!open && error !== null && (
        <EmptyState sentence={errorSentence(error, language)}>
          <Button onPress={retry}>{text('app.retry')}</Button>
        </EmptyState>
      )}
      {!open && error === null && <SheetSkeleton />}
    </div>
  );
}

const skeletonLines = ['62%', '38%', '96%', '91%', '97%', '55%'];

const SheetSkeleton = (): ReactElement => (
  <div className="an-sheet an-skeleton" aria-busy="true">
    {skeletonLines.map((inlineSize) => (
      <Skeleton key={inlineSize} inlineSize={inlineSize} />
    ))}
  </div>
);

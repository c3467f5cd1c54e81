import './annotate.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef } from 'react';
import type { ProjectSummary } from '../../../src-shared/contract/project.ts';
import type { Annotator } from '../../../src-shared/model/annotator.ts';
import type { Codebook } from '../../../src-shared/model/codebook.ts';
import { defaultPreferences, type SnapMode } from '../../../src-shared/model/preferences.ts';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { useLanguage, useText } from '../../ui/use-text.ts';
import { ArticlePane } from './article/article-pane.tsx';
import type { FoundPlace } from './article/use-found.ts';
import { Finishing } from './finishing/finishing.tsx';
import { GuidePane } from './guide/guide-pane.tsx';
import { type Focusable, QueuePane } from './queue/queue-pane.tsx';
import { nextToDo } from './queue/queue-rows.ts';
import { useQueue } from './queue/use-queue.ts';
import { RemarksProvider, useLoadedRemarks } from './remarks/remarks-context.ts';
import { SidePane } from './remarks/side-pane.tsx';
import type { LikeMention } from './state/like-mention.ts';
import { SessionProvider, useView } from './state/session.tsx';
import { useNewSession } from './state/use-new-session.ts';
import { Strip } from './strip/strip.tsx';
import { useAnnotateKeys } from './use-annotate-keys.ts';

export interface AnnotateScreenProps {
  readonly project: ProjectSummary;
  readonly annotator: Annotator;
  /** The article to show; null where none was chosen yet: the screen then asks for the first that is not done. */
  readonly articleId: string | null;
  /** The place to show in it and the search that found it; null where nothing was searched for. */
  readonly found: FoundPlace | null;
  /** Asks the shell to make this article the one shown. */
  onOpenArticle(articleId: string): void;
  /** Asks for everything like a mention, to be tagged too. */
  onTagAlike(mention: LikeMention): void;
  /** Asks for what became of the annotator's marks of an article in gold. */
  onShowFeedback(articleId: string): void;
}

/** The annotate screen: queue, sheet of paper with text and margin, strip. */
export function AnnotateScreen(props: AnnotateScreenProps): ReactElement | null {
  const rpc = useRpc();
  const text = useText();
  const language = useLanguage();
  const codebook = useQuery(rpc.codebook.current.queryOptions());
  const preferences = useQuery(rpc.preferences.get.queryOptions());
  if (codebook.error) {
    return (
      <EmptyState sentence={errorSentence(codebook.error, language)}>
        <Button onPress={() => void codebook.refetch()}>{text('app.retry')}</Button>
      </EmptyState>
    );
  }
  if (!codebook.data || preferences.isPending) return null;
  const { snap, marginFolded } = preferences.data ?? defaultPreferences;
  return <Workbench {...props} codebook={codebook.data.codebook} snap={snap} isMarginFolded={marginFolded} />;
}

interface WorkbenchProps extends AnnotateScreenProps {
  readonly codebook: Codebook;
  readonly snap: SnapMode;
  readonly isMarginFolded: boolean;
}

function Workbench(props: WorkbenchProps): ReactElement {
  const { project, annotator, articleId, found, onOpenArticle } = props;
  const session = useNewSession(props);
  const { text, language } = session;
  const search = useRef<Focusable>(null);
  const { rows, error, refetch } = useQueue(project.id, annotator.id, session.saver);
  useAnnotateKeys(session, rows ?? [], articleId, search);
  const remarks = useLoadedRemarks(articleId, annotator.id, session.saver);
  const first = rows && (nextToDo(rows, null) ?? rows[0]);
  useEffect(() => {
    if (articleId === null && first) onOpenArticle(first.id);
  }, [articleId, first, onOpenArticle]);

  return (
    <SessionProvider value={session}>
      <RemarksProvider value={remarks}>
        <div className="an-screen">
          <QueuePane rows={rows ?? []} articleId={articleId} searchRef={search} onOpen={onOpenArticle} />
          {articleId !== null && (
            <ArticlePane key={articleId} articleId={articleId} rows={rows ?? []} found={found} />
          )}
          {articleId === null && rows?.length === 0 && <EmptyState sentence={text('annotate.no-articles')} />}
          {articleId === null && error && (
            <EmptyState sentence={errorSentence(error, language)}>
              <Button onPress={() => void refetch()}>{text('app.retry')}</Button>
            </EmptyState>
          )}
          <GuidePane />
          <SidePane articleId={articleId} />
          <Finishing rows={rows ?? []} />
          <Strip articleId={articleId} />
          <Announcer />
        </div>
      </RemarksProvider>
    </SessionProvider>
  );
}

/** Says what was done, at the next pause of a screen reader. */
function Announcer(): ReactElement {
  const sentence = useView((view) => view.announcement);
  return (
    <p className="sr" role="status" aria-live="polite">
      {sentence}
    </p>
  );
}

import './frame.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import type { ProjectSummary } from '../../src-shared/contract/project.ts';
import { usePendingElsewhere } from '../features/annotate/saving/pending-elsewhere.ts';
import { BackupBanner } from '../features/backups/backup-banner.tsx';
import { CodebookScreen } from '../features/codebook/codebook-screen.tsx';
import { LibraryScreen } from '../features/library/library-screen.tsx';
import { RegistryScreen } from '../features/registry/registry-screen.tsx';
import { ReviewScreen } from '../features/review/review-screen.tsx';
import { SearchScreen } from '../features/search/search-screen.tsx';
import { searchFor } from '../features/search/search-view.ts';
import { errorSentence } from '../rpc/problem.ts';
import { useConnectionState, useRpc } from '../rpc/rpc-context.tsx';
import { Note } from '../ui/feedback.tsx';
import { useLanguage, useText } from '../ui/use-text.ts';
import { Annotating, openPlace } from './annotating.tsx';
import { CommandPalette } from './command-palette.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { IdentityPrompt } from './identity-prompt.tsx';
import { KeyMapDialog } from './key-map/key-map-dialog.tsx';
import { LockedProjectQuestion } from './locked-project.tsx';
import { type ProjectDialog, ProjectDialogs } from './project-dialogs.tsx';
import { useNoteRecent } from './recent-articles.ts';
import { navigate, type Route, useRoute } from './route.ts';
import { TopBar } from './top-bar.tsx';
import { useAnnotator } from './use-annotator.ts';
import { useGlobalKeys } from './use-global-keys.ts';
import { useProjectSwitch } from './use-project-switch.ts';
import { Welcome } from './welcome.tsx';

/** The window: bar, banner and the screen that the address names. */
export function Frame(): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const route = useRoute();
  const project = useQuery(rpc.project.current.queryOptions());
  const [floating, setFloating] = useState<'palette' | 'keys' | ProjectDialog | null>(null);
  useGlobalKeys({ openPalette: () => setFloating('palette'), openKeyMap: () => setFloating('keys') });
  useProjectSwitch(project.data === null ? null : project.data?.id);
  useTitle(route, project.data ?? null);
  useNoteRecent(project.data?.id ?? null, route);
  const search = (query: string): void => {
    if (project.data) searchFor(project.data.id, query);
    navigate({ screen: 'search' });
  };

  return (
    <div className="frame">
      <button
        type="button"
        className="skip btn btn-pri"
        onClick={() => document.getElementById('main')?.focus()}
      >
        {text('app.skip')}
      </button>
      <TopBar
        project={project.data ?? null}
        screen={route.screen}
        onOpenPalette={() => setFloating('palette')}
        onOpenKeyMap={() => setFloating('keys')}
        onOpenDialog={setFloating}
      />
      <div className="banners">
        <ConnectionBanner />
        <BackupBanner />
        <LockedProjectQuestion />
        {project.isSuccess && <WaitingBanner projectId={project.data?.id ?? null} />}
      </div>
      <main id="main" tabIndex={-1} className="screen">
        {project.isError && <Note kind="bad">{errorSentence(project.error, language)}</Note>}
        {project.data === null && <Welcome />}
        {project.data && (
          <ErrorBoundary key={`${project.data.id} ${route.screen}`}>
            <Screen project={project.data} route={route} />
          </ErrorBoundary>
        )}
      </main>
      {floating === 'palette' && (
        <CommandPalette
          projectId={project.data?.id ?? null}
          onClose={() => setFloating(null)}
          onOpenKeyMap={() => setFloating('keys')}
          onOpenDialog={setFloating}
          onSearch={search}
        />
      )}
      {floating === 'keys' && (
        <KeyMapDialog hasProject={Boolean(project.data)} onClose={() => setFloating(null)} />
      )}
      {floating && floating !== 'palette' && floating !== 'keys' && (
        <ProjectDialogs project={project.data ?? null} shown={floating} onClose={() => setFloating(null)} />
      )}
    </div>
  );
}

const openArticle = (articleId: string): void => navigate({ screen: 'annotate', articleId });

function Screen(props: { readonly project: ProjectSummary; readonly route: Route }): ReactElement | null {
  const { project, route } = props;
  const { annotator, isPending } = useAnnotator(project);
  // Reviewing may begin with looking; a name is asked for again when it is wanted.
  const [isLooking, setLooking] = useState(false);
  if (route.screen === 'library') {
    return <LibraryScreen annotatorId={annotator?.id ?? null} onOpenArticle={openArticle} />;
  }
  if (route.screen === 'search') {
    return (
      <SearchScreen projectId={project.id} annotatorId={annotator?.id ?? null} onOpenPlace={openPlace} />
    );
  }
  if (isPending) return null;
  if (route.screen === 'review') {
    if (!annotator && !isLooking) {
      return <IdentityPrompt project={project} isAnnotating={false} onLook={() => setLooking(true)} />;
    }
    return (
      <ReviewScreen
        key={annotator?.id ?? null}
        projectId={project.id}
        annotatorId={annotator?.id ?? null}
        onAskWho={() => setLooking(false)}
        onOpenPlace={openPlace}
      />
    );
  }
  if (!annotator) return <IdentityPrompt project={project} isAnnotating={route.screen === 'annotate'} />;
  if (route.screen === 'codebook') return <CodebookScreen key={annotator.id} annotatorId={annotator.id} />;
  if (route.screen === 'registry') {
    return (
      <RegistryScreen
        key={annotator.id}
        projectId={project.id}
        annotatorId={annotator.id}
        entryId={route.entryId}
        onOpenPlace={openPlace}
      />
    );
  }
  return (
    <Annotating
      key={annotator.id}
      project={project}
      annotator={annotator}
      articleId={route.articleId}
      found={route.found ?? null}
      onOpenArticle={openArticle}
    />
  );
}

function ConnectionBanner(): ReactElement | null {
  const text = useText();
  if (useConnectionState() === 'open') return null;
  return (
    <div className="banner">
      <Note kind="warn">{text('app.offline')}</Note>
    </div>
  );
}

/** What was done in another project and not saved there: only opening it again, before this page is closed, saves it. */
function WaitingBanner({ projectId }: { readonly projectId: string | null }): ReactElement | null {
  const text = useText();
  const count = usePendingElsewhere(projectId);
  if (count === 0) return null;
  return (
    <div className="banner">
      <Note kind="warn">{text('app.waiting', { count })}</Note>
    </div>
  );
}

function useTitle(route: Route, project: ProjectSummary | null): void {
  const text = useText();
  const parts = project ? [text(`app.${route.screen}`), project.name, text('app.name')] : [text('app.name')];
  const title = parts.join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}

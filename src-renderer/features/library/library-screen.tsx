import './library.css';
import { useQuery } from '@tanstack/react-query';
import { Download, Upload } from 'lucide-react';
import { type ReactElement, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/keys.ts';
import { useText } from '../../ui/use-text.ts';
import type { ArticleAction } from './article-action.ts';
import { ArticleList } from './article-list.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { ExportDialog } from './export/export-dialog.tsx';
import { HistoryPair, NoticeLine } from './history/history-pair.tsx';
import { say } from './history/notice.ts';
import { ImportPanel } from './import/import-panel.tsx';
import { useImportSession } from './import/import-provider.tsx';
import { useDroppedFiles } from './import/use-dropped-files.ts';
import { changeView, enterProject, useLibraryView } from './library-view.ts';
import { NearDuplicatesButton } from './near-duplicates/near-duplicates-button.tsx';
import { NearDuplicatesPane } from './near-duplicates/near-duplicates-pane.tsx';
import { noOne } from './people.ts';
import { RemoveDialog } from './remove-dialog.tsx';

/** Who looks at the library; null where nobody has said yet. */
export interface LibraryScreenProps {
  /** Who annotates; null where nobody said yet. */
  readonly annotatorId: string | null;
  /** Asks the shell to open an article for annotation. */
  onOpenArticle(articleId: string): void;
}

/** The library: articles, their progress, import and export. */
export function LibraryScreen({ annotatorId, onOpenArticle }: LibraryScreenProps): ReactElement | null {
  const text = useText();
  const rpc = useRpc();
  const { data: project } = useQuery(rpc.project.current.queryOptions());
  const { data: annotators = noOne } = useQuery(rpc.annotators.list.queryOptions());
  const people = useMemo(() => ({ annotators, annotatorId }), [annotators, annotatorId]);
  const { importing, comparing } = useLibraryView();
  const [action, setAction] = useState<ArticleAction | null>(null);
  const [firstId] = action?.articleIds ?? [];
  const [exporting, setExporting] = useState(false);
  const imports = useImportSession();
  const importButton = useRef<HTMLButtonElement>(null);
  const openImport = (): void => changeView({ importing: true });
  const compareButton = useRef<HTMLButtonElement>(null);
  const compared = useRef(false);
  // Whoever comes back from the near-duplicates goes on where they left.
  useEffect(() => {
    if (compared.current && !comparing) compareButton.current?.focus();
    compared.current = comparing;
  }, [comparing]);
  const dropping = useDroppedFiles((files) => {
    openImport();
    imports.add(files);
  });
  useLayoutEffect(() => {
    if (project) enterProject(project.id);
  }, [project]);
  // Whoever comes back has done other things since, which undo would take back first.
  useEffect(() => () => say(null), []);
  useKeys([
    { id: 'library.import', keys: 'KeyI', label: 'import.title', run: openImport },
    { id: 'library.export', keys: 'KeyE', label: 'export.title', run: () => setExporting(true) },
  ]);
  if (!project) return null;

  return (
    <div className={importing ? 'library with-import' : 'library'}>
      <section className="articles-pane" aria-label={text('library.title')}>
        {comparing ? (
          <NearDuplicatesPane
            people={people}
            onOpenArticle={onOpenArticle}
            onClose={() => changeView({ comparing: false })}
          />
        ) : (
          <>
            <div className="library-head">
              <h1>{text('library.title')}</h1>
              <span className="muted">{text('library.count', { count: project.articles })}</span>
              <NoticeLine kind="ok" annotatorId={annotatorId} />
              <span className="grow" />
              <HistoryPair annotatorId={annotatorId} />
              <Button onPress={openImport} ref={importButton} aria-expanded={importing}>
                <Icon of={Upload} />
                {text('import.title')}
              </Button>
              <NearDuplicatesButton ref={compareButton} onPress={() => changeView({ comparing: true })} />
              <Button onPress={() => setExporting(true)} isDisabled={project.articles === 0}>
                <Icon of={Download} />
                {text('export.title')}
              </Button>
            </div>
            <NoticeLine kind="bad" annotatorId={annotatorId} />
            <ArticleList
              people={people}
              isEmpty={project.articles === 0}
              onImport={openImport}
              onOpenArticle={onOpenArticle}
              onAct={setAction}
            />
          </>
        )}
      </section>
      {importing && (
        <ImportPanel
          annotatorId={annotatorId}
          dropping={dropping}
          onClose={() => {
            changeView({ importing: false });
            importButton.current?.focus();
          }}
        />
      )}
      {action?.kind === 'edit' && firstId !== undefined && (
        <EditDialog people={people} articleId={firstId} onClose={() => setAction(null)} />
      )}
      {action?.kind === 'remove' && (
        <RemoveDialog
          annotatorId={annotatorId}
          articleIds={action.articleIds}
          onClose={() => setAction(null)}
        />
      )}
      {exporting && <ExportDialog onClose={() => setExporting(false)} />}
    </div>
  );
}

import './import.css';
import './preview.css';
import { X } from 'lucide-react';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button, IconButton } from '../../../ui/button.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { useText } from '../../../ui/use-text.ts';
import { DropZone } from './drop-zone.tsx';
import { FilePager } from './file-pager.tsx';
import { FilePreview } from './file-preview.tsx';
import { ImportFoot } from './import-foot.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { useImportSession, useImportState } from './import-provider.tsx';
import { ImportSettings } from './import-settings.tsx';

interface ImportPanelProps {
  /** Who imports. */
  readonly annotatorId: string | null;
  /** True while files are held over the window. */
  readonly dropping: boolean;
  onClose(): void;
}

/** Beside the list: the files to import one by one, how they are read, what came of it. */
export function ImportPanel({ annotatorId, dropping, onClose }: ImportPanelProps): ReactElement {
  const text = useText();
  const session = useImportSession();
  const status = useImportState((state) => state.status);
  const hasNews = useImportState((state) => state.hasNews);
  const entry = useImportState(({ files, index }) => files[index]);
  const isRunning = status.kind === 'running';
  const panel = useRef<HTMLElement>(null);
  const toPanel = (): void => panel.current?.focus();
  // The button that had the focus goes with the files it imported.
  useEffect(() => {
    panel.current?.focus();
    if (status.kind === 'done') panel.current?.querySelector('.import-body')?.scrollTo(0, 0);
  }, [status.kind]);
  const runButton = useRef<HTMLButtonElement>(null);
  const [timesChosen, setTimesChosen] = useState(0);
  // Files were chosen to be imported: the button that does it is next, and it says how many.
  useEffect(() => {
    if (timesChosen === 0) return;
    if (runButton.current?.disabled === false) runButton.current.focus();
    else panel.current?.focus();
  }, [timesChosen]);
  useKeys(
    [
      {
        id: 'import.close',
        keys: 'Escape',
        label: 'import.close',
        // In the list the key is the selection's. The files stay chosen, and what was decided of them.
        when: ({ target }) =>
          target === document.body || (target instanceof Node && panel.current?.contains(target) === true),
        run: onClose,
      },
    ],
    !isRunning,
  );
  const path = entry?.path;
  // Another file is read from its beginning.
  useEffect(() => {
    if (path !== undefined) panel.current?.querySelector('.import-body')?.scrollTo(0, 0);
  }, [path]);
  useEffect(() => {
    if (hasNews) session.noticed();
  }, [hasNews, session]);
  return (
    <aside className="import" aria-label={text('import.title')} ref={panel} tabIndex={-1}>
      <div className="import-head">
        <h2>{text('import.title')}</h2>
        <span className="grow" />
        <IconButton small icon={X} label={text('import.close')} onPress={onClose} />
      </div>
      <div className="import-body">
        <DropZone
          dropping={dropping}
          isSmall={entry !== undefined}
          isDisabled={isRunning}
          onChoose={(files) => {
            session.add(files);
            setTimesChosen(timesChosen + 1);
          }}
        />
        <ImportOutcome status={status} />
        {entry && !isRunning && (
          <>
            <FilePager entry={entry} />
            <FilePreview key={entry.path} entry={entry} />
            <ImportSettings />
          </>
        )}
        {entry && isRunning && <FileCount />}
      </div>
      {isRunning && (
        <div className="import-foot">
          <div className="import-buttons">
            <Button onPress={session.cancel}>{text('app.cancel')}</Button>
          </div>
        </div>
      )}
      {entry && !isRunning && (
        <ImportFoot annotatorId={annotatorId} runButton={runButton} onReview={toPanel} />
      )}
    </aside>
  );
}

function FileCount(): ReactElement {
  const text = useText();
  const count = useImportState(({ files }) => files.length);
  return <p className="muted">{text('import.files', { count })}</p>;
}

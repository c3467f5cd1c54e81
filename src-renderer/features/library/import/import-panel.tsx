import './import.css';
import { X } from 'lucide-react';
import { type ReactElement, useEffect, useRef } from 'react';
import { Button, IconButton } from '../../../ui/button.tsx';
import { useText } from '../../../ui/use-text.ts';
import { ChosenFiles } from './chosen-files.tsx';
import { DropZone } from './drop-zone.tsx';
import { ImportOptionsForm } from './import-options-form.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import type { Importer } from './use-import.ts';

interface ImportPanelProps {
  readonly importer: Importer;
  /** True while files are held over the window. */
  readonly dropping: boolean;
  onClose(): void;
}

/** Beside the list: files to import, how to read them, what came of it. */
export function ImportPanel({ importer, dropping, onClose }: ImportPanelProps): ReactElement {
  const text = useText();
  const { files, status } = importer;
  const isRunning = status.kind === 'running';
  const panel = useRef<HTMLElement>(null);
  // The button that had the focus goes with the files it imported.
  useEffect(() => {
    if (status.kind === 'choosing' || status.kind === 'done') panel.current?.focus();
  }, [status.kind]);
  return (
    <aside className="import" aria-label={text('import.title')} ref={panel} tabIndex={-1}>
      <div className="import-head">
        <h2>{text('import.title')}</h2>
        <span className="grow" />
        <IconButton small icon={X} label={text('import.close')} onPress={onClose} />
      </div>
      <div className="import-body">
        <DropZone dropping={dropping} isDisabled={isRunning} onChoose={importer.add} />
        <ImportOutcome status={status} />
        {files.length > 0 && (
          <>
            <ChosenFiles importer={importer} isDisabled={isRunning} />
            <ImportOptionsForm importer={importer} isDisabled={isRunning} />
          </>
        )}
      </div>
      {files.length > 0 && (
        <div className="import-foot">
          {isRunning && <Button onPress={importer.cancel}>{text('app.cancel')}</Button>}
          <Button variant="primary" onPress={() => void importer.start()}>
            {text('import.run', { count: files.length })}
          </Button>
        </div>
      )}
    </aside>
  );
}

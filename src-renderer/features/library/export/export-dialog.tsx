import './export.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo, useState } from 'react';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Delivered } from '../../../ui/delivered.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Note, ProgressBar } from '../../../ui/feedback.tsx';
import { useDebounced } from '../../../ui/use-debounced.ts';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { useLibraryView } from '../library-view.ts';
import { noOne } from '../people.ts';
import { useSearchInForce } from '../search/search-in-force.ts';
import { type ExportChoices, exportOptionsOf, firstChoices, isExportable } from './export-choices.ts';
import { FormatChoice } from './format-choice.tsx';
import { HowWritten } from './how-written.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { useExport } from './use-export.ts';
import { useExportPreview } from './use-preview.ts';
import { WhatLeaves } from './what-leaves.tsx';

// A person who goes through the choices with the arrow keys asks for nothing between.
const previewDelayMilliseconds = 300;

/** What leaves, whose, in which format; what will be written and lost is shown before. */
export function ExportDialog({ onClose }: { onClose(): void }): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const { data: annotators = noOne } = useQuery(rpc.annotators.list.queryOptions());
  const { filter, selected } = useLibraryView();
  const query = useSearchInForce();
  const [choices, setChoices] = useState<ExportChoices>({
    ...firstChoices,
    extent: selected.size > 0 ? 'selected' : 'all',
  });
  const exporting = useExport();
  const ground = useMemo(
    () => ({ query, filter, selected, annotators }),
    [query, filter, selected, annotators],
  );
  const options = useMemo(
    () => (isExportable(choices) ? exportOptionsOf(choices, ground) : null),
    [choices, ground],
  );
  const preview = useExportPreview(useDebounced(options, previewDelayMilliseconds));
  const change = (changed: Partial<ExportChoices>): void => {
    setChoices({ ...choices, ...changed });
    exporting.forget();
  };
  const running = text('export.running');

  return (
    <Dialog
      wide
      title={text('export.title')}
      closeLabel={text('app.close')}
      onClose={onClose}
      footer={
        <>
          {exporting.isRunning && (
            <div className="export-progress">
              <ProgressBar
                label={running}
                value={exporting.progress?.done ?? 0}
                total={exporting.progress?.total ?? 1}
              />
              <Button onPress={exporting.stop}>{text('export.stop')}</Button>
            </div>
          )}
          <Button onPress={onClose}>{text('app.close')}</Button>
          <Button variant="primary" onPress={() => options && exporting.run(options)} isDisabled={!options}>
            {exporting.isRunning ? running : text('export.run')}
          </Button>
        </>
      }
    >
      <div className="export">
        <div className="export-choices">
          <FormatChoice value={choices.format} onChange={(format) => change({ format })} />
          <WhatLeaves choices={choices} ground={ground} onChange={change} />
          <HowWritten choices={choices} onChange={change} />
        </div>
        <div className="export-shown">
          {exporting.error && <Note kind="bad">{errorSentence(exporting.error, language)}</Note>}
          {exporting.exported && <Delivered delivery={exporting.exported.delivery} />}
          <PreviewPane preview={preview} />
        </div>
      </div>
    </Dialog>
  );
}

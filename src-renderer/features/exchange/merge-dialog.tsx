import './exchange.css';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { FileTrigger } from 'react-aria-components';
import { errorSentence } from '../../rpc/problem.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Note, ProgressBar } from '../../ui/feedback.tsx';
import { isolatedPath, useLanguage, useText } from '../../ui/use-text.ts';
import { MergedFiles } from './merged-files.tsx';
import { isLocked, type MergeProgress, useMergeFiles } from './use-merge-files.ts';

interface MergeDialogProps {
  /** Who merges, and can undo it; null where nobody said who they are. */
  readonly annotatorId: string | null;
  onClose(): void;
}

/** Takes work back: packets and copies of this project, looked at before they are merged. */
export function MergeDialog({ annotatorId, onClose }: MergeDialogProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const { progress, isWorking, error, preview, tokens, merged, look, unlock, merge, stop } = useMergeFiles();
  useEffect(() => {
    if (merged?.isChanged) void client.invalidateQueries();
  }, [merged, client]);
  // While some are locked nobody knows whether there is anything new.
  const isKnown = preview !== null && !preview.files.some(({ problem }) => isLocked(problem));
  const canMerge = annotatorId !== null && preview?.isChanged === true;
  return (
    <Dialog
      wide
      title={text('exchange.merge')}
      closeLabel={text('app.close')}
      onClose={onClose}
      footer={
        <>
          {isWorking && <Button onPress={stop}>{text('exchange.stop')}</Button>}
          {!merged && <Button onPress={onClose}>{text('app.close')}</Button>}
          {/* One and the same button before and after: one that was disabled would lose the focus, and Escape with it. */}
          <Button
            variant="primary"
            isDisabled={!merged && !canMerge}
            onPress={() => {
              if (merged) onClose();
              else if (annotatorId !== null && !isWorking) merge(annotatorId);
            }}
          >
            {text(merged ? 'app.close' : 'exchange.merge.run')}
          </Button>
        </>
      }
    >
      <p className="muted">{text('exchange.merge.about')}</p>
      {annotatorId === null && <Note kind="warn">{text('exchange.who')}</Note>}
      <div>
        <FileTrigger allowsMultiple onSelect={(files) => files && look([...files])}>
          <Button>{text('exchange.merge.choose')}</Button>
        </FileTrigger>
      </div>
      {isWorking && <Progress progress={progress} />}
      {error && <Note kind="bad">{errorSentence(error, language)}</Note>}
      {merged && (
        <Note kind="ok">
          {text(merged.isChanged ? 'exchange.merge.done' : 'exchange.merge.nothing')}
          {merged.backup !== null &&
            ` ${text('exchange.merge.backup', { name: isolatedPath(merged.backup) })}`}
        </Note>
      )}
      {!merged && isKnown && !preview.isChanged && <Note kind="plain">{text('exchange.merge.nothing')}</Note>}
      {(merged ?? preview) && (
        <MergedFiles
          files={(merged ?? preview)?.files ?? []}
          tokens={tokens}
          unlock={merged ? null : unlock}
        />
      )}
    </Dialog>
  );
}

function Progress({ progress }: { readonly progress: MergeProgress | null }): ReactElement {
  const text = useText();
  const label = progress
    ? text(`exchange.merge.${progress.phase}`, { file: isolatedPath(progress.file) })
    : text('exchange.merge.sending');
  return (
    <div role="status">
      <p className="muted small">{label}</p>
      <ProgressBar label={label} value={progress?.done ?? 0} total={progress?.total ?? 1} />
    </div>
  );
}

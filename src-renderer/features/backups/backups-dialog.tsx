import './backups.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { Backup, BackupSubject } from '../../../src-shared/contract/backups.ts';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Note } from '../../ui/feedback.tsx';
import { RetryNote } from '../../ui/retry-note.tsx';
import { isolatedPath, useLanguage, useText } from '../../ui/use-text.ts';
import { BackupRows } from './backup-rows.tsx';
import { KeptCopyDialog } from './kept-copy-dialog.tsx';
import { ProtectedCopyDialog } from './protected-copy-dialog.tsx';
import { RestoreQuestion } from './restore-question.tsx';

interface BackupsDialogProps {
  readonly of: BackupSubject;
  onClose(): void;
}

/** The dated copies of the project, or of a file that is too damaged to open: made now, looked at, restored. */
export function BackupsDialog({ of, onClose }: BackupsDialogProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const listed = useQuery(rpc.backups.list.queryOptions({ input: { of }, staleTime: 0 }));
  const making = useMutation(rpc.backups.make.mutationOptions({ onSuccess: () => listed.refetch() }));
  const [chosen, setChosen] = useState<Backup | null>(null);
  const [side, setSide] = useState<'protected' | 'kept' | null>(null);
  const back = (): void => setSide(null);
  if (chosen)
    return <RestoreQuestion of={of} backup={chosen} onBack={() => setChosen(null)} onClose={onClose} />;
  if (side === 'protected') return <ProtectedCopyDialog onBack={back} onClose={onClose} />;
  if (side === 'kept') return <KeptCopyDialog of={of} onBack={back} onClose={onClose} />;
  const { data } = listed;
  const title =
    of === 'refused' && data
      ? text('backups.title.of', { file: isolatedPath(data.file) })
      : text('backups.title');
  return (
    <Dialog
      wide
      title={title}
      closeLabel={text('app.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{text('app.close')}</Button>
          {of === 'project' && (
            <Button variant="primary" onPress={() => making.isPending || making.mutate(undefined)}>
              {text(making.isPending ? 'backups.making' : 'backups.make')}
            </Button>
          )}
        </>
      }
    >
      {data && <p className="muted">{text('backups.about', { folder: isolatedPath(data.folder) })}</p>}
      {making.isError && <Note kind="bad">{errorSentence(making.error, language)}</Note>}
      {making.isSuccess && <Note kind="ok">{text('backups.made')}</Note>}
      {listed.isPending && <p className="muted backups-wait">{text('backups.loading')}</p>}
      {listed.isError && (
        <RetryNote sentence={errorSentence(listed.error, language)} onRetry={() => listed.refetch()} />
      )}
      {data?.backups.length === 0 && <p className="backups-wait">{text('backups.none')}</p>}
      {data && data.backups.length > 0 && <BackupRows backups={data.backups} onRestore={setChosen} />}
      <div className="backups-kept">
        {of === 'project' && (
          <Button small onPress={() => setSide('protected')}>
            {text('backups.protected')}
          </Button>
        )}
        <Button small onPress={() => setSide('kept')}>
          {text('backups.kept')}
        </Button>
      </div>
      {of === 'project' && <p className="muted small">{text('backups.protected.none')}</p>}
    </Dialog>
  );
}

import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Backup, BackupSubject } from '../../../src-shared/contract/backups.ts';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Note } from '../../ui/feedback.tsx';
import { isolated, useLanguage, useText } from '../../ui/use-text.ts';
import { momentWords } from './backup-words.ts';

interface RestoreQuestionProps {
  readonly of: BackupSubject;
  readonly backup: Backup;
  onBack(): void;
  onClose(): void;
}

/** Says what restoring means, and restores. */
export function RestoreQuestion({ of, backup, onBack, onClose }: RestoreQuestionProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const restoring = useMutation(
    rpc.backups.restore.mutationOptions({
      // Nothing that this page remembers of the project holds any more.
      onSuccess: () => location.reload(),
    }),
  );
  const { name, at, articles, annotations } = backup;
  return (
    <Dialog
      title={text('backups.restore.title')}
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={() => restoring.isPending || restoring.mutate({ of, name })}
      footer={
        <>
          <Button onPress={onBack}>{text('backups.back')}</Button>
          <Button variant="primary" type="submit" autoFocus>
            {text(restoring.isPending ? 'backups.restoring' : 'backups.restore.do')}
          </Button>
        </>
      }
    >
      <p>
        {text('backups.restore.sentence', {
          date: isolated(momentWords(at, language)),
          articles,
          annotations,
        })}
      </p>
      <p className="muted">{text('backups.restore.kept')}</p>
      {restoring.isError && <Note kind="bad">{errorSentence(restoring.error, language)}</Note>}
    </Dialog>
  );
}

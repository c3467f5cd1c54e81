import type { ReactElement } from 'react';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { useWatchedWork } from '../../rpc/use-watched-work.ts';
import { Button } from '../../ui/button.tsx';
import { Delivered } from '../../ui/delivered.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { takeDelivery } from '../../ui/download.ts';
import { Note } from '../../ui/feedback.tsx';
import { NewPassphrase, useNewPassphrase } from '../../ui/new-passphrase.tsx';
import { useLanguage, useText } from '../../ui/use-text.ts';
import { WorkProgress } from '../../ui/work-progress.tsx';

interface ProtectedCopyDialogProps {
  onBack(): void;
  onClose(): void;
}

/** Saves a copy of the project that a passphrase protects. */
export function ProtectedCopyDialog({ onBack, onClose }: ProtectedCopyDialogProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const secret = useNewPassphrase();
  const saving = useWatchedWork({
    begin: (passphrase: string, signal) => rpc.backups.saveProtected.call({ passphrase }, { signal }),
    onDone: ({ delivery }) => takeDelivery(delivery),
  });
  return (
    <Dialog
      title={text('backups.protected.title')}
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={() => {
        if (secret.passphrase !== null) saving.start(secret.passphrase);
      }}
      footer={
        <>
          <Button onPress={saving.isWorking ? saving.stop : onBack}>
            {text(saving.isWorking ? 'passphrase.stop' : 'backups.back')}
          </Button>
          <Button variant="primary" type="submit" isDisabled={secret.passphrase === null}>
            {text('backups.protected.save')}
          </Button>
        </>
      }
    >
      <p className="muted">{text('backups.protected.about')}</p>
      <NewPassphrase autoFocus state={secret} />
      {saving.isWorking && <WorkProgress label={text('passphrase.protecting')} progress={saving.progress} />}
      {saving.error && <Note kind="bad">{errorSentence(saving.error, language)}</Note>}
      {saving.done && <Delivered delivery={saving.done.delivery} />}
    </Dialog>
  );
}

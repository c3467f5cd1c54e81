import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { LockedProject } from '../../src-shared/contract/project.ts';
import { problemSentence } from '../../src-shared/i18n/problem-sentence.ts';
import { errorSentence, problemOf } from '../rpc/problem.ts';
import { useRpc } from '../rpc/rpc-context.tsx';
import { useWatchedWork } from '../rpc/use-watched-work.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Note } from '../ui/feedback.tsx';
import { PassphraseField } from '../ui/passphrase-field.tsx';
import { isolatedPath, useLanguage, useText } from '../ui/use-text.ts';
import { WorkProgress } from '../ui/work-progress.tsx';

/** Asks for the passphrase of a protected file that somebody wants to open, in whatever way; nothing while there is none. */
export function LockedProjectQuestion(): ReactElement | null {
  const rpc = useRpc();
  const { data: locked } = useQuery(rpc.project.locked.queryOptions());
  const [putAway, setPutAway] = useState<string | null>(null);
  if (!locked || locked.token === putAway) return null;
  return <UnlockDialog key={locked.token} locked={locked} onClose={() => setPutAway(locked.token)} />;
}

function UnlockDialog(props: { readonly locked: LockedProject; onClose(): void }): ReactElement {
  const { locked, onClose } = props;
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const client = useQueryClient();
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setShown] = useState(false);
  const opened = (): Promise<void> => client.invalidateQueries({ queryKey: rpc.project.key() });
  const unlocking = useWatchedWork({
    begin: (typed: string, signal) =>
      rpc.project.unlock.call({ token: locked.token, passphrase: typed }, { signal }),
    onDone: opened,
  });
  const opening = useMutation(rpc.project.openUnlocked.mutationOptions({ onSuccess: opened }));
  const error = unlocking.error ?? opening.error;
  const isWrong = problemOf(error)?.code === 'passphrase-wrong';
  return (
    <Dialog
      title={text('locked.title')}
      closeLabel={text('app.close')}
      onClose={() => {
        unlocking.stop();
        onClose();
      }}
      onSubmit={() => {
        if (passphrase !== '') unlocking.start(passphrase);
      }}
      footer={
        <>
          <Button onPress={unlocking.isWorking ? unlocking.stop : onClose}>
            {text(unlocking.isWorking ? 'passphrase.stop' : 'app.cancel')}
          </Button>
          <Button variant="primary" type="submit" isDisabled={passphrase === ''}>
            {text('passphrase.unlock')}
          </Button>
        </>
      }
    >
      <p>{text('locked.about', { file: isolatedPath(locked.file) })}</p>
      {locked.unlocked !== null && (
        <div className="locked-before">
          <p>{text('locked.before', { file: isolatedPath(locked.unlocked) })}</p>
          <Button small onPress={() => opening.isPending || opening.mutate({ token: locked.token })}>
            {text('locked.open-that')}
          </Button>
        </div>
      )}
      <PassphraseField
        autoFocus
        label={text('passphrase.new')}
        value={passphrase}
        onChange={setPassphrase}
        isShown={isShown}
        onShow={setShown}
        fault={isWrong ? problemSentence({ code: 'passphrase-wrong', params: {} }, language) : null}
      />
      {unlocking.isWorking && (
        <WorkProgress label={text('passphrase.unlocking')} progress={unlocking.progress} />
      )}
      {error && !isWrong && <Note kind="bad">{errorSentence(error, language)}</Note>}
    </Dialog>
  );
}

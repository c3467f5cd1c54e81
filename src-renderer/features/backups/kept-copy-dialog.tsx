import { type ReactElement, useEffect, useRef, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { BackupSubject } from '../../../src-shared/contract/backups.ts';
import { problemSentence } from '../../../src-shared/i18n/problem-sentence.ts';
import { handOverInParts } from '../../rpc/hand-over.ts';
import { errorSentence, problemOf } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { useWatchedWork } from '../../rpc/use-watched-work.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Note } from '../../ui/feedback.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { isolatedPath, useLanguage, useText } from '../../ui/use-text.ts';
import { WorkProgress } from '../../ui/work-progress.tsx';

interface KeptCopyDialogProps {
  readonly of: BackupSubject;
  onBack(): void;
  onClose(): void;
}

/** Restores from a copy that the person kept, after a look at it; one that is protected asks for its passphrase. */
export function KeptCopyDialog({ of, onBack, onClose }: KeptCopyDialogProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const [chosen, setChosen] = useState<{ readonly file: string; readonly token: string } | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setShown] = useState(false);
  const looking = useWatchedWork({
    async begin(asked: File | { readonly token: string; readonly passphrase: string }, signal) {
      if (!(asked instanceof File)) return rpc.backups.lookAtCopy.call({ of, ...asked }, { signal });
      const token = await handOverInParts(rpc, asked, signal);
      setChosen({ file: asked.name, token });
      setPassphrase('');
      return rpc.backups.lookAtCopy.call({ of, token, passphrase: null }, { signal });
    },
  });
  const restoring = useWatchedWork({
    begin: (token: string, signal) =>
      rpc.backups.restoreCopy.call(
        { of, token, passphrase: passphrase === '' ? null : passphrase },
        { signal },
      ),
    // Nothing that this page remembers of the project holds any more.
    onDone: () => location.reload(),
  });
  const code = problemOf(looking.error)?.code;
  const isWrong = code === 'passphrase-wrong';
  const isLocked = chosen !== null && (isWrong || code === 'file-protected' || passphrase !== '');
  const found = looking.done?.copy ?? null;
  const button = useRef<HTMLButtonElement>(null);
  // The field that was typed in is gone then.
  useEffect(() => {
    if (found) button.current?.focus();
  }, [found]);
  const isWorking = looking.isWorking || restoring.isWorking;
  return (
    <Dialog
      title={text('backups.kept.title')}
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={() => {
        if (!chosen || isWorking) return;
        if (found) restoring.start(chosen.token);
        else if (isLocked && passphrase !== '') looking.start({ token: chosen.token, passphrase });
      }}
      footer={
        <>
          <Button onPress={looking.isWorking ? looking.stop : onBack}>
            {text(looking.isWorking ? 'passphrase.stop' : 'backups.back')}
          </Button>
          <Button
            ref={button}
            variant="primary"
            type="submit"
            isDisabled={!found && !(isLocked && passphrase !== '')}
          >
            {text(isLocked && !found ? 'passphrase.unlock' : 'backups.restore.do')}
          </Button>
        </>
      }
    >
      <p className="muted">{text('backups.kept.about')}</p>
      <div>
        <FileTrigger
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file) looking.start(file);
          }}
        >
          <Button>{text('backups.kept.choose')}</Button>
        </FileTrigger>{' '}
        {chosen && <bdi className="file-name">{chosen.file}</bdi>}
      </div>
      {isLocked && !found && (
        <PassphraseField
          autoFocus
          label={text('passphrase.of', { file: isolatedPath(chosen.file) })}
          value={passphrase}
          onChange={setPassphrase}
          isShown={isShown}
          onShow={setShown}
          fault={isWrong ? problemSentence({ code, params: {} }, language) : null}
        />
      )}
      {isWorking && (
        <WorkProgress
          label={text(restoring.isWorking ? 'backups.restoring' : 'backups.kept.looking')}
          progress={restoring.isWorking ? restoring.progress : looking.progress}
        />
      )}
      {looking.error && !isLocked && <Note kind="bad">{errorSentence(looking.error, language)}</Note>}
      {found && (
        <>
          <p>{text('backups.kept.sentence', { ...found, name: isolatedPath(found.name) })}</p>
          <p className="muted">{text('backups.restore.kept')}</p>
        </>
      )}
      {restoring.error && <Note kind="bad">{errorSentence(restoring.error, language)}</Note>}
    </Dialog>
  );
}

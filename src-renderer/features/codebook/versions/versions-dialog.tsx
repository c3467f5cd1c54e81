import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import type { CodebookVersion } from '../../../../src-shared/contract/codebook.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { useCodebook } from '../state/codebook-context.tsx';
import type { Loaded } from '../state/use-draft.ts';
import { ChangeList } from './change-list.tsx';

interface VersionsDialogProps {
  onClose(): void;
  onLook(version: Loaded['inForce']): void;
}

/** Every version: who published it, when, what it changed; each can be looked at. */
export function VersionsDialog({ onClose, onLook }: VersionsDialogProps): ReactElement {
  const { text, language, versions } = useCodebook();
  const rpc = useRpc();
  const look = useMutation({
    mutationFn: (version: number) => rpc.codebook.version.call({ version }),
    onSuccess(found) {
      onLook(found);
      onClose();
    },
  });
  return (
    <Dialog wide title={text('codebook.versions')} closeLabel={text('app.close')} onClose={onClose}>
      {look.isError && <Note kind="bad">{errorSentence(look.error, language)}</Note>}
      <ol className="cb-versions">
        {versions.map((version) => (
          <Version key={version.version} version={version} onLook={() => look.mutate(version.version)} />
        ))}
      </ol>
    </Dialog>
  );
}

function Version(props: { readonly version: CodebookVersion; onLook(): void }): ReactElement {
  const { text, inForce } = useCodebook();
  const { formatDate } = useIntl();
  const { version, publishedAt, publishedBy, follows, isInForce, changes } = props.version;
  return (
    <li>
      <div className="row">
        <b>{text('codebook.version', { version })}</b>
        {isInForce && <span className="tag ok">{text('codebook.version.in-force')}</span>}
        {version > inForce.version && <span className="tag">{text('codebook.version.withdrawn')}</span>}
        <span className="muted">
          <bdi>{publishedBy ?? text('codebook.versions.program')}</bdi>
        </span>
        <time className="muted" dateTime={publishedAt}>
          {formatDate(publishedAt, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' })}
        </time>
        <span className="grow" />
        <Button small aria-label={text('codebook.versions.look', { version })} onPress={props.onLook}>
          {text('codebook.versions.show')}
        </Button>
      </div>
      {follows === null ? (
        <p className="muted">{text('codebook.versions.first')}</p>
      ) : (
        <ChangeList changes={changes} />
      )}
    </li>
  );
}

import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Note } from '../../ui/feedback.tsx';
import { useCodebook } from './state/codebook-context.tsx';

/** Asks before what is only in the draft is gone. */
export function DiscardDialog({ onClose }: { onClose(): void }): ReactElement {
  const { text, language, annotatorId, draft } = useCodebook();
  const rpc = useRpc();
  const discard = useMutation(rpc.codebook.discardDraft.mutationOptions({ onSuccess: onClose }));
  return (
    <Dialog
      title={text('codebook.discard.title')}
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={() => void draft.flush().then(() => discard.mutate({ annotatorId }))}
      footer={
        <>
          <Button onPress={onClose}>{text('app.cancel')}</Button>
          <Button variant="primary" type="submit">
            {text('codebook.discard')}
          </Button>
        </>
      }
    >
      <p>{text('codebook.discard.hint')}</p>
      {discard.isError && <Note kind="bad">{errorSentence(discard.error, language)}</Note>}
    </Dialog>
  );
}

/** Asks before a file takes the place of a draft. */
export function ReplaceDialog(props: { onClose(): void; onReplace(): void }): ReactElement {
  const { text } = useCodebook();
  const { onClose, onReplace } = props;
  return (
    <Dialog
      title={text('codebook.import.title')}
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={onReplace}
      footer={
        <>
          <Button onPress={onClose}>{text('app.cancel')}</Button>
          <Button variant="primary" type="submit">
            {text('codebook.import.replace')}
          </Button>
        </>
      }
    >
      <p>{text('codebook.import.hint')}</p>
    </Dialog>
  );
}

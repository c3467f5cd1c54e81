import { useMutation, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Note } from '../../ui/feedback.tsx';
import { useCodebook } from './state/codebook-context.tsx';

/** What came of publishing, and the way back as long as it is the last thing this annotator did. */
export function Outcome(props: { readonly version: number; onClose(): void }): ReactElement {
  const { text, language, annotatorId, inForce } = useCodebook();
  const { version, onClose } = props;
  const rpc = useRpc();
  const history = useQuery(rpc.history.state.queryOptions({ input: { annotatorId } }));
  const takeBack = useMutation(rpc.history.undo.mutationOptions());
  const canTakeBack = history.data?.undo?.kind === 'codebook.publish' && inForce.version === version;
  return (
    <Note kind={takeBack.isError ? 'bad' : 'ok'}>
      <span className="grow">
        {takeBack.isError && errorSentence(takeBack.error, language)}
        {!takeBack.isError &&
          text(takeBack.isSuccess ? 'codebook.taken-back' : 'codebook.published', {
            version: inForce.version,
          })}
      </span>
      {canTakeBack && (
        <Button small onPress={() => takeBack.mutate({ annotatorId })}>
          {text('codebook.publish.undo')}
        </Button>
      )}
      <IconButton small icon={X} label={text('app.close')} onPress={onClose} />
    </Note>
  );
}

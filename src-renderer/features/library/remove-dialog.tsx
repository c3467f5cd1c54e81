import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Note } from '../../ui/feedback.tsx';
import { useLanguage, useText } from '../../ui/use-text.ts';
import { say } from './history/notice.ts';
import { changeView } from './library-view.ts';

interface RemoveDialogProps {
  readonly annotatorId: string | null;
  readonly articleIds: readonly string[];
  /** What the one article is called, where it is one that is not to be seen behind the dialog. */
  readonly title?: string;
  onClose(): void;
}

/** Says what deleting these articles takes with it, and deletes them. */
export function RemoveDialog({ annotatorId, articleIds, title, onClose }: RemoveDialogProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const input = { articleIds: [...articleIds] };
  // What was counted a while ago is no ground for deleting.
  const contents = useQuery(rpc.articles.contents.queryOptions({ input, staleTime: 0, gcTime: 0 }));
  const removing = useMutation(
    rpc.articles.remove.mutationOptions({
      onSuccess: ({ removed }) => {
        changeView({ selected: new Set() });
        say({ kind: 'ok', sentence: text('said.removed', { count: removed }), canUndo: true });
        onClose();
      },
    }),
  );
  const error = removing.error ?? contents.error;
  return (
    <Dialog
      title={text('remove.title')}
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={() => {
        // Nothing goes before it was said what goes with it. The button takes the focus before that, which a disabled one would not.
        if (annotatorId !== null && contents.data && !removing.isPending) {
          removing.mutate({ actorId: annotatorId, ...input });
        }
      }}
      footer={
        <>
          <Button onPress={onClose}>{text('select.cancel')}</Button>
          <Button variant="primary" type="submit" autoFocus isDisabled={annotatorId === null}>
            {text('remove.do')}
          </Button>
        </>
      }
    >
      {annotatorId === null && <Note kind="warn">{text('work.nobody')}</Note>}
      {title !== undefined && (
        <p>
          <bdi>
            <strong>{title}</strong>
          </bdi>
        </p>
      )}
      {contents.data && (
        <p>
          {text('remove.sentence', { count: contents.data.articles })}{' '}
          {text('remove.annotations', {
            annotations: contents.data.annotations,
            annotators: contents.data.annotators,
          })}
        </p>
      )}
      <p className="muted">{text('remove.hint')}</p>
      {error && <Note kind="bad">{errorSentence(error, language)}</Note>}
    </Dialog>
  );
}

import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { ArticleMetadata } from '../../../src-shared/model/article.ts';
import { longestMetadata } from '../../../src-shared/model/limits.ts';
import { errorSentence } from '../../rpc/problem.ts';
import { useRpc } from '../../rpc/rpc-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Note } from '../../ui/feedback.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/use-text.ts';
import { say } from './history/notice.ts';
import { type MetadataField, metadataFields, metadataOf } from './metadata-fields.ts';
import { MetadataHistory } from './metadata-history.tsx';
import type { People } from './people.ts';

interface EditDialogProps {
  readonly people: People;
  readonly articleId: string;
  onClose(): void;
}

/** Corrects what is said of an article, and shows what was corrected before. */
export function EditDialog({ people, articleId, onClose }: EditDialogProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const { data, error: unread } = useQuery(rpc.articles.get.queryOptions({ input: { articleId } }));
  const [typed, setTyped] = useState<Partial<Record<MetadataField, string>>>({});
  const [before, setBefore] = useState<ArticleMetadata | null>(null);
  const stored = data ? metadataOf(data.article) : null;
  // The correction is made on what the person saw when the dialog opened.
  if (before === null && stored) setBefore(stored);
  const saving = useMutation(
    rpc.articles.edit.mutationOptions({
      onSuccess: () => {
        say({ kind: 'ok', sentence: text('said.edited'), canUndo: true });
        onClose();
      },
    }),
  );
  const actorId = people.annotatorId;
  const isTyped = Object.keys(typed).length > 0;
  const submit = (): void => {
    if (!isTyped) onClose();
    else if (before && actorId !== null && !saving.isPending) {
      saving.mutate({ actorId, articleId, before, after: { ...before, ...typed } });
    }
  };
  const error = saving.error ?? unread;
  return (
    <Dialog
      wide
      title={text('edit.title')}
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onPress={onClose}>{text('select.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={actorId === null || before === null}>
            {text('edit.save')}
          </Button>
        </>
      }
    >
      {actorId === null && <Note kind="warn">{text('work.nobody')}</Note>}
      {before &&
        metadataFields.map((field) => (
          <TextField
            key={field}
            label={text(`edit.field.${field}`)}
            value={typed[field] ?? before[field] ?? ''}
            onChange={(value) => setTyped({ ...typed, [field]: value })}
            maxLength={longestMetadata}
            autoFocus={field === 'title'}
          />
        ))}
      <p className="muted">{text('edit.hint')}</p>
      {error && <Note kind="bad">{errorSentence(error, language)}</Note>}
      <MetadataHistory articleId={articleId} people={people} />
    </Dialog>
  );
}

import { type ReactElement, useState } from 'react';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import type { RegistryDraft } from '../../../../src-shared/model/registry.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { EntryFields } from './entry-fields.tsx';
import { draftOf, type FormValues } from './form-values.ts';

interface EntryDialogProps {
  readonly title: string;
  readonly action: string;
  readonly codebook: Codebook;
  readonly initial: FormValues;
  /** Keeps the entry; rejects with what is wrong with it. */
  onKeep(entry: RegistryDraft): Promise<void>;
  onClose(): void;
}

/** A new entry, by itself or for mentions that are split off. */
export function EntryDialog(props: EntryDialogProps): ReactElement {
  const { title, action, codebook, initial, onKeep, onClose } = props;
  const text = useText();
  const language = useLanguage();
  const [values, setValues] = useState(initial);
  const [error, setError] = useState<unknown>(null);
  const [isKeeping, setKeeping] = useState(false);
  async function keep(): Promise<void> {
    if (isKeeping) return;
    setKeeping(true);
    try {
      await onKeep(draftOf(values));
      onClose();
    } catch (refused) {
      setError(refused);
      setKeeping(false);
    }
  }
  return (
    <Dialog
      wide
      title={title}
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={() => void keep()}
      footer={
        <>
          <Button onPress={onClose}>{text('app.cancel')}</Button>
          <Button variant="primary" type="submit">
            {action}
          </Button>
        </>
      }
    >
      {error !== null && <Note kind="bad">{errorSentence(error, language)}</Note>}
      <EntryFields autoFocus codebook={codebook} values={values} onChange={setValues} />
    </Dialog>
  );
}

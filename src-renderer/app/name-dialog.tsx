import { type ReactElement, useState } from 'react';
import { longestAnnotatorName } from '../../src-shared/model/annotator.ts';
import { errorSentence } from '../rpc/problem.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Note } from '../ui/feedback.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useLanguage, useText } from '../ui/use-text.ts';
import type { useAnnotator } from './use-annotator.ts';

interface NameDialogProps {
  readonly add: ReturnType<typeof useAnnotator>['add'];
  onClose(): void;
}

/** Asks for a name that is not among the annotators yet. */
export function NameDialog({ add, onClose }: NameDialogProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const [name, setName] = useState('');
  const submit = (): void => {
    if (name.trim() !== '' && !add.isPending) add.mutate({ name: name.trim() }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={text('app.identity')}
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onPress={onClose}>{text('app.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={name.trim() === ''}>
            {text('app.identity.continue')}
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        label={text('app.identity.name')}
        value={name}
        onChange={setName}
        maxLength={longestAnnotatorName}
      />
      {add.isError && <Note kind="bad">{errorSentence(add.error, language)}</Note>}
    </Dialog>
  );
}

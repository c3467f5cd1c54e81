import { type ReactElement, useState } from 'react';
import { errorSentence } from '../rpc/problem.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Note } from '../ui/feedback.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useLanguage, useText } from '../ui/use-text.ts';
import type { useProjects } from './use-projects.ts';

interface NewProjectDialogProps {
  readonly create: ReturnType<typeof useProjects>['create'];
  onClose(): void;
}

/** Asks for the name of a new project; where it is kept is the host's question. */
export function NewProjectDialog({ create, onClose }: NewProjectDialogProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const [name, setName] = useState('');
  const [sample, setSample] = useState(false);
  const submit = (): void => {
    if (name.trim() !== '' && !create.isPending)
      create.mutate({ name: name.trim(), sample }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={text('app.project.new.title')}
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onPress={onClose}>{text('app.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={name.trim() === ''}>
            {text('app.project.create')}
          </Button>
        </>
      }
    >
      <TextField autoFocus label={text('app.project.name')} value={name} onChange={setName} />
      <Checkbox isSelected={sample} onChange={setSample}>
        {text('app.project.sample')}
      </Checkbox>
      {create.isError && <Note kind="bad">{errorSentence(create.error, language)}</Note>}
    </Dialog>
  );
}

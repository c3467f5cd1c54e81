import { type ReactElement, useState } from 'react';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import type { RegistryEntry } from '../../../../src-shared/model/registry.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import type { RegistryActions } from '../use-registry-actions.ts';
import { EntryFields } from './entry-fields.tsx';
import { draftOf, type FormValues, valuesOf } from './form-values.ts';

interface EntryFormProps {
  readonly codebook: Codebook;
  readonly entry: RegistryEntry;
  readonly actions: RegistryActions;
}

/** An entry to be changed in place; kept with a button, Enter in a field or Ctrl+Enter. */
export function EntryForm({ codebook, entry, actions }: EntryFormProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  // With the version it was begun on: what somebody else changes meanwhile is not to be overwritten unseen.
  const [changed, setChanged] = useState<{ readonly of: RegistryEntry; readonly values: FormValues } | null>(
    null,
  );
  const [error, setError] = useState<unknown>(null);
  async function save(): Promise<void> {
    if (!changed) return;
    try {
      await actions.update(changed.of, draftOf(changed.values));
      setError(null);
      setChanged(null);
    } catch (refused) {
      setError(refused);
    }
  }
  function takeBack(): void {
    setChanged(null);
    setError(null);
  }
  return (
    <form
      className="reg-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && changed) takeBack();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        else return;
        event.stopPropagation();
      }}
    >
      <EntryFields
        codebook={codebook}
        values={changed?.values ?? valuesOf(entry)}
        onChange={(values) => setChanged({ of: changed?.of ?? entry, values })}
      />
      {error !== null && <Note kind="bad">{errorSentence(error, language)}</Note>}
      {changed && (
        <div className="reg-form-end">
          <Button small variant="primary" type="submit">
            {text('registry.save')}
          </Button>
          <Button small onPress={takeBack}>
            {text('registry.revert')}
          </Button>
        </div>
      )}
    </form>
  );
}

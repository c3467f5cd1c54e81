import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { longestFilterName, type SavedFilter } from '../../../../src-shared/model/article-filter.ts';
import { errorSentence } from '../../../rpc/problem.ts';
import { useRpc } from '../../../rpc/rpc-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { useLibraryView } from '../library-view.ts';
import { useSearchInForce } from '../search/search-in-force.ts';

interface FilterNameDialogProps {
  /** The saved search that gets another name; null where the one in force is saved. */
  readonly renamed: SavedFilter | null;
  onClose(): void;
}

/** Asks for the name of a saved search. */
export function FilterNameDialog({ renamed, onClose }: FilterNameDialogProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const rpc = useRpc();
  const { filter } = useLibraryView();
  const query = useSearchInForce();
  const [name, setName] = useState(renamed?.name ?? '');
  const saving = useMutation(rpc.filters.save.mutationOptions({ onSuccess: onClose }));
  const renaming = useMutation(rpc.filters.rename.mutationOptions({ onSuccess: onClose }));
  const { error } = renamed ? renaming : saving;
  const submit = (): void => {
    if (renamed) renaming.mutate({ id: renamed.id, name });
    else saving.mutate({ name, titleQuery: query, filter });
  };
  return (
    <Dialog
      title={text(renamed ? 'filter.rename.title' : 'filter.save')}
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <Button variant="primary" type="submit">
          {text('filter.save.do')}
        </Button>
      }
    >
      <TextField
        label={text('filter.save.name')}
        value={name}
        onChange={setName}
        maxLength={longestFilterName}
        autoFocus
      />
      {!renamed && <p className="muted">{text('filter.save.hint')}</p>}
      {error && <Note kind="bad">{errorSentence(error, language)}</Note>}
    </Dialog>
  );
}

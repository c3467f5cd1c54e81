import { type ReactElement, useState } from 'react';
import type { Label } from '../../../../src-shared/model/codebook.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { isolated } from '../../../ui/use-text.ts';
import { useCodebook } from '../state/codebook-context.tsx';
import { withMerged } from '../state/edit-codebook.ts';

/** Asks for the label that takes this one's place. */
export function MergeDialog(props: { readonly label: Label; onClose(): void }): ReactElement {
  const { label, onClose } = props;
  const { text, codebook, change, nameOf } = useCodebook();
  const others = codebook.labels.filter(
    ({ layer, id, retired }) => layer === label.layer && id !== label.id && !retired,
  );
  const [into, setInto] = useState(others[0]?.id ?? '');
  const name = isolated(nameOf(label));
  const merge = (): void => {
    if (into === '') return;
    change(withMerged(codebook, label, into));
    onClose();
  };
  return (
    <Dialog
      title={text('codebook.merge.title', { name })}
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={merge}
      footer={
        <>
          <Button onPress={onClose}>{text('app.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={into === ''}>
            {text('codebook.merge.do')}
          </Button>
        </>
      }
    >
      <Select
        label={text('codebook.merge.into')}
        choices={others.map((other) => ({ id: other.id, name: nameOf(other) }))}
        value={into}
        onChange={setInto}
      />
      <p className="muted">{text('codebook.merge.hint', { name })}</p>
    </Dialog>
  );
}

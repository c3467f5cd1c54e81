import { type ReactElement, useState } from 'react';
import { findLabel, type Label } from '../../../../src-shared/model/codebook.ts';
import { labelKeys } from '../../../../src-shared/model/codebook-faults.ts';
import { type Layer, layers } from '../../../../src-shared/model/layers.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { isolated } from '../../../ui/use-text.ts';
import { labelInks } from '../editor/label-inks.ts';
import { useCodebook } from '../state/codebook-context.tsx';
import { holderOfKey, withNewLabel } from '../state/edit-codebook.ts';

/** Asks for the names of a new label and its id; colour and key are the first that are free. */
export function NewLabelDialog(props: { readonly layer: Layer; onClose(): void }): ReactElement {
  const { text, codebook, change, select } = useCodebook();
  const [layer, setLayer] = useState(props.layer);
  const [ar, setAr] = useState('');
  const [en, setEn] = useState('');
  const [typedId, setId] = useState<string | null>(null);
  const id = (typedId ?? idFrom(en, layer)).trim();
  const isTaken = findLabel(codebook, layer, id) !== undefined;
  const isComplete = ar.trim() !== '' && en.trim() !== '' && id !== '' && !isTaken;
  const add = (): void => {
    if (!isComplete) return;
    change(withNewLabel(codebook, newLabel()));
    select({ kind: 'label', layer, id });
    props.onClose();
  };
  const newLabel = (): Label => {
    const own = codebook.labels.filter((label) => label.layer === layer);
    const free = labelInks.find((ink) => own.every((label) => label.ink !== ink));
    const key = labelKeys.find((cap) => !holderOfKey(codebook, { layer, id }, cap));
    return {
      layer,
      id,
      name: { ar: ar.trim(), en: en.trim() },
      definition: { ar: '', en: '' },
      examples: { ar: [], en: [] },
      key: layer === 'entity' ? (key ?? null) : null,
      ink: free ?? 'neutral',
      pattern: free ? 'solid' : 'dashed',
      retired: false,
    };
  };
  return (
    <Dialog
      title={text('codebook.label.new')}
      closeLabel={text('app.close')}
      onClose={props.onClose}
      onSubmit={add}
      footer={
        <>
          <Button onPress={props.onClose}>{text('app.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={!isComplete}>
            {text('codebook.label.new')}
          </Button>
        </>
      }
    >
      <TextField autoFocus label={text('codebook.name.ar')} value={ar} onChange={setAr} maxLength={60} />
      <TextField label={text('codebook.name.en')} value={en} onChange={setEn} maxLength={60} />
      <Select
        label={text('codebook.layer')}
        choices={layers.map((choice) => ({ id: choice, name: text(`codebook.layer.${choice}`) }))}
        value={layer}
        onChange={(chosen) => setLayer(chosen)}
      />
      <TextField label={text('codebook.id')} value={id} onChange={setId} maxLength={40} />
      <p className="muted small">{text('codebook.id.hint')}</p>
      {isTaken && <Note kind="bad">{text('codebook.id.taken', { id: isolated(id) })}</Note>}
    </Dialog>
  );
}

/** «Court case» → COURTCASE for mentions, as their ids are written; lower case for the rest. */
function idFrom(name: string, layer: Layer): string {
  const plain = name.replace(/[^A-Za-z0-9]+/g, layer === 'entity' ? '' : '-').replace(/^-|-$/g, '');
  return layer === 'entity' ? plain.toUpperCase().slice(0, 8) : plain.toLowerCase();
}

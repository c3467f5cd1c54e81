import { type ReactElement, useState } from 'react';
import {
  type AttributeDefinition,
  attributeTypes,
  type Label,
} from '../../../../src-shared/model/codebook.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented, Select, Switch } from '../../../ui/choice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Note } from '../../../ui/feedback.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { isolated } from '../../../ui/use-text.ts';
import { useCodebook } from '../state/codebook-context.tsx';
import { attributesOf, withAttribute } from '../state/edit-codebook.ts';
import { ChoiceList } from './choice-list.tsx';
import { DefinitionFields, NameFields } from './localized-fields.tsx';

interface AttributeDialogProps {
  readonly label: Label;
  /** Null for a new one. */
  readonly before: AttributeDefinition | null;
  onClose(): void;
}

/** Everything about an attribute; nothing changes until it is confirmed. */
export function AttributeDialog({ label, before, onClose }: AttributeDialogProps): ReactElement {
  const { text, codebook, change, nameOf } = useCodebook();
  const [attribute, setAttribute] = useState<AttributeDefinition>(before ?? newAttribute(label));
  const say = (part: Partial<AttributeDefinition>): void => setAttribute({ ...attribute, ...part });
  const id = attribute.id.trim();
  const isTaken = attributesOf(codebook, label).some((other) => other !== before && other.id === id);
  const isNamed = attribute.name.ar.trim() !== '' && attribute.name.en.trim() !== '';
  const isComplete =
    isNamed && id !== '' && !isTaken && (attribute.labels === null || attribute.labels.length > 0);
  const keep = (): void => {
    if (!isComplete) return;
    change(withAttribute(codebook, before, { ...attribute, id }));
    onClose();
  };
  return (
    <Dialog
      wide
      title={
        before
          ? text('codebook.attribute.edit', { name: isolated(nameOf(before)) })
          : text('codebook.attribute.new')
      }
      closeLabel={text('app.close')}
      onClose={onClose}
      onSubmit={keep}
      footer={
        <>
          {before && (
            <Button
              variant="ghost"
              onPress={() => {
                change(withAttribute(codebook, before, null));
                onClose();
              }}
            >
              {text('codebook.attribute.remove')}
            </Button>
          )}
          <span className="grow" />
          <Button onPress={onClose}>{text('app.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={!isComplete}>
            {text('codebook.attribute.keep')}
          </Button>
        </>
      }
    >
      <NameFields value={attribute.name} subject="" onChange={(name) => say({ name })} />
      <div className="cb-pair">
        {before ? (
          <div className="labelled">
            <span className="label">{text('codebook.id')}</span>
            <span className="code">{before.id}</span>
          </div>
        ) : (
          <TextField
            label={text('codebook.id')}
            value={attribute.id}
            onChange={(written) => say({ id: written })}
            maxLength={40}
          />
        )}
        <Select
          label={text('codebook.attribute.type')}
          choices={attributeTypes.map((type) => ({
            id: type,
            name: text(`codebook.attribute.type.${type}`),
          }))}
          value={attribute.type}
          onChange={(type) => say({ type })}
        />
      </div>
      {isTaken && <Note kind="bad">{text('codebook.id.taken', { id: isolated(id) })}</Note>}
      <div className="row cb-extent">
        <Extent attribute={attribute} label={label} onChange={(labels) => say({ labels })} />
        <Switch isSelected={attribute.required ?? false} onChange={(required) => say({ required })}>
          {text('codebook.attribute.required')}
        </Switch>
      </div>
      <DefinitionFields
        value={attribute.definition}
        subject=""
        onChange={(definition) => say({ definition })}
      />
      {attribute.type === 'choice' && (
        <ChoiceList
          title={text('codebook.attribute.values')}
          addLabel={text('codebook.value.new')}
          published={before?.values ?? []}
          choices={attribute.values}
          onChange={(values) => say({ values })}
        />
      )}
    </Dialog>
  );
}

/** For this label, or the whole layer. Where it is for several labels, this one is added to them or taken from them. */
function Extent(props: {
  readonly attribute: AttributeDefinition;
  readonly label: Label;
  onChange(labels: string[] | null): void;
}): ReactElement {
  const { text, codebook, nameOf } = useCodebook();
  const { attribute, label, onChange } = props;
  const labels = attribute.labels ?? [label.id];
  const others = labels.filter((id) => id !== label.id);
  const named = codebook.labels.filter(({ layer, id }) => layer === label.layer && labels.includes(id));
  return (
    <div className="labelled">
      <span className="label">{text('codebook.attribute.for')}</span>
      <div className="row">
        <Segmented
          label={text('codebook.attribute.for')}
          choices={[
            { id: 'layer', name: text('codebook.attribute.for.layer') },
            { id: 'label', name: text('codebook.attribute.for.this') },
          ]}
          value={attribute.labels === null ? 'layer' : 'label'}
          onChange={(extent) => onChange(extent === 'layer' ? null : [...others, label.id])}
        />
        {attribute.labels !== null && others.length > 0 && (
          <span className="muted small">
            {named.map((one) => isolated(nameOf(one))).join(text('codebook.and'))}
          </span>
        )}
      </div>
    </div>
  );
}

const newAttribute = ({ layer, id }: Label): AttributeDefinition => ({
  layer,
  id: '',
  labels: [id],
  name: { ar: '', en: '' },
  definition: { ar: '', en: '' },
  type: 'choice',
  values: [],
});

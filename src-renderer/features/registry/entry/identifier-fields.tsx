import { Plus, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { isolated, useText } from '../../../ui/use-text.ts';
import type { FormValues } from './form-values.ts';

interface IdentifierFieldsProps {
  readonly values: FormValues['identifiers'];
  onChange(values: FormValues['identifiers']): void;
}

/** What other lists call the entity, a row each: scheme and value, read from left to right in any language. */
export function IdentifierFields({ values, onChange }: IdentifierFieldsProps): ReactElement {
  const text = useText();
  const set = (index: number, change: Partial<FormValues['identifiers'][number]>): void =>
    onChange(values.map((identifier, at) => (at === index ? { ...identifier, ...change } : identifier)));
  return (
    <fieldset className="reg-identifiers">
      <legend>{text('registry.identifiers')}</legend>
      {values.map(({ scheme, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands at its place.
        <div key={index} className="reg-identifier">
          <span className="field">
            <input
              dir="ltr"
              aria-label={text('registry.identifier.scheme')}
              placeholder="wikidata"
              value={scheme}
              onChange={(event) => set(index, { scheme: event.target.value })}
            />
          </span>
          <span className="field">
            <input
              dir="ltr"
              aria-label={text('registry.identifier.value')}
              placeholder="Q90"
              value={value}
              onChange={(event) => set(index, { value: event.target.value })}
            />
          </span>
          <IconButton
            small
            icon={X}
            label={text('registry.identifier.remove', { value: isolated(`${scheme}:${value}`) })}
            onPress={() => onChange(values.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        variant="ghost"
        small
        onPress={() => onChange([...values, { scheme: values.length === 0 ? 'wikidata' : '', value: '' }])}
      >
        <Icon of={Plus} size={14} />
        {text('registry.identifier.add')}
      </Button>
    </fieldset>
  );
}

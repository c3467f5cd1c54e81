import { type ReactElement, useId } from 'react';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { longestRegistryText } from '../../../../src-shared/model/limits.ts';
import { Select } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { entityLabels } from '../entity-labels.ts';
import type { FormValues } from './form-values.ts';
import { IdentifierFields } from './identifier-fields.tsx';

interface EntryFieldsProps {
  readonly codebook: Codebook;
  readonly values: FormValues;
  readonly autoFocus?: boolean;
  onChange(values: FormValues): void;
}

/** What people decide of an entry, to be written. */
export function EntryFields({
  codebook,
  values,
  autoFocus = false,
  onChange,
}: EntryFieldsProps): ReactElement {
  const text = useText();
  const language = useLanguage();
  const set = (change: Partial<FormValues>): void => onChange({ ...values, ...change });
  const types = entityLabels(codebook, values.label).map(({ id, name }) => ({ id, name: name[language] }));
  return (
    <div className="reg-fields">
      <TextField
        label={text('registry.name.ar')}
        value={values.ar}
        autoFocus={autoFocus}
        maxLength={longestRegistryText}
        onChange={(ar) => set({ ar })}
      />
      <TextField
        label={text('registry.name.en')}
        value={values.en}
        maxLength={longestRegistryText}
        onChange={(en) => set({ en })}
      />
      <Lines
        label={text('registry.aliases')}
        hint={text('registry.aliases.hint')}
        value={values.aliases}
        rows={4}
        onChange={(aliases) => set({ aliases })}
      />
      <div className="reg-column">
        <Select
          label={text('registry.type')}
          choices={types}
          value={values.label}
          onChange={(label) => set({ label })}
        />
        <Lines
          label={text('registry.note')}
          value={values.note}
          rows={2}
          onChange={(note) => set({ note })}
        />
      </div>
      <IdentifierFields values={values.identifiers} onChange={(identifiers) => set({ identifiers })} />
    </div>
  );
}

interface LinesProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly rows: number;
  onChange(value: string): void;
}

/** Several lines of text; each has the direction of its letters. */
function Lines({ label, hint, value, rows, onChange }: LinesProps): ReactElement {
  const id = useId();
  return (
    <div className="labelled reg-lines">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        dir={value === '' ? undefined : 'auto'}
        rows={rows}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}

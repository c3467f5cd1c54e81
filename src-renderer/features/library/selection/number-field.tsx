import type { ReactElement } from 'react';
import { TextField as AriaTextField, Input } from 'react-aria-components';

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
  readonly unit?: string;
}

/** A small field for a number. */
export function NumberField({ label, value, onChange, unit }: NumberFieldProps): ReactElement {
  return (
    <AriaTextField aria-label={label} value={value} onChange={onChange} className="field number-field">
      <Input dir="ltr" inputMode="numeric" maxLength={9} />
      {unit && (
        <span className="muted" aria-hidden="true">
          {unit}
        </span>
      )}
    </AriaTextField>
  );
}

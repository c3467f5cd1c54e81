import { type ReactElement, useState } from 'react';
import { TextField } from '../../../ui/text-field.tsx';
import { useText } from '../../../ui/use-text.ts';

interface RangeFieldsProps {
  readonly from: string;
  readonly to: string;
  readonly hint: string;
  /** Shown where what is typed means nothing. */
  readonly wrong: string | null;
  onType(from: string, to: string): void;
}

/** Two fields, from and to, which keep what is typed while it is not yet a value. */
export function RangeFields({ from, to, hint, wrong, onType }: RangeFieldsProps): ReactElement {
  const text = useText();
  const [typed, setTyped] = useState({ from, to });
  const type = (change: Partial<typeof typed>): void => {
    const next = { ...typed, ...change };
    setTyped(next);
    onType(next.from, next.to);
  };
  return (
    <>
      <div className="filter-range">
        <TextField
          label={text('filter.from')}
          value={typed.from}
          onChange={(value) => type({ from: value })}
          autoFocus
        />
        <TextField label={text('filter.to')} value={typed.to} onChange={(value) => type({ to: value })} />
      </div>
      <p className={wrong === null ? 'muted small' : 'filter-wrong small'} role="status">
        {wrong ?? hint}
      </p>
    </>
  );
}

/** «من … إلى …» in words; null where there is no limit. */
export function useRangeWords(from: string | null, to: string | null): string | null {
  const text = useText();
  if (from !== null && to !== null) return from === to ? from : text('filter.range.value', { from, to });
  if (from !== null) return text('filter.from.value', { from });
  return to === null ? null : text('filter.to.value', { to });
}

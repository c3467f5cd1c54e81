import type { ReactElement, ReactNode } from 'react';
import { FilterChip } from '../../../ui/filter-chip.tsx';
import { useText } from '../../../ui/use-text.ts';

interface FilterOfProps {
  /** What it filters by. */
  readonly name: string;
  /** What is chosen in words; null where nothing is. */
  readonly value: string | null;
  onClear(): void;
  readonly children: ReactNode;
}

/** The chip of one filter: «المنفذ: الكل», or what is chosen. */
export function FilterOf({ name, value, onClear, children }: FilterOfProps): ReactElement {
  const text = useText();
  return (
    <FilterChip
      name={name}
      text={value === null ? text('filter.all', { name }) : text('filter.is', { name, value })}
      isActive={value !== null}
      clearLabel={text('filter.clear', { name })}
      onClear={onClear}
    >
      {children}
    </FilterChip>
  );
}

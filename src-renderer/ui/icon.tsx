import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';

interface IconProps {
  readonly of: LucideIcon;
  /** Side in CSS pixels. */
  readonly size?: 12 | 14 | 16 | 24;
  /** True for a drawing that points along the line of reading: it is mirrored from right to left. */
  readonly directional?: boolean;
}

/** A drawing beside words; never read out. */
export function Icon({ of: Drawing, size = 16, directional = false }: IconProps): ReactElement {
  const classes = ['i', size === 12 ? 'i-12' : '', size === 14 ? 'i-14' : '', directional ? 'i-flip' : ''];
  return (
    <Drawing aria-hidden="true" size={size} strokeWidth={1.5} className={classes.filter(Boolean).join(' ')} />
  );
}

import { ChevronDown, X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button, DialogTrigger, Popover } from 'react-aria-components';
import { Icon } from './icon.tsx';

interface FilterChipProps {
  /** What it filters by. */
  readonly name: string;
  /** The name and what is chosen. */
  readonly text: string;
  readonly isActive: boolean;
  readonly clearLabel: string;
  onClear(): void;
  /** The choice, in a small window under the chip. */
  readonly children: ReactNode;
}

/** A chip that opens a choice; where something is chosen it is drawn pressed and has a cross that takes it back. */
export function FilterChip(props: FilterChipProps): ReactElement {
  const { name, text, isActive, clearLabel, onClear, children } = props;
  return (
    <span className="chip filter-chip" data-selected={isActive || undefined}>
      <DialogTrigger>
        <Button className="filter-chip-open">
          <bdi className="trunc">{text}</bdi>
          {!isActive && <Icon of={ChevronDown} size={12} />}
        </Button>
        {/* The window is the dialog itself: inside a Dialog its hidden buttons would stand outside of it. */}
        <Popover className="pop filter-pop" placement="bottom start" offset={6} aria-label={name}>
          <div className="filter-dialog">{children}</div>
        </Popover>
      </DialogTrigger>
      {isActive && (
        <Button className="filter-chip-clear" aria-label={clearLabel} onPress={onClear}>
          <Icon of={X} size={12} />
        </Button>
      )}
    </span>
  );
}

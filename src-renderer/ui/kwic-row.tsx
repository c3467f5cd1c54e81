import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { joins } from '../../src-shared/arabic/joins.ts';
import type { SearchHit } from '../../src-shared/contract/search.ts';
import { Skeleton } from './feedback.tsx';
import { Icon } from './icon.tsx';

/** How the rows stand, in CSS pixels; kwic.css has the same. */
export const kwicPlaces = { rowHeight: 36, headHeight: 32, overscan: 10 };

interface KwicRowProps {
  readonly id: string;
  /** Place in the list, from 0. */
  readonly index: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly selectLabel: string;
  /** Undefined while it is loading. */
  readonly line: SearchHit | undefined;
  /** What the words are underlined in; left out for words that are only marked as found. */
  readonly ink?: string | undefined;
  onSelect(isStretch: boolean): void;
  onOpen(): void;
  /** The cells after the line; while it is loading two are shown empty. */
  readonly children: ReactNode;
}

/** Words in their line, what stands before and after them on either side. The keyboard works on the grid; what is here is for the pointer. */
export function KwicRow(props: KwicRowProps): ReactElement {
  const { id, index, isActive, isSelected, selectLabel, line, ink, onSelect, onOpen, children } = props;
  const row = {
    id,
    'aria-rowindex': index + 2,
    'aria-selected': isSelected,
    className: isActive ? 'active' : '',
    style: { insetBlockStart: index * kwicPlaces.rowHeight },
  };
  if (!line) {
    return (
      <tr {...row} aria-busy="true">
        <td />
        <td>
          <Skeleton inlineSize="70%" />
        </td>
        <td />
        <td />
      </tr>
    );
  }
  return (
    <tr {...row}>
      <td className="kwic-select" data-selected={isSelected || undefined}>
        <button
          type="button"
          className="check"
          tabIndex={-1}
          aria-label={selectLabel}
          aria-pressed={isSelected}
          onClick={(event) => onSelect(event.shiftKey)}
        >
          <Icon of={Check} size={12} />
        </button>
      </td>
      <td>
        <button
          type="button"
          className="kwic-line"
          dir="rtl"
          tabIndex={-1}
          data-joined={joins(line.before, line.quote) || undefined}
          onClick={onOpen}
        >
          <span className="kwic-before">
            <span>
              {line.isCutBefore && '…'}
              {inOneLine(line.before)}
            </span>
          </span>
          <span className="kwic-after">
            <mark data-ink={ink}>{inOneLine(line.quote)}</mark>
            {inOneLine(line.after)}
            {line.isCutAfter && '…'}
          </span>
        </button>
      </td>
      {children}
    </tr>
  );
}

/** The end of a paragraph beside or within the words is shown as a space; the spaces between words are kept. */
const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

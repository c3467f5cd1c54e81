import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import { joins } from '../../../../src-shared/arabic/joins.ts';
import type { ConcordanceLine } from '../../../../src-shared/contract/search.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { Skeleton } from '../../../ui/feedback.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useText } from '../../../ui/use-text.ts';
import { useTags } from './use-tags.ts';
import { rowHeight } from './use-visible-rows.ts';

interface LineRowProps {
  readonly id: string;
  readonly index: number;
  /** Undefined while it is loading. */
  readonly line: ConcordanceLine | undefined;
  readonly codebook: Codebook;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  onSelect(line: ConcordanceLine, index: number, isStretch: boolean): void;
  onOpen(line: ConcordanceLine): void;
}

/** One hit in its line. The keyboard works on the grid; what is here is for the pointer. */
export function LineRow(props: LineRowProps): ReactElement {
  const { id, index, line, codebook, isActive, isSelected, onSelect, onOpen } = props;
  const text = useText();
  const row = {
    id,
    'aria-rowindex': index + 2,
    'aria-selected': isSelected,
    className: isActive ? 'active' : '',
    style: { insetBlockStart: index * rowHeight },
  };
  const tags = useTags(codebook, line?.annotations ?? []);
  if (!line) {
    return (
      <tr {...row} aria-busy="true">
        <td className="kwic-select" />
        <td className="kwic-waiting">
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
          aria-label={text('search.select')}
          aria-pressed={isSelected}
          onClick={(event) => onSelect(line, index, event.shiftKey)}
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
          onClick={() => onOpen(line)}
        >
          <span className="kwic-before">
            <span>{inOneLine(line.before)}</span>
          </span>
          <span className="kwic-after">
            <mark data-ink={tags[0]?.ink} data-tagged={tags.length > 0 || undefined}>
              {line.quote}
            </mark>
            {inOneLine(line.after)}
          </span>
        </button>
      </td>
      <td className="kwic-tags">
        {tags.map(({ key, ink, name }) => (
          <span key={key} className="ref" data-ink={ink}>
            <bdi className="trunc">{name}</bdi>
          </span>
        ))}
      </td>
      <td className="kwic-title" title={line.title}>
        <bdi className="trunc">{line.title === '' ? text('search.untitled') : line.title}</bdi>
      </td>
    </tr>
  );
}

/** The end of a paragraph beside a hit is shown as a space; the spaces between words and hit are kept. */
const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

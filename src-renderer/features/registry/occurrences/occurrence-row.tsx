import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import { joins } from '../../../../src-shared/arabic/joins.ts';
import type { Occurrence } from '../../../../src-shared/contract/registry.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { Skeleton } from '../../../ui/feedback.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useText } from '../../../ui/use-text.ts';
import { labelLook } from '../entity-labels.ts';

/** Height of a row in CSS pixels; registry.css has the same. */
export const occurrenceRowHeight = 36;

interface OccurrenceRowProps {
  readonly id: string;
  readonly index: number;
  /** Undefined while it is loading. */
  readonly row: Occurrence | undefined;
  readonly codebook: Codebook;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  onChoose(row: Occurrence, index: number): void;
  onOpen(row: Occurrence): void;
}

/** One mention in its line. The keyboard works on the grid; what is here is for the pointer. */
export function OccurrenceRow(props: OccurrenceRowProps): ReactElement {
  const { id, index, row, codebook, isActive, isChosen, onChoose, onOpen } = props;
  const text = useText();
  const attributes = {
    id,
    'aria-rowindex': index + 2,
    'aria-selected': isChosen,
    className: isActive ? 'active' : '',
    style: { insetBlockStart: index * occurrenceRowHeight },
  };
  if (!row) {
    return (
      <tr {...attributes} aria-busy="true">
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
    <tr {...attributes}>
      <td className="reg-choose" data-selected={isChosen || undefined}>
        <button
          type="button"
          className="check"
          tabIndex={-1}
          aria-label={text('registry.occurrences.select')}
          aria-pressed={isChosen}
          onClick={() => onChoose(row, index)}
        >
          <Icon of={Check} size={12} />
        </button>
      </td>
      <td>
        <button
          type="button"
          className="reg-line"
          dir="rtl"
          tabIndex={-1}
          data-joined={joins(row.before, row.quote) || undefined}
          onClick={() => onOpen(row)}
        >
          <span className="reg-before">
            <span>{inOneLine(row.before)}</span>
          </span>
          <span className="reg-after">
            <mark data-ink={labelLook(codebook, row.label).ink}>{inOneLine(row.quote)}</mark>
            {inOneLine(row.after)}
          </span>
        </button>
      </td>
      <td className="reg-cell">
        <bdi className="trunc">{row.annotator}</bdi>
      </td>
      <td className="reg-cell" title={row.title}>
        <bdi className="trunc">{row.title === '' ? text('registry.untitled') : row.title}</bdi>
      </td>
    </tr>
  );
}

/** The end of a paragraph is shown as a space; the spaces between words are kept. */
const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

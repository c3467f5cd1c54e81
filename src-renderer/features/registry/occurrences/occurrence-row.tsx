import type { ReactElement } from 'react';
import type { Occurrence } from '../../../../src-shared/contract/registry.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { KwicRow } from '../../../ui/kwic-row.tsx';
import { useText } from '../../../ui/use-text.ts';
import { labelLook } from '../entity-labels.ts';

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

/** One mention in its line, by whom, and in which article. */
export function OccurrenceRow(props: OccurrenceRowProps): ReactElement {
  const { id, index, row, codebook, isActive, isChosen, onChoose, onOpen } = props;
  const text = useText();
  return (
    <KwicRow
      id={id}
      index={index}
      isActive={isActive}
      isSelected={isChosen}
      line={row}
      ink={row && labelLook(codebook, row.label).ink}
      selectLabel={text('registry.occurrences.select')}
      onSelect={() => row && onChoose(row, index)}
      onOpen={() => row && onOpen(row)}
    >
      <td className="kwic-cell">
        <bdi className="trunc">{row?.annotator}</bdi>
      </td>
      <td className="kwic-cell" title={row?.title}>
        <bdi className="trunc">{row?.title === '' ? text('registry.untitled') : row?.title}</bdi>
      </td>
    </KwicRow>
  );
}

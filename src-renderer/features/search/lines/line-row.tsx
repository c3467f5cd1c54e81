import type { ReactElement } from 'react';
import type { ConcordanceLine } from '../../../../src-shared/contract/search.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { KwicRow } from '../../../ui/kwic-row.tsx';
import { useText } from '../../../ui/use-text.ts';
import { useTags } from './use-tags.ts';

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

/** One hit in its line, as what it is tagged, and in which article. */
export function LineRow(props: LineRowProps): ReactElement {
  const { index, line, codebook, onSelect, onOpen, ...row } = props;
  const text = useText();
  const tags = useTags(codebook, line?.annotations ?? []);
  return (
    <KwicRow
      {...row}
      index={index}
      line={line}
      ink={tags[0]?.ink}
      selectLabel={text('search.select')}
      onSelect={(isStretch) => line && onSelect(line, index, isStretch)}
      onOpen={() => line && onOpen(line)}
    >
      <td className="kwic-tags">
        {tags.map(({ key, ink, name }) => (
          <span key={key} className="ref" data-ink={ink}>
            <bdi className="trunc">{name}</bdi>
          </span>
        ))}
      </td>
      <td className="kwic-cell" title={line?.title}>
        <bdi className="trunc">{line?.title === '' ? text('search.untitled') : line?.title}</bdi>
      </td>
    </KwicRow>
  );
}

import type { ReactElement, ReactNode } from 'react';
import { type LineSort, lineSorts } from '../../../../src-shared/contract/search.ts';
import { Segmented } from '../../../ui/choice.tsx';
import { useText } from '../../../ui/use-text.ts';
import { Extent } from '../extent.tsx';
import type { Lines } from './use-lines.ts';

interface LinesHeadProps {
  readonly lines: Lines;
  readonly sort: LineSort;
  onSort(sort: LineSort): void;
  readonly children?: ReactNode;
}

/** How many lines there are and in what order. */
export function LinesHead({ lines, sort, onSort, children }: LinesHeadProps): ReactElement {
  const text = useText();
  return (
    <div className="lines-head">
      <span className="muted" role="status">
        {lines.total !== null && (
          <Extent of="search.lines.count" total={lines.total} isComplete={lines.isComplete} />
        )}
      </span>
      {children}
      <span className="grow" />
      <span className="muted small" aria-hidden="true">
        {text('search.sort')}
      </span>
      <Segmented
        label={text('search.sort')}
        value={sort}
        onChange={onSort}
        choices={lineSorts.map((id) => ({ id, name: text(`search.sort.${id}`) }))}
      />
    </div>
  );
}

import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactElement } from 'react';
import { layers } from '../../../src-shared/model/layers.ts';
import { CheckAll } from '../../ui/choice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useText } from '../../ui/use-text.ts';
import { changeView, useLibraryView } from './library-view.ts';
import type { Selection } from './selection/use-selection.ts';
import type { ArticleListInput } from './use-article-window.ts';

const sortable = ['title', 'outlet', 'published', 'words'] as const;

/** Names of the columns; a press sorts, a second one the other way round, a third one as imported. */
export function ArticleTableHead(props: {
  readonly selection: Selection;
  readonly total: number;
}): ReactElement {
  const text = useText();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <SelectAll {...props} />
        {sortable.map((column) => (
          <SortableColumn key={column} column={column} name={text(`library.column.${column}`)} />
        ))}
        <th scope="col" className="col-progress">
          {text('library.column.progress')}
        </th>
        <th scope="col" className="col-counts" aria-label={text('library.column.counts')}>
          <span className="counts">
            {layers.map((layer) => (
              <span key={layer}>{text(`library.layer.${layer}`)}</span>
            ))}
          </span>
        </th>
      </tr>
    </thead>
  );
}

/** Ticked where all are selected, a dash where some are. */
function SelectAll(props: { readonly selection: Selection; readonly total: number }): ReactElement {
  const { selection, total } = props;
  const text = useText();
  const count = selection.ids.size;
  const isAll = count > 0 && count >= total;
  return (
    <th scope="col" className="col-check">
      <CheckAll
        label={text('select.all')}
        isSelected={isAll}
        isIndeterminate={count > 0 && !isAll}
        onChange={() => (isAll ? selection.none() : selection.all())}
      />
    </th>
  );
}

function SortableColumn(props: {
  readonly column: (typeof sortable)[number];
  readonly name: string;
}): ReactElement {
  const { column, name } = props;
  const { sort, descending } = useLibraryView();
  const direction = sort !== column ? 'none' : descending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={`col-${column}`} aria-sort={direction}>
      <button type="button" onClick={() => changeView({ ...nextOrder(column, direction), scrolled: 0 })}>
        {name}
        {direction !== 'none' && <Icon of={descending ? ChevronDown : ChevronUp} size={12} />}
      </button>
    </th>
  );
}

function nextOrder(
  column: ArticleListInput['sort'],
  direction: 'none' | 'ascending' | 'descending',
): Pick<ArticleListInput, 'sort' | 'descending'> {
  if (direction === 'none') return { sort: column, descending: false };
  return direction === 'ascending'
    ? { sort: column, descending: true }
    : { sort: 'imported', descending: false };
}

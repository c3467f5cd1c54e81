import type { ReactElement, ReactNode } from 'react';

interface DataTableProps {
  readonly label: string;
  /** The first is of what each row is about. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly head: ReactNode;
    readonly cells: readonly ReactNode[];
    /** Whether the list below is narrowed to it. */
    readonly isChosen?: boolean;
    /** Where given, pressing the head of the row chooses it. */
    onChoose?(): void;
  }[];
}

/** A plain table of a few rows that scrolls inside its panel. */
export function DataTable({ label, columns, rows }: DataTableProps): ReactElement {
  return (
    <div className="rv-scroll rv-data">
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                <bdi>{column}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells, isChosen = false, onChoose }) => (
            <tr key={key} data-chosen={isChosen || undefined}>
              <th scope="row">
                {onChoose ? (
                  <button type="button" className="rv-row-head" aria-pressed={isChosen} onClick={onChoose}>
                    {head}
                  </button>
                ) : (
                  head
                )}
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

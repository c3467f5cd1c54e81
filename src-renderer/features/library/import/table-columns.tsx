import './columns.css';
import type { ReactElement } from 'react';
import type { ImportPreview } from '../../../../src-shared/contract/imports.ts';
import { tableFields } from '../../../../src-shared/model/interchange.ts';
import { Certainty } from '../../../ui/certainty.tsx';
import { Select } from '../../../ui/choice.tsx';
import { useText } from '../../../ui/use-text.ts';
import { useImportSession, useImportState } from './import-provider.tsx';

const nothing = '';

/** Which column of a table holds what, over its first rows. Asks where no column of texts is known. */
export function TableColumns(props: {
  readonly path: string;
  readonly table: NonNullable<ImportPreview['table']>;
}): ReactElement {
  const { path, table } = props;
  const text = useText();
  const session = useImportSession();
  const chosen = useImportState(({ decisions }) => decisions.get(path)?.columns) ?? {};
  const names = [...new Set(table.columns.filter((name) => name !== ''))];
  const columnOf = (field: (typeof tableFields)[number]): string =>
    chosen[field] ?? table.fields[field] ?? nothing;
  const columns = table.columns.map((name, index) => ({
    id: String(index),
    name,
    cells: table.rows.map((row, number) => ({ id: String(number), value: row[index] ?? '' })),
  }));
  const fieldOf = (column: string) =>
    tableFields.find((field) => column !== nothing && columnOf(field) === column);
  return (
    <section className="columns" aria-label={text('import.table')}>
      {columnOf('text') === nothing && <Certainty isSure={false} words={text('import.table.ask')} />}
      <div className="column-choices">
        {tableFields.map((field) => (
          <Select
            key={field}
            label={text(`import.table.${field}`)}
            choices={[
              // What the host sees by itself cannot be unseen, only said to be another.
              ...(columnOf(field) === nothing ? [{ id: nothing, name: text('import.table.nothing') }] : []),
              ...names.map((name) => ({ id: name, name })),
            ]}
            value={columnOf(field)}
            onChange={(name) => {
              if (name !== nothing) session.setColumns(path, { ...chosen, [field]: name });
            }}
          />
        ))}
      </div>
      <table className="column-rows" aria-label={text('import.table.rows')}>
        <tbody>
          {columns.map(({ id, name, cells }) => {
            const field = fieldOf(name);
            return (
              <tr key={id}>
                <th scope="row">
                  <bdi className="trunc">{name}</bdi>
                  {field && <span className="tag acc">{text(`import.table.${field}`)}</span>}
                </th>
                <td>
                  {cells.map((cell) => (
                    <bdi key={cell.id} className="trunc" dir="auto">
                      {cell.value}
                    </bdi>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <small>{text('import.table.hint')}</small>
    </section>
  );
}

import type { ReactElement } from 'react';
import type { PublishPreview } from '../../../../src-shared/contract/codebook.ts';
import { useCodebook } from '../state/codebook-context.tsx';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly what: string;
  readonly by: PublishPreview['labels'][number]['by'];
}

/** Counts of annotations, a row for each part and a column for each annotator. */
export function ShareTable(props: { readonly title: string; readonly rows: readonly Row[] }): ReactElement {
  const { text } = useCodebook();
  const { title, rows } = props;
  const people = [
    ...new Map(rows.flatMap(({ by }) => by).map(({ annotatorId, name }) => [annotatorId, name])),
  ];
  return (
    <div className="cb-table">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            <td />
            {people.map(([id, name]) => (
              <th key={id} scope="col">
                <bdi>{name}</bdi>
              </th>
            ))}
            <th scope="col">{text('codebook.publish.total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, what, by }) => (
            <tr key={key}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td className="muted">{what}</td>
              {people.map(([id]) => (
                <td key={id}>{by.find(({ annotatorId }) => annotatorId === id)?.annotations ?? 0}</td>
              ))}
              <td>{by.reduce((sum, { annotations }) => sum + annotations, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { ReactElement } from 'react';
import type { Annotation } from '../../../../../src-shared/model/annotation.ts';
import { useText } from '../../../../ui/use-text.ts';
import type { Reviewed } from '../../people.ts';
import { LabelCap } from '../label-cap.tsx';
import { Who } from '../who.tsx';
import { type Column, columnsOf } from './columns.ts';
import type { ValueGround } from './values.ts';

/** Some people and what they made; null where nothing. */
export interface Side {
  readonly people: readonly Reviewed[];
  readonly annotation: Annotation | null;
}

// Scrolled with the keyboard, so it takes the focus.
const scrollable = { tabIndex: 0 };

/** What the sides say, one below the other; what is not the same is marked. */
export function ComparisonTable(props: {
  readonly sides: readonly Side[];
  readonly ground: ValueGround;
}): ReactElement {
  const { sides, ground } = props;
  const text = useText();
  const columns = columnsOf(
    sides.map(({ annotation }) => annotation),
    ground,
    text,
  );
  return (
    <section className="dis-compare" aria-label={text('disagreements.compare')} {...scrollable}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{text('disagreements.column.who')}</span>
            </th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sides.map(({ people, annotation }, index) => (
            <tr key={people.map(({ id }) => id).join(' ')}>
              <th scope="row">
                <Who people={people} />
              </th>
              {annotation === null && (
                <td colSpan={columns.length} className="muted">
                  {text('disagreements.nothing')}
                </td>
              )}
              {annotation &&
                columns.map((column) => (
                  <td key={column.id}>
                    <Value column={column} annotation={annotation} index={index} ground={ground} />
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Value(props: {
  readonly column: Column;
  readonly annotation: Annotation;
  readonly index: number;
  readonly ground: ValueGround;
}): ReactElement {
  const { column, annotation, index, ground } = props;
  const text = useText();
  const { kind, differs } = column;
  const value = column.values[index] ?? '';
  if (value === '') return <span className="muted">{text('disagreements.blank')}</span>;
  const words = kind === 'offsets' ? <span className="code">{value}</span> : <bdi title={value}>{value}</bdi>;
  const marked = differs ? <mark>{words}</mark> : words;
  if (kind !== 'label') return <span className="dis-value">{marked}</span>;
  const { codebook, language } = ground;
  return (
    <span className="type">
      <span aria-hidden="true">
        <LabelCap annotation={annotation} codebook={codebook} language={language} none="" />
      </span>
      {marked}
    </span>
  );
}

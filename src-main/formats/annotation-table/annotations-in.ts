import { type AttributeValue, annotationOriginSchema } from '../../../src-shared/model/annotation.ts';
import { type Layer, layers, linkRoles, spanRoles } from '../../../src-shared/model/layers.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import {
  type OffsetConverter,
  type OffsetUnit,
  offsetConverter,
  offsetUnits,
} from '../../../src-shared/text/offset-units.ts';
import type { Span } from '../../../src-shared/text/span.ts';
import { atPlace } from '../at-place.ts';
import { countingOf } from '../counted-spans.ts';
import type { RawAnnotation } from '../jsonl/record-schema.ts';
import type { AnnotationColumn, AttributeColumn } from './columns.ts';
import type { NamedRow } from './read-table.ts';

type Row = NamedRow<AnnotationColumn>;

/**
 * The annotations of the rows of one article, in UTF-16: rows of one id are one annotation. Throws what is wrong with a row, with its line:
 * numbers, offsets, quotes, roles, links to nothing, and `table-rows-differ` where two rows of an annotation do not agree.
 */
export function annotationsIn(
  text: string,
  rows: readonly Row[],
  attributes: ReadonlyMap<string, Record<string, AttributeValue>>,
  newId: () => string,
): readonly RawAnnotation[] {
  const placed = placesOf(text, rows);
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = row.cell('id') || newId();
    const own = groups.get(id) ?? [];
    own.push(row);
    groups.set(id, own);
  }
  return [...groups].map(([id, own]) => {
    const [first] = own;
    if (!first) throw new Error('a group is made for its first row');
    const said = (column: AnnotationColumn) => agreed(own, column);
    const layer = atLine(first, () => layerIn(said('kind')));
    const label = said('label') || said('polarity');
    return {
      ...{ id, layer, label, annotator: said('annotator') || null, note: said('note') || null },
      spans: fragmentsOf(own, placed),
      links: linkRoles.flatMap((role) => {
        const target = said(role);
        if (target !== '' && !groups.has(target)) {
          throw new Problem('link-unknown', { role, value: target, line: first.line });
        }
        return target === '' ? [] : [{ role, target }];
      }),
      attributes: attributes.get(id) ?? {},
      ...originIn(said),
      createdAt: said('created') || null,
      updatedAt: said('modified') || null,
    };
  });
}

const atLine = <Result>({ line }: { readonly line: number }, work: () => Result): Result =>
  atPlace(undefined, work, { line });

/** What the rows of an annotation say in a column; those that say nothing agree with all. */
function agreed(rows: readonly Row[], column: AnnotationColumn): string {
  const [said, ...others] = rows.filter((row) => row.cell(column) !== '');
  const other = others.find((row) => row.cell(column) !== said?.cell(column));
  if (other)
    throw new Problem('table-rows-differ', { field: column, value: other.cell('id'), line: other.line });
  return said?.cell(column) ?? '';
}

function layerIn(kind: string): Layer {
  if (kind === '') return 'entity';
  const layer = layers.find((each) => each === kind.trim().toLowerCase());
  if (!layer)
    throw new Problem('record-field-value', { field: 'kind', expected: layers.join(' | '), found: kind });
  return layer;
}

function originIn(said: (column: AnnotationColumn) => string): Pick<RawAnnotation, 'origin'> {
  const parsed = annotationOriginSchema.safeParse({
    source: said('suggested_by'),
    confidence: Number(said('confidence')),
    ...(said('corrected') === 'yes' && { changed: true }),
  });
  return parsed.success ? { origin: parsed.data } : {};
}

type Spans = RawAnnotation['spans'];

function fragmentsOf(rows: readonly Row[], placed: ReadonlyMap<Row, Span>): Spans {
  const numbers = new Set<string>();
  const fragments = rows.flatMap((row, index) => {
    const span = placed.get(row);
    if (!span) return [];
    const number = row.cell('fragment');
    if (number !== '' && numbers.has(number)) {
      throw new Problem('record-duplicate-id', { value: `${row.cell('id')} ${number}`, line: row.line });
    }
    numbers.add(number);
    const role = row.cell('role');
    const known = spanRoles.find((each) => each === role);
    if (role !== '' && !known) {
      const expected = spanRoles.join(' | ');
      throw new Problem('record-field-value', { field: 'role', expected, found: role, line: row.line });
    }
    const order = number === '' ? index : atLine(row, () => wholeNumber('fragment', number));
    return [{ order, span: { ...span, role: known } }];
  });
  return fragments.sort((a, b) => a.order - b.order).map(({ span }) => span);
}

/** Where each row's stretch is; rows without offsets have none. */
function placesOf(text: string, rows: readonly Row[]): ReadonlyMap<Row, Span> {
  const given = rows.flatMap((row) => {
    const { start, end } = { start: row.cell('start').trim(), end: row.cell('end').trim() };
    if (start === '' && end === '') return [];
    return atLine(row, () => [
      {
        row,
        ...{ start: wholeNumber('start', start), end: wholeNumber('end', end) },
        quote: row.cell('text') || null,
        unit: unitIn(row.cell('offset_unit')),
      },
    ]);
  });
  const converters = new Map<OffsetUnit, OffsetConverter>();
  const silent = given.filter(({ unit }) => unit === null);
  const counting = silent.length > 0 ? countingOf({ text }, silent, 'codepoint', isSameText) : undefined;
  const placed = new Map<Row, Span>();
  for (const { row, start, end, quote, unit } of given) {
    const converter = unit && (converters.get(unit) ?? offsetConverter(text, unit));
    if (unit && converter) converters.set(unit, converter);
    const from = converter?.toUtf16(start);
    const to = converter?.toUtf16(end);
    const span = converter
      ? from === undefined || to === undefined
        ? undefined
        : { start: from, end: to }
      : counting?.toUtf16({ start, end });
    const { line } = row;
    if (!span) {
      const isOutside = Math.max(start, end) > (converter?.fromUtf16(text.length) ?? text.length);
      if (isOutside) throw new Problem('span-outside-text', { start, end, length: text.length, line });
      throw new Problem('span-inside-character', { start, end, line });
    }
    if (span.end <= span.start) throw new Problem('span-empty', { start, end, line });
    const found = text.slice(span.start, span.end);
    if (quote !== null && !isSameText(found, quote)) {
      throw new Problem('record-quote-mismatch', { start, end, quote, found, line });
    }
    placed.set(row, span);
  }
  return placed;
}

/** Spreadsheets write line ends of their own into cells. */
const isSameText = (covered: string, quote: string): boolean =>
  covered === quote || covered.replaceAll('\r\n', '\n') === quote.replaceAll('\r\n', '\n');

function unitIn(cell: string): OffsetUnit | null {
  if (cell === '') return null;
  const unit = offsetUnits.find((each) => each === cell.trim().toLowerCase());
  if (unit) return unit;
  throw new Problem('record-field-value', {
    field: 'offset_unit',
    expected: offsetUnits.join(' | '),
    found: cell,
  });
}

function wholeNumber(field: string, cell: string): number {
  if (/^\d{1,9}$/.test(cell)) return Number(cell);
  throw new Problem('record-field-value', { field, expected: '≥ 0', found: cell.slice(0, 60) });
}

/** The attributes of annotations by their ids. Throws `record-field-value` with the line for a value that is none of its type. */
export function attributesIn(
  rows: readonly NamedRow<AttributeColumn>[],
): ReadonlyMap<string, Record<string, AttributeValue>> {
  const byId = new Map<string, Record<string, AttributeValue>>();
  for (const row of rows) {
    const id = row.cell('annotation_id');
    const name = row.cell('attribute');
    const own = byId.get(id) ?? {};
    const known = Object.hasOwn(own, name) ? own[name] : undefined;
    const value = atLine(row, () => valueIn(row, known));
    byId.set(id, { ...own, [name]: value });
  }
  return byId;
}

function valueIn(row: NamedRow<AttributeColumn>, known: AttributeValue | undefined): AttributeValue {
  const type = row.cell('type');
  const value = row.cell('value');
  if (type === 'list' && (known === undefined || Array.isArray(known))) {
    return row.cell('item') === '' ? [] : [...(known ?? []), value];
  }
  if (known !== undefined)
    throw new Problem('record-duplicate-id', {
      value: `${row.cell('annotation_id')} ${row.cell('attribute')}`,
    });
  if (type === 'text' || type === '') return value;
  if (type === 'boolean' && /^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  if (type === 'number' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  throw new Problem('record-field-value', { field: 'value', expected: type, found: value.slice(0, 60) });
}

import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { type Column, columns, type PlainType } from './columns.ts';
import type { Row } from './rows.ts';

// A group of rows is in memory as a whole; larger ones compress better and are read in fewer steps.
const charactersInGroup = 2_000_000;

/** The rows as a Parquet file in pieces: a group of rows, Snappy-compressed, each; the schema is that of {@link columns}. */
export function* parquetPieces(rows: Iterable<Row>): Iterable<Uint8Array> {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({ writer, schema: [...parquetSchema()], createdBy: 'hashiya' });
  for (const group of grouped(rows)) {
    const columnData = columns.map(({ name }) => ({ name, data: group.map((row) => row[name]) }));
    parquet.write({ columnData, rowGroupSize: group.length });
    yield taken(writer);
  }
  parquet.finish();
  yield taken(writer);
}

// What was written leaves the buffer; `offset` goes on counting from the beginning of the file.
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

function* grouped(rows: Iterable<Row>): Iterable<readonly Row[]> {
  let group: Row[] = [];
  let characters = 0;
  for (const row of rows) {
    group.push(row);
    characters += JSON.stringify(row).length;
    if (characters < charactersInGroup) continue;
    yield group;
    group = [];
    characters = 0;
  }
  if (group.length > 0) yield group;
}

/** The schema as Parquet stores it: depth first, lists in three levels, every value optional. */
const parquetSchema = (): readonly SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.flatMap(elementsOf),
];

function elementsOf({ name, type, isList }: Column): readonly SchemaElement[] {
  if (!isList) return valueElements(name, type);
  const list = { converted_type: 'LIST', logical_type: { type: 'LIST' } } as const;
  return [
    { name, repetition_type: 'OPTIONAL', num_children: 1, ...list },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...valueElements('element', type),
  ];
}

function valueElements(name: string, type: Column['type']): readonly SchemaElement[] {
  if (typeof type === 'string') return [{ name, repetition_type: 'OPTIONAL', ...plainTypes[type] }];
  return [{ name, repetition_type: 'OPTIONAL', num_children: type.length }, ...type.flatMap(elementsOf)];
}

const plainTypes: Readonly<Record<PlainType, Partial<SchemaElement>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  int32: { type: 'INT32' },
  float64: { type: 'DOUBLE' },
  bool: { type: 'BOOLEAN' },
};

import { Problem } from '../../../src-shared/model/problem.ts';
import type { AnnotatedFile } from '../annotated-file.ts';
import { type NamedRow, readTable } from '../annotation-table/read-table.ts';
import { countingsOf } from '../counted-spans.ts';
import { decodeText } from '../decode-text.ts';
import { fittingCount } from '../fitting-count.ts';
import { type FileDocument, foreignDocument } from '../foreign-record.ts';
import { annotationsOn } from '../web-annotation/annotations-on.ts';
import { annotationItems } from '../web-annotation/items.ts';
import { endOfQuote } from './quote.ts';

type Column = 'uuid' | 'file' | 'quote_transcription' | 'anchor' | 'type' | 'uri' | 'tags' | 'comments';
type Row = NamedRow<Column>;

/**
 * The articles of Recogito's table of annotations, one for each FILE; its text is the one named as the table, where it is the only one, else
 * the one named so, else that of the article here with this id. Throws what is wrong with the table, and for each article `text-not-given`,
 * `record-field-value` for places that are none of a plain text, `offset-unit-unclear`.
 */
export async function readRecogitoTable(file: AnnotatedFile): Promise<readonly FileDocument[]> {
  const rows = readTable<Column>(file.bytes, ['uuid', 'quote_transcription', 'anchor'], file.encoding);
  const parts = Map.groupBy(rows, (row) => row.cell('file').trim());
  return Promise.all(
    [...parts].map(async ([part, own]): Promise<FileDocument> => {
      const found = await textOf(file, part, parts.size === 1);
      return {
        line: own[0]?.line ?? 1,
        read() {
          if (!found) throw new Problem('text-not-given', { value: part || tableText(file.name) });
          const on = found();
          const items = annotationItems(valuesOf(on, part, own)).annotations;
          const { annotations, warnings } = annotationsOn(on, items, file.newId);
          return foreignDocument({ text: on.text, unit: 'utf16', annotations, warnings });
        },
      };
    }),
  );
}

const tableText = (name: string): string => name.replace(/\.[^.]*$/, '.txt');

interface Text {
  readonly text: string;
  readonly byteOrderMark: boolean;
}

/** The text of a part, yet to be decoded. */
async function textOf(file: AnnotatedFile, part: string, isOnly: boolean): Promise<(() => Text) | undefined> {
  const isName = part !== '' && !/[\\/:]|^\.+$/.test(part);
  const named = isName ? [/\.txt$/i.test(part) ? part : `${part}.txt`] : [];
  for (const name of [...(isOnly ? [tableText(file.name)] : []), ...named]) {
    const bytes = name === file.name ? undefined : await file.sibling(name);
    if (bytes) return () => decodeText(bytes, file.encoding);
  }
  const stored = part === '' ? undefined : file.storedText(part);
  return stored === undefined ? undefined : () => ({ text: stored, byteOrderMark: false });
}

/** The rows as Recogito's own JSON, counted in UTF-16 and with the words as they stand in the text: a table has white space of quotes as one. */
function valuesOf(on: Text, part: string, rows: readonly Row[]) {
  const placed = rows.map((row) => ({ row, ...placeOf(row) }));
  const startIn = fittingCount(
    countingsOf(on, 'utf16'),
    placed.map(({ start, quote }) => ({ start, end: start + quote.length, quote })),
    (counting, { start }, quote) => {
      const from = counting.toUtf16({ start, end: start })?.start;
      return from !== undefined && endOfQuote(on.text, from, quote) !== undefined;
    },
  );
  return placed.map(({ row, start, quote }) => {
    const from = startIn.toUtf16({ start, end: start })?.start ?? 0;
    const words = on.text.slice(from, endOfQuote(on.text, from, quote));
    const several = (column: 'tags' | 'comments', type: string) =>
      row
        .cell(column)
        .split('|')
        .filter((value) => value.trim() !== '')
        .map((value) => ({ type, value }));
    const entity = row.cell('type').trim();
    const uri = row.cell('uri').trim();
    const value = {
      annotation_id: row.cell('uuid') || undefined,
      anchor: `char-offset:${from}`,
      annotates: { document_id: part },
      bodies: [
        { type: 'QUOTE', value: words },
        ...(entity === '' ? [] : [{ type: entity, ...(uri !== '' && { uri }) }]),
        ...several('tags', 'TAG'),
        ...several('comments', 'COMMENT'),
      ],
    };
    return { value, line: row.line };
  });
}

function placeOf(row: Row) {
  const { line } = row;
  const anchor = row.cell('anchor').trim();
  const start = /^char-offset:(\d{1,9})$/.exec(anchor)?.[1];
  if (start === undefined) {
    const found = anchor.slice(0, 60);
    throw new Problem('record-field-value', { field: 'ANCHOR', expected: 'char-offset:N', found, line });
  }
  const quote = row.cell('quote_transcription');
  if (quote === '') throw new Problem('record-field-missing', { field: 'QUOTE_TRANSCRIPTION', line });
  return { start: Number(start), quote };
}

import type { AttributeValue } from '../../../src-shared/model/annotation.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import type { AnnotatedFile } from '../annotated-file.ts';
import { decodeStrictly, decodeText } from '../decode-text.ts';
import { type FileDocument, foreignDocument } from '../foreign-record.ts';
import { sha256 } from '../sha256.ts';
import { annotationsIn, attributesIn } from './annotations-in.ts';
import {
  type AnnotationColumn,
  type AttributeColumn,
  type DocumentColumn,
  tableNames,
  textFolder,
} from './columns.ts';
import { columnName, type NamedRow, readTable } from './read-table.ts';

/** True where the first line of a file names the columns of a table of annotations, whatever stands between them. */
export function isAnnotationTable(head: string): boolean {
  const lines = head.split(/\r\n|\r|\n/, 2);
  const header = /^sep=.$/i.test(lines[0] ?? '') ? lines[1] : lines[0];
  const names = (header ?? '').split(/[,;\t]/).map((cell) => columnName(cell.replaceAll('"', '')));
  return ['doc_id', 'label', 'start', 'end'].every((column) => names.includes(column));
}

/**
 * The articles of a table of annotations: those of the table of articles beside it, in its order, else those that the rows name. A text is
 * the file that table names, else the one named as the article, else that of the article here with this id. Throws what is wrong with a
 * table as a whole, and for each article `text-not-given` and what is wrong with its rows.
 */
export async function readAnnotationTables(file: AnnotatedFile): Promise<readonly FileDocument[]> {
  const rows = Map.groupBy(readTable(file.bytes, requiredColumns, file.encoding), (row) =>
    row.cell('doc_id'),
  );
  const tables = await tablesBeside(file);
  const ids = new Set([...tables.about.keys(), ...rows.keys()]);
  return Promise.all([...ids].map((id) => documentOf(id, rows.get(id) ?? [], tables, file)));
}

/** Without these columns a table says nothing of an article. */
export const requiredColumns: readonly AnnotationColumn[] = ['doc_id', 'label', 'start', 'end'];

/** A table of annotations but for its rows. */
export type TableFile = Omit<AnnotatedFile, 'bytes'>;

/** What the tables beside one say. */
export interface BesideTables {
  readonly attributes: ReadonlyMap<string, Record<string, AttributeValue>>;
  /** Of articles, by id and in their order. */
  readonly about: ReadonlyMap<string, NamedRow<DocumentColumn>>;
}

/** The tables of attributes and of articles beside a table of annotations. Throws what is wrong with them. */
export async function tablesBeside(file: TableFile): Promise<BesideTables> {
  const { encoding } = file;
  const beside = async (name: string) => {
    const path = `${name}${/\.[^.]*$/.exec(file.name)?.[0] ?? '.csv'}`;
    const bytes = path === file.name ? undefined : await file.sibling(path);
    return { path, bytes };
  };
  const told = await beside(tableNames.attributes);
  const attributes = attributesIn(
    inFile(told, (bytes) =>
      readTable<AttributeColumn>(bytes, ['annotation_id', 'attribute', 'value'], encoding),
    ),
  );
  const listed = await beside(tableNames.documents);
  const documents = inFile(listed, (bytes) => readTable<DocumentColumn>(bytes, ['doc_id'], encoding));
  const about = new Map<string, NamedRow<DocumentColumn>>();
  for (const row of documents) {
    const id = row.cell('doc_id');
    if (about.has(id))
      throw new Problem('record-duplicate-id', { value: id, place: listed.path, line: row.line });
    about.set(id, row);
  }
  return { attributes, about };
}

/** One article of a table of annotations, with its own rows. */
export async function documentOf(
  id: string,
  own: readonly NamedRow<AnnotationColumn>[],
  { attributes, about }: BesideTables,
  file: TableFile,
): Promise<FileDocument> {
  const known = about.get(id);
  const text = await textOf(file, id, known);
  const line = own[0]?.line;
  return {
    ...(line !== undefined && { line }),
    read() {
      const found = text?.();
      if (found === undefined) throw new Problem('text-not-given', { value: known?.cell('text_file') || id });
      return foreignDocument({
        ...{ text: found, unit: 'utf16', warnings: [] },
        about: known ? aboutIn(known) : file.storedText(id) === found ? { id } : { title: id },
        annotations: annotationsIn(found, own, attributes, file.newId),
      });
    },
  };
}

interface BesideFile {
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
}

/** What is wrong with a table beside the one that is read says which it is. */
function inFile<Row>(
  { path, bytes }: BesideFile,
  read: (bytes: Uint8Array) => readonly Row[],
): readonly Row[] {
  if (!bytes) return [];
  try {
    return read(bytes);
  } catch (error) {
    throw error instanceof Problem ? new Problem(error.code, { ...error.params, place: path }) : error;
  }
}

function aboutIn(row: NamedRow<DocumentColumn>) {
  const said = (column: DocumentColumn) => row.cell(column) || null;
  return {
    id: row.cell('doc_id'),
    title: row.cell('title'),
    ...{ outlet: said('outlet'), author: said('author'), url: said('url'), published: said('published') },
    ...{ language: said('language'), textSha256: said('text_sha256') },
  };
}

async function textOf(
  file: TableFile,
  id: string,
  row: NamedRow<DocumentColumn> | undefined,
): Promise<(() => string) | undefined> {
  const named = row?.cell('text_file');
  const digest = row?.cell('text_sha256') ?? '';
  const names = named ? [named] : [id.replace(/(?:\.txt)?$/i, '.txt'), `${textFolder}/${id}.txt`];
  for (const name of names.filter(isInside)) {
    const bytes = await file.sibling(name);
    // A text of our own is taken byte by byte, whatever is in it.
    if (bytes && digest !== '' && sha256(bytes) === digest) return () => decodeStrictly(bytes, 'utf-8', 0);
    if (bytes) return () => decodeText(bytes, file.encoding).text;
  }
  const stored = [digest, id].filter((key) => key !== '').map((key) => file.storedText(key));
  const text = stored.find((each) => each !== undefined);
  return text === undefined ? undefined : () => text;
}

/** A table names files beside it or in the folder of texts, and no others. */
const isInside = (path: string): boolean => /^(?:texts\/)?(?!\.+$)[^\\/:\0]+$/.test(path);

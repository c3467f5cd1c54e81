import type { AnnotatedFile } from '../annotated-file.ts';
import { columnName } from '../annotation-table/read-table.ts';
import type { FileDocument } from '../foreign-record.ts';
import { readWebAnnotations } from '../web-annotation/read.ts';
import { readRecogitoTable } from './table.ts';

/** True where the beginning of a file is of annotations as Recogito 2 downloads them: JSON, or a table. */
export const isRecogito = (head: string): boolean =>
  (/^\s*[[{]/.test(head) && /"annotation_id"\s*:/.test(head) && /"anchor"\s*:/.test(head)) || isTable(head);

/** The articles of Recogito's annotations, with the texts beside them. Throws what either kind of file does. */
export const readRecogito = (file: AnnotatedFile): Promise<readonly FileDocument[]> =>
  /^\s*[[{]/.test(new TextDecoder().decode(file.bytes.subarray(0, 64)))
    ? readWebAnnotations(file)
    : readRecogitoTable(file);

function isTable(head: string): boolean {
  const header = head.slice(0, head.search(/[\r\n]|$/));
  const names = header.split(/[,;\t]/).map((cell) => columnName(cell.replaceAll('"', '')));
  return ['uuid', 'quote_transcription', 'anchor'].every((column) => names.includes(column));
}

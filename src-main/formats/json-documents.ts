import type { AnnotatedFile } from './annotated-file.ts';
import type { FileDocument } from './foreign-record.ts';
import type { JsonValue } from './json-values.ts';
import type { ReadDocument } from './read-document.ts';

/** What a value of a file says of one article. Throws the first Problem, which names the field. */
export type ReadJsonDocument = (
  value: unknown,
  newId: () => string,
  storedText: AnnotatedFile['storedText'],
) => ReadDocument;

/** A value of a file as an article that is not read yet. */
export const jsonDocument = (
  { value, ...where }: JsonValue,
  read: ReadJsonDocument,
  newId: () => string,
  storedText: AnnotatedFile['storedText'] = () => undefined,
): FileDocument => ({ ...where, read: () => read(value, newId, storedText) });

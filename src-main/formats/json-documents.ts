import { Problem } from '../../src-shared/model/problem.ts';
import type { AnnotatedFile, FileInPieces } from './annotated-file.ts';
import type { FileDocument } from './foreign-record.ts';
import { jsonValuesIn } from './json-pieces.ts';
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

/**
 * The articles of a file of JSON values that is too large to be read whole. It is gone through before anything is taken of it: one that is
 * damaged anywhere leaves nothing behind, as one that is read whole. Throws what `jsonValuesIn` throws, and `file-empty`.
 */
export const jsonDocumentsIn = (read: ReadJsonDocument) =>
  async function* ({ pieces }: FileInPieces, file: Pick<AnnotatedFile, 'newId' | 'storedText'>) {
    let count = 0;
    for await (const _value of jsonValuesIn(pieces())) count++;
    if (count === 0) throw new Problem('file-empty');
    const newId = () => file.newId();
    for await (const value of jsonValuesIn(pieces())) {
      yield jsonDocument(value, read, newId, (key) => file.storedText(key));
    }
  };

import type { Annotator } from '../../src-shared/model/annotator.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';

/** Everybody in the order they were added. */
export const readAnnotators = (read: ReadHandle): Annotator[] =>
  read.all<Annotator>('SELECT id, name FROM annotator ORDER BY key');

/** Undefined where nobody has the id. */
export const annotatorById = (read: ReadHandle, id: string): Annotator | undefined =>
  read.get<Annotator>('SELECT id, name FROM annotator WHERE id = ?', id);

/** Undefined where nobody has this name, composed or decomposed («é» in one character or two, hamza on its alef or after it). */
export function annotatorByName(read: ReadHandle, name: string): Annotator | undefined {
  const exactly = read.get<Annotator>('SELECT id, name FROM annotator WHERE name = ?', name);
  const composed = name.normalize('NFC');
  return exactly ?? readAnnotators(read).find((known) => known.name.normalize('NFC') === composed);
}

/** Adds an annotator; id and name must be new. */
export function insertAnnotator(handle: WriteHandle, annotator: Annotator): void {
  handle.run('INSERT INTO annotator (id, name) VALUES (?, ?)', annotator.id, annotator.name);
}

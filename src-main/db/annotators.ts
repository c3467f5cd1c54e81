import type { Annotator } from '../../src-shared/model/annotator.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';

/** Everybody in the order they were added. */
export const readAnnotators = (read: ReadHandle): Annotator[] =>
  read.all<Annotator>('SELECT id, name FROM annotator ORDER BY key');

export const annotatorById = (read: ReadHandle, id: string): Annotator | undefined =>
  read.get<Annotator>('SELECT id, name FROM annotator WHERE id = ?', id);

export const annotatorByName = (read: ReadHandle, name: string): Annotator | undefined =>
  read.get<Annotator>('SELECT id, name FROM annotator WHERE name = ?', name);

export function insertAnnotator(handle: WriteHandle, annotator: Annotator): void {
  handle.run('INSERT INTO annotator (id, name) VALUES (?, ?)', annotator.id, annotator.name);
}

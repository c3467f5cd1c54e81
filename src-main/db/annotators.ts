import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import type { Annotator } from '../../src-shared/model/annotator.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';

/** Everybody in the order they were added: people, not the owner of the gold layer. */
export const readAnnotators = (read: ReadHandle): Annotator[] =>
  readOwners(read).filter(({ id }) => id !== goldAnnotatorId);

/** Whoever may own annotations: people, and the owner of the gold layer. */
export const readOwners = (read: ReadHandle): Annotator[] =>
  read.all<Annotator>('SELECT id, name FROM annotator ORDER BY key');

/** Undefined where nobody has the id. */
export const annotatorById = (read: ReadHandle, id: string): Annotator | undefined =>
  read.get<Annotator>('SELECT id, name FROM annotator WHERE id = ?', id);

/** Undefined where nobody has this name, composed or decomposed («é» in one character or two, hamza on its alef or after it). */
export function annotatorByName(read: ReadHandle, name: string): Annotator | undefined {
  const exactly = read.get<Annotator>('SELECT id, name FROM annotator WHERE name = ?', name);
  const composed = name.normalize('NFC');
  return exactly ?? readOwners(read).find((known) => known.name.normalize('NFC') === composed);
}

/** Adds an annotator, whose id and name must be new, at this place if it is free, else after all; the place. */
export const insertAnnotator = (
  handle: WriteHandle,
  annotator: Annotator,
  place: number | null = null,
): number =>
  handle.insert(
    `INSERT INTO annotator (key, id, name)
    VALUES ((SELECT ? WHERE NOT EXISTS (SELECT 1 FROM annotator WHERE key = ?)), ?, ?)`,
    place,
    place,
    annotator.id,
    annotator.name,
  );

/** Takes out an annotator of whom there is nothing. */
export function deleteAnnotator(handle: WriteHandle, id: string): void {
  handle.run('DELETE FROM annotator WHERE id = ?', id);
}

/** True where the annotator marked, did or drafted something: then the name stays. */
export const hasActed = (read: ReadHandle, id: string): boolean =>
  read.get(
    `SELECT 1 FROM annotator WHERE id = ? AND (
      EXISTS (SELECT 1 FROM annotation WHERE annotation.annotator = annotator.key)
      OR EXISTS (SELECT 1 FROM article_status WHERE article_status.annotator = annotator.key)
      OR EXISTS (SELECT 1 FROM operation WHERE operation.annotator = annotator.id AND kind <> 'annotator.create')
      OR EXISTS (SELECT 1 FROM codebook_draft WHERE codebook_draft.annotator = annotator.id))`,
    id,
  ) !== undefined;

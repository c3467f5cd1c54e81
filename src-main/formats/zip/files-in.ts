import { Problem } from '../../../src-shared/model/problem.ts';
import { type ArchiveEntry, openArchive } from './open-archive.ts';

/** The files of an archive that are to be imported: without hidden ones and what systems leave behind. Throws `folder-empty`. */
export async function filesInArchive(bytes: Uint8Array): Promise<ArchiveEntry[]> {
  const entries = (await openArchive(bytes)).filter(({ name }) => !isLeftover(name));
  if (entries.length === 0) throw new Problem('folder-empty');
  return entries;
}

const leftovers = new Set(['__macosx', 'thumbs.db', 'desktop.ini']);

const isLeftover = (name: string): boolean =>
  name.split('/').some((part) => part.startsWith('.') || leftovers.has(part.toLowerCase()));

/** True where the bytes begin as every zip file with something in it does, or as an empty one. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1;

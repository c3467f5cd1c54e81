import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type BetterSqlite from 'better-sqlite3';
import { Problem } from '../../src-shared/model/problem.ts';
import { protectedMagic } from '../../src-shared/model/protected-magic.ts';
import { guarded } from './sqlite-problems.ts';

/** «حاش» would not fit in 32 bits; these are the letters HSHY. */
export const applicationId = 0x48534859;

// The offsets below are those of the SQLite file format, https://www.sqlite.org/fileformat2.html#the_database_header
const headerBytes = 100;
const magic = Buffer.from('SQLite format 3\0', 'latin1');

/**
 * Looks at a file without SQLite, which would leave files beside it: throws `project-not-a-project`, `file-protected`, `project-newer` (for more
 * than `known` steps) or `project-damaged` where the file is cut short.
 */
export function inspectHeader(path: string, known: number): void {
  const file = basename(path);
  const { header, size } = guarded(path, () => readHeader(path));
  if (header.toString('latin1', 0, protectedMagic.length) === protectedMagic) {
    throw new Problem('file-protected', { file });
  }
  if (header.length < headerBytes || !header.subarray(0, magic.length).equals(magic)) {
    throw new Problem('project-not-a-project', { file });
  }
  if (header.readUInt32BE(68) !== applicationId) throw new Problem('project-not-a-project', { file });
  const version = header.readUInt32BE(60);
  if (version > known) throw new Problem('project-newer', { file, version, known });
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const pages = header.readUInt32BE(28);
  // A log that was being folded in when the disk was full or the power went still holds the pages that are missing.
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (size < pageSize * pages && !log?.size) {
    throw new Problem('project-damaged', { file, reason: `${size} < ${pageSize * pages} bytes` });
  }
}

/** Number of steps the open file has been through. */
export const versionOf = (connection: BetterSqlite.Database): number =>
  Number(connection.pragma('user_version', { simple: true }));

function readHeader(path: string): { readonly header: Buffer; readonly size: number } {
  const descriptor = openSync(path, 'r');
  try {
    const header = Buffer.alloc(headerBytes);
    const read = readSync(descriptor, header, 0, headerBytes, 0);
    return { header: header.subarray(0, read), size: fstatSync(descriptor).size };
  } finally {
    closeSync(descriptor);
  }
}

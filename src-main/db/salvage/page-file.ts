import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { committedPages } from './log-pages.ts';

/** The pages of a database file that may be damaged, read past SQLite. Numbers count from 1, as in the file itself. */
export interface PageFile {
  readonly pageSize: number;
  /** Bytes of a page that hold content. */
  readonly usable: number;
  readonly count: number;
  /** Version of the schema that the header says; 0 where it cannot be read. */
  readonly version: number;
  /** Undefined outside the file. A page that is cut short ends in zeros. */
  page(number: number): Buffer | undefined;
  dispose(): void;
}

// Offsets are those of https://www.sqlite.org/fileformat2.html#the_database_header
const magic = 'SQLite format 3\0';
const headerBytes = 100;
/** What the program writes; taken where the header is damaged. */
const usualPageSize = 4_096;
const smallestUsable = 480;
const pagesBetweenReports = 2_000;

/**
 * Opens the file and, where one lies beside it, its log: what was committed there stands before what the file holds. `onPages` is told now and
 * then how many of the pages were read.
 */
export function openPages(path: string, onPages: (read: number, of: number) => void): PageFile {
  const descriptor = openSync(path, 'r');
  const header = Buffer.alloc(headerBytes);
  readSync(descriptor, header, 0, headerBytes, 0);
  const isWhole = header.toString('latin1', 0, magic.length) === magic;
  const pageSize = (isWhole && pageSizeIn(header.readUInt16BE(16))) || usualPageSize;
  const usable = isWhole ? pageSize - header.readUInt8(20) : pageSize;
  const logged = existsSync(`${path}-wal`)
    ? committedPages(readFileSync(`${path}-wal`), pageSize)
    : new Map();
  const inFile = Math.ceil(fstatSync(descriptor).size / pageSize);
  const first = logged.get(1) ?? header;
  const count = [...logged.keys()].reduce((most, number) => Math.max(most, number), inFile);
  let read = 0;
  return {
    pageSize,
    usable: usable < smallestUsable ? pageSize : usable,
    count,
    version: isWhole ? first.readUInt32BE(60) : 0,
    page(number) {
      // A page that holds the way to others is read more than once.
      if (read++ % pagesBetweenReports === 0) onPages(Math.min(read, count), count);
      const inLog = logged.get(number);
      if (inLog) return inLog;
      if (number < 1 || number > inFile) return undefined;
      const bytes = Buffer.alloc(pageSize);
      readSync(descriptor, bytes, 0, pageSize, (number - 1) * pageSize);
      return bytes;
    },
    dispose: () => closeSync(descriptor),
  };
}

/** 0 for what no page size is. */
function pageSizeIn(stored: number): number {
  const size = stored === 1 ? 65_536 : stored;
  return size >= 512 && (size & (size - 1)) === 0 ? size : 0;
}

import { Problem } from '../../../src-shared/model/problem.ts';
import type { CompressedPart } from './compressed-part.ts';

/** The frame of a zip archive around its parts, which are written one after the other. It names no time: the same parts give the same bytes. */
export interface ZipBytes {
  /** What stands before a part. */
  open(part: CompressedPart): Uint8Array;
  /** What stands after it. Throws `export-unwritable` beyond 4 GB. */
  close(part: CompressedPart): Uint8Array;
  /** What stands after all of them. */
  end(): Uint8Array;
}

// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT: sizes stand after the data, names are UTF-8.
const flags = 0x0808;
const version = 20;
const deflated = 8;
// 1980-01-01, the first day that the format knows.
const firstDay = 0x0021;
const mostBytes = 0xffff_ffff;

/** A zip archive without parts. */
export function zipBytes(): ZipBytes {
  let offset = 0;
  let begin = 0;
  const directory: Buffer[] = [];
  const written = (bytes: Buffer): Buffer => {
    offset += bytes.length;
    return bytes;
  };
  return {
    open({ path }) {
      const name = Buffer.from(path, 'utf8');
      const header = Buffer.alloc(30);
      header.writeUInt32LE(0x04034b50, 0);
      header.writeUInt16LE(version, 4);
      header.writeUInt16LE(flags, 6);
      header.writeUInt16LE(deflated, 8);
      header.writeUInt16LE(firstDay, 12);
      header.writeUInt16LE(name.length, 26);
      begin = offset;
      return written(Buffer.concat([header, name]));
    },
    close({ path, totals: { crc, size, compressedSize } }) {
      offset += compressedSize;
      if (size > mostBytes || offset > mostBytes)
        throw new Problem('export-unwritable', { reason: '> 4 GB' });
      const name = Buffer.from(path, 'utf8');
      const entry = Buffer.alloc(46);
      entry.writeUInt32LE(0x02014b50, 0);
      entry.writeUInt16LE(version, 4);
      entry.writeUInt16LE(version, 6);
      entry.writeUInt16LE(flags, 8);
      entry.writeUInt16LE(deflated, 10);
      entry.writeUInt16LE(firstDay, 14);
      entry.writeUInt32LE(crc, 16);
      entry.writeUInt32LE(compressedSize, 20);
      entry.writeUInt32LE(size, 24);
      entry.writeUInt16LE(name.length, 28);
      entry.writeUInt32LE(begin, 42);
      directory.push(entry, name);
      const descriptor = Buffer.alloc(16);
      descriptor.writeUInt32LE(0x08074b50, 0);
      descriptor.writeUInt32LE(crc, 4);
      descriptor.writeUInt32LE(compressedSize, 8);
      descriptor.writeUInt32LE(size, 12);
      return written(descriptor);
    },
    end() {
      const entries = Buffer.concat(directory);
      const last = Buffer.alloc(22);
      last.writeUInt32LE(0x06054b50, 0);
      last.writeUInt16LE(directory.length / 2, 8);
      last.writeUInt16LE(directory.length / 2, 10);
      last.writeUInt32LE(entries.length, 12);
      last.writeUInt32LE(offset, 16);
      return Buffer.concat([entries, last]);
    },
  };
}

import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import {
  highestZipRatio,
  largestFileBytes,
  largestZipContent,
  mostZipEntries,
  zipRatioFrom,
} from '../../../src-shared/model/limits.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { entryName } from './entry-name.ts';

/** A file in an archive. */
export interface ArchiveEntry {
  readonly name: string;
  /** Bytes when unpacked, as the archive says; reading ends with a problem where it lied. */
  readonly size: number;
  /** Throws what is wrong with this entry alone: encrypted, a link, packed in an unknown way, damaged, too large. */
  read(): Promise<Uint8Array>;
}

/**
 * What is in a zip file, in its order, folders aside; nothing is unpacked before it is read. Throws where the archive as a whole is damaged,
 * encrypted, too large, a bomb, or has a name that leads out of it.
 */
export async function openArchive(bytes: Uint8Array): Promise<ArchiveEntry[]> {
  const file = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    decodeStrings: false,
  }).catch((error: unknown) => {
    throw archiveProblem(error);
  });
  if (file.entryCount > mostZipEntries) throw tooMany(file.entryCount);
  const entries: ArchiveEntry[] = [];
  let total = 0;
  try {
    for await (const entry of file.eachEntry()) {
      const name = entryName(entry, Buffer.from(entry.fileName));
      if (name.endsWith('/')) continue;
      total += entry.uncompressedSize;
      refuseBomb(entry, name, total);
      entries.push({ name, size: entry.uncompressedSize, read: () => readEntry(file, entry) });
    }
  } catch (error) {
    throw archiveProblem(error);
  }
  return entries;
}

const megabyte = 1024 * 1024;

const tooMany = (count: number): Problem =>
  new Problem('zip-too-many-entries', { count, limit: mostZipEntries });

function refuseBomb(entry: Entry, name: string, total: number): void {
  if (total > largestZipContent) throw new Problem('zip-too-large', { limit: largestZipContent / megabyte });
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > zipRatioFrom && uncompressedSize > compressedSize * highestZipRatio) {
    throw new Problem('zip-bomb', { value: name, limit: highestZipRatio });
  }
}

async function readEntry(file: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (isLink(entry)) throw new Problem('zip-entry-link');
  if (entry.isEncrypted()) throw new Problem('zip-encrypted');
  if (!entry.canDecodeFileData()) throw new Problem('zip-entry-method', { value: entry.compressionMethod });
  if (entry.uncompressedSize > largestFileBytes) {
    const size = Math.ceil(entry.uncompressedSize / megabyte);
    throw new Problem('file-too-large', { size, limit: largestFileBytes / megabyte });
  }
  try {
    const chunks: Buffer[] = [];
    // yauzl ends the stream with an error as soon as there is more than the entry's own size.
    for await (const chunk of await file.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk));
    const content = Buffer.concat(chunks);
    if (crc32(content) !== entry.crc32) throw new Problem('zip-damaged');
    return content;
  } catch (error) {
    throw archiveProblem(error);
  }
}

// Upper half of the external attributes: the file's mode under Unix; S_IFMT and S_IFLNK of stat(2).
const typeMask = 0o170000;
const linkType = 0o120000;
const isLink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & typeMask) === linkType;

function archiveProblem(error: unknown): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  return new Problem(/encryption/i.test(error.message) ? 'zip-encrypted' : 'zip-damaged');
}

import type { Stats } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { ImportReview } from '../../src-shared/contract/imports.ts';
import { isCompanion } from '../../src-shared/model/companion-files.ts';
import { deepestFolder, largestFileBytes } from '../../src-shared/model/limits.ts';
import { Problem, type ProblemCode } from '../../src-shared/model/problem.ts';
import type { FileInPieces } from '../formats/annotated-file.ts';
import { lookAt, lookAtAnnotated } from '../formats/detect.ts';

/** Where a file to be imported is found, in words another thread understands. */
export interface ImportPlace {
  /** As the person knows it; where there is no `file`, a file or folder of this machine. */
  readonly path: string;
  /** Where what a page handed over was put down. */
  readonly file?: string;
  readonly review?: ImportReview | undefined;
}

/** The files at such places, in their order, without those that are read together with another. */
export async function sourcesOf(places: readonly ImportPlace[]): Promise<ImportSource[]> {
  const sources: ImportSource[] = [];
  const handedOver = new Map(
    places.flatMap(({ path, file }) => (file === undefined ? [] : [[path, file] as const])),
  );
  const paths = new Set(handedOver.keys());
  for (const { path, file, review } of places) {
    if (file === undefined) for (const source of await sourcesAt([path])) sources.push(source);
    else if (!isCompanion(path, paths)) sources.push({ ...handedOverSource(path, file, handedOver), review });
  }
  return sources;
}

/** A file that a page handed over, and beside it what it handed over with it: files by the paths that the person knows. */
export const handedOverSource = (
  path: string,
  file: string,
  all: ReadonlyMap<string, string>,
): ImportSource => ({
  ...fileSource(file),
  path,
  async sibling(beside) {
    const found = all.get(posix.join(posix.dirname(path), beside));
    return found === undefined ? undefined : readWhole(found);
  },
});

/** A file to be imported. `path` is how the person knows it; `read` throws a Problem where it cannot be had whole. */
export interface ImportSource {
  readonly path: string;
  /** What a person decided of it beforehand. */
  readonly review?: ImportReview | undefined;
  read(): Promise<Uint8Array>;
  /** The file in pieces, however large it is; undefined where it cannot be had so. */
  readonly inPieces?: () => Promise<FileInPieces | undefined>;
  /** Files beside it, where they can be had. */
  readonly sibling?: (path: string) => Promise<Uint8Array | undefined>;
}

/**
 * The files that paths lead to, in the order given; folders with everything in them, sorted, hidden files left out. A path that leads nowhere,
 * a link inside a folder and a folder too deep are sources whose reading fails, so that they are reported and the others not stopped.
 */
export async function sourcesAt(paths: readonly string[]): Promise<ImportSource[]> {
  const sources: ImportSource[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    // One by one: a hundred thousand arguments of one call are more than the stack holds.
    if (found?.isDirectory()) for (const source of await sourcesIn(path)) sources.push(source);
    else sources.push(fileSource(path));
  }
  return sources;
}

/** A file on this machine. */
export const fileSource = (path: string): ImportSource => ({
  path,
  read: () => readWhole(path),
  inPieces: () => inPieces(path),
  sibling: (beside) =>
    readWhole(join(dirname(path), beside)).catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'file-not-found') return undefined;
      throw error;
    }),
});

/** Throws `file-too-large`. Sizes are told in megabytes, as people know them. */
export const requireReadableSize = (bytes: number): void => requireSize(bytes, largestFileBytes);

/** Throws `file-too-large` where there are more bytes than `most`. */
export function requireSize(bytes: number, most: number): void {
  if (bytes <= most) return;
  const megabyte = 1024 * 1024;
  throw new Problem('file-too-large', {
    size: Math.ceil(bytes / megabyte),
    limit: Math.floor(most / megabyte),
  });
}

async function sourcesIn(folder: string): Promise<ImportSource[]> {
  const files: ImportSource[] = [];
  const failed: ImportSource[] = [];
  // A list of what is still to be gone into: folders within folders cost no stack.
  const waiting: Place[] = [{ path: folder, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, depth } = next;
    if (next.file) files.push(fileSource(path));
    else if (depth > deepestFolder) {
      failed.push(failingSource(path, new Problem('folder-too-deep', { limit: deepestFolder })));
    } else {
      const found = await entriesOf(path).catch((error: unknown) => {
        failed.push(failingSource(path, problemOf(error)));
        return [];
      });
      for (const entry of found.filter((each) => each.isSymbolicLink())) {
        failed.push(failingSource(join(path, entry.name), new Problem('link-not-followed')));
      }
      const inner = found.filter((entry) => entry.isDirectory() || entry.isFile());
      const places = inner.map((entry) => ({
        path: join(path, entry.name),
        depth: depth + 1,
        file: entry.isFile(),
      }));
      for (const place of places.reverse()) waiting.push(place);
    }
  }
  if (files.length === 0 && failed.length === 0) return [failingSource(folder, new Problem('folder-empty'))];
  const paths = new Set(files.map(({ path }) => path));
  return [...files.filter(({ path }) => !isCompanion(path, paths)), ...failed];
}

interface Place {
  readonly path: string;
  readonly depth: number;
  readonly file?: boolean;
}

/** What is in a folder, hidden things aside, by code unit: the same order on every machine, whatever its language. */
async function entriesOf(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const failingSource = (path: string, error: unknown): ImportSource => ({
  path,
  read: () => Promise.reject(error),
});

async function inPieces(path: string): Promise<FileInPieces | undefined> {
  const before = await stat(path).catch(() => null);
  if (!before?.isFile()) return undefined;
  const handle = await open(path).catch(() => null);
  if (!handle) return undefined;
  try {
    const length = before.size > largestFileBytes ? lookAtAnnotated : lookAt;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    const { size } = before;
    return { size, beginning: buffer.subarray(0, bytesRead), pieces: () => piecesOf(path, before) };
  } finally {
    await handle.close();
  }
}

// As large as one article in a file of them may well be.
const piece = 1024 * 1024;

async function* piecesOf(path: string, before: Stats): AsyncGenerator<Uint8Array, void, void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path);
    for await (const read of handle.createReadStream({ start: 0, highWaterMark: piece, autoClose: false })) {
      yield read;
    }
    const after = await handle.stat();
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) throw new Problem('file-changed');
  } catch (error) {
    throw problemOf(error);
  } finally {
    await handle?.close();
  }
}

async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const before = await stat(path);
    // A pipe or a device would never end, and is no file to import.
    if (!before.isFile()) throw new Problem('file-unreadable', { reason: 'ENOTSUP' });
    requireReadableSize(before.size);
    const handle = await open(path);
    try {
      const bytes = await handle.readFile();
      const after = await handle.stat();
      if (bytes.length !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
        throw new Problem('file-changed');
      }
      return bytes;
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw problemOf(error);
  }
}

const systemProblems: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  ENAMETOOLONG: 'path-too-long',
  EACCES: 'file-forbidden',
  EPERM: 'file-forbidden',
};

function problemOf(error: unknown): unknown {
  if (error instanceof Problem || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  return new Problem(systemProblems[code] ?? 'file-unreadable', { reason: code });
}

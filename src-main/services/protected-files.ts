import { closeSync, fstatSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Problem, problemAt } from '../../src-shared/model/problem.ts';
import { protectedMagic } from '../../src-shared/model/protected-magic.ts';
import { besideName, placeFile, requireFree } from '../db/place-file.ts';
import { guarded, guardedLater } from '../db/sqlite-problems.ts';
import { openChunk, sealChunk, tagBytes } from '../formats/protected/chunks.ts';
import {
  headerBytes,
  newHeader,
  openHeader,
  randomBytesNeeded,
  usualChunkBytes,
} from '../formats/protected/header.ts';
import { type KeyCost, usualCost } from '../formats/protected/key.ts';
import { type JobContext, unwatched } from './job-context.ts';
import { makeWorkFolder, removeAbandonedFolders } from './work-folder.ts';

/** How a new file is protected. */
export interface Protection {
  readonly passphrase: string;
  /** Fresh bytes that nobody can guess. */
  random(bytes: number): Buffer;
  /** The usual one unless given. */
  readonly cost?: KeyCost;
}

/** How far encrypting or decrypting is, in bytes. */
export interface BytesProgress {
  readonly done: number;
  readonly total: number;
}

/** Where the bytes done are told, and whether they are still wanted; what is not wanted any more throws `cancelled`. */
export type BytesContext = Pick<JobContext<BytesProgress>, 'signal' | 'progress'>;

/** Whether the file says that it is protected. */
export function isProtected(path: string): boolean {
  return guarded(path, () =>
    within(openSync(path, 'r'), (file) => readAt(file, 0, protectedMagic.length).equals(magic)),
  );
}

/**
 * Has `write` make a file in a folder that nobody else may look into, and puts it at `path` encrypted, never over another file: whole, or not there at all.
 * Nothing that can be read stays anywhere. Throws `passphrase-empty`, `file-exists`, `disk-full`, `cancelled` and what `write` throws.
 */
export async function writeProtected(
  path: string,
  protection: Protection,
  write: (plain: string) => Promise<void> | void,
  context: BytesContext = unwatched,
): Promise<void> {
  if (protection.passphrase === '') throw new Problem('passphrase-empty');
  const target = resolve(path);
  requireFree(target);
  const folder = makeWorkFolder();
  const beside = besideName(target);
  try {
    const plain = join(folder, 'plain');
    await write(plain);
    await guardedLater(target, () => sealFile(plain, beside, protection, context));
    placeFile(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts what is in a protected file at `target`, never over another file; only its owner may read it. Throws as {@link unsealFile} and `file-exists`. */
export async function unlockFile(
  path: string,
  target: string,
  passphrase: string,
  context: BytesContext = unwatched,
): Promise<void> {
  const place = resolve(target);
  requireFree(place);
  removeAbandonedFolders(dirname(place));
  // In the same folder, so that the finished file only has to be named.
  const folder = guarded(place, () => makeWorkFolder(dirname(place)));
  try {
    const plain = join(folder, 'plain');
    await unsealFile(path, plain, passphrase, context);
    placeFile(plain, place);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Writes what is in a protected file to the new file `target`, which is gone again where that fails. Throws `passphrase-wrong`, `protected-damaged`,
 * `protected-newer`, `protected-not`, `disk-full`, `cancelled`.
 */
export async function unsealFile(
  path: string,
  target: string,
  passphrase: string,
  context: BytesContext = unwatched,
): Promise<void> {
  try {
    await guardedLater(path, () =>
      withinLater(openSync(path, 'r'), async (from) => {
        const key = await openHeader(passphrase, readAt(from, 0, headerBytes));
        await withinLater(openSync(target, 'wx', 0o600), async (to) => {
          const chunks = chunksOf(from, headerBytes, key.chunkBytes + tagBytes);
          for await (const { bytes, ...place } of watched(chunks, from, context)) {
            writeFileSync(to, openChunk(key, place, bytes));
          }
        });
      }),
    );
  } catch (error) {
    rmSync(target, { force: true });
    throw error instanceof Problem ? problemAt(error, { file: basename(path) }) : error;
  }
}

const magic = Buffer.from(protectedMagic, 'latin1');

async function sealFile(
  plain: string,
  target: string,
  { passphrase, random, cost = usualCost }: Protection,
  context: BytesContext,
): Promise<void> {
  await withinLater(openSync(plain, 'r'), async (from) => {
    const key = await newHeader(passphrase, random(randomBytesNeeded), cost, usualChunkBytes);
    await withinLater(openSync(target, 'wx'), async (to) => {
      writeFileSync(to, key.header);
      for await (const { bytes, ...place } of watched(chunksOf(from, 0, key.chunkBytes), from, context)) {
        writeFileSync(to, sealChunk(key, place, bytes));
      }
    });
  });
}

// At most some milliseconds of work, so that whoever shares the thread hardly notices.
const bytesBetweenBreaths = 1_048_576;

async function* watched<Chunk extends { readonly bytes: Buffer }>(
  chunks: Iterable<Chunk>,
  file: number,
  { signal, progress }: BytesContext,
) {
  const total = fstatSync(file).size;
  let done = 0;
  let nextBreath = 0;
  const pause = async () => {
    nextBreath = done + bytesBetweenBreaths;
    await breathe();
    if (signal.aborted) throw new Problem('cancelled');
    progress({ done, total });
  };
  for (const chunk of chunks) {
    if (done >= nextBreath) await pause();
    yield chunk;
    done += chunk.bytes.length;
  }
  // Once more, so that also a small file can be stopped before it is there.
  await pause();
}

/** The file in pieces of `size`; always one at least, be it empty. */
function* chunksOf(file: number, from: number, size: number) {
  const end = fstatSync(file).size;
  let number = 0;
  let at = from;
  do {
    const bytes = readAt(file, at, Math.min(size, end - at));
    at += size;
    yield { number: number++, isLast: at >= end, bytes };
  } while (at < end);
}

function readAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(Math.max(0, length));
  let filled = 0;
  for (let read = -1; read !== 0 && filled < bytes.length; filled += read) {
    read = readSync(file, bytes, filled, bytes.length - filled, at + filled);
  }
  return bytes.subarray(0, filled);
}

async function withinLater<Result>(file: number, work: (file: number) => Promise<Result>): Promise<Result> {
  try {
    return await work(file);
  } finally {
    closeSync(file);
  }
}

function within<Result>(file: number, work: (file: number) => Result): Result {
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}

import { closeSync, fstatSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Problem, problemAt } from '../../src-shared/model/problem.ts';
import { protectedMagic } from '../../src-shared/model/protected-magic.ts';
import { besideName, placeFile, requireFree } from '../db/place-file.ts';
import { guarded } from '../db/sqlite-problems.ts';
import { openChunk, sealChunk, tagBytes } from '../formats/protected/chunks.ts';
import {
  headerBytes,
  newHeader,
  openHeader,
  randomBytesNeeded,
  usualChunkBytes,
} from '../formats/protected/header.ts';
import { type KeyCost, usualCost } from '../formats/protected/key.ts';
import { makeWorkFolder } from './work-folder.ts';

/** How a new file is protected. */
export interface Protection {
  readonly passphrase: string;
  /** Fresh bytes that nobody can guess. */
  random(bytes: number): Buffer;
  /** The usual one unless given. */
  readonly cost?: KeyCost;
}

/** Whether the file says that it is protected. */
export function isProtected(path: string): boolean {
  return guarded(path, () =>
    within(openSync(path, 'r'), (file) => readAt(file, 0, protectedMagic.length).equals(magic)),
  );
}

/**
 * Has `write` make a file in a folder that nobody else may look into, and puts it at `path` encrypted, never over another file: whole, or not there at all.
 * Nothing that can be read stays anywhere. Throws `file-exists`, `disk-full` and what `write` throws.
 */
export async function writeProtected(
  path: string,
  protection: Protection,
  write: (plain: string) => Promise<void> | void,
): Promise<void> {
  const target = resolve(path);
  requireFree(target);
  const folder = makeWorkFolder();
  const beside = besideName(target);
  try {
    const plain = join(folder, 'plain');
    await write(plain);
    guarded(target, () => sealFile(plain, beside, protection));
    placeFile(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts what is in a protected file at `target`, never over another file; only its owner may read it. Throws as {@link unsealFile} and `file-exists`. */
export function unlockFile(path: string, target: string, passphrase: string): void {
  const place = resolve(target);
  requireFree(place);
  // In the same folder, so that the finished file only has to be named.
  const folder = guarded(place, () => makeWorkFolder(dirname(place)));
  try {
    const plain = join(folder, 'plain');
    unsealFile(path, plain, passphrase);
    placeFile(plain, place);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Writes what is in a protected file to the new file `target`, which is gone again where that fails. Throws `passphrase-wrong`, `protected-damaged`,
 * `protected-newer`, `protected-not`, `disk-full`.
 */
export function unsealFile(path: string, target: string, passphrase: string): void {
  try {
    guarded(path, () =>
      within(openSync(path, 'r'), (from) => {
        const key = openHeader(passphrase, readAt(from, 0, headerBytes));
        within(openSync(target, 'wx', 0o600), (to) => {
          for (const { bytes, ...place } of chunksOf(from, headerBytes, key.chunkBytes + tagBytes)) {
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

function sealFile(plain: string, target: string, { passphrase, random, cost = usualCost }: Protection): void {
  within(openSync(plain, 'r'), (from) => {
    const key = newHeader(passphrase, random(randomBytesNeeded), cost, usualChunkBytes);
    within(openSync(target, 'wx'), (to) => {
      writeFileSync(to, key.header);
      for (const { bytes, ...place } of chunksOf(from, 0, key.chunkBytes)) {
        writeFileSync(to, sealChunk(key, place, bytes));
      }
    });
  });
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

function within<Result>(file: number, work: (file: number) => Result): Result {
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}

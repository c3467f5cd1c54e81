import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Problem } from '../../../src-shared/model/problem.ts';
import { protectedMagic } from '../../../src-shared/model/protected-magic.ts';
import { deriveKey, type KeyCost, usualCost } from './key.ts';

/*
A protected file, version 1; numbers are big-endian. README says the same.

offset  bytes
0       8       magic: HSHYSEAL
8       1       version
9       1 1 1   scrypt: logarithm of N to the base 2, r, p
12      4       size of a chunk before encryption
16      16      salt
32      7       nonce prefix
39      32      proof of the passphrase: HMAC-SHA-256 of bytes 0 to 38 with the second half of what scrypt gives
71      16      first half of the SHA-256 of bytes 0 to 70: tells damage from a wrong passphrase
87      …       chunks
*/
const version = 1;
const saltAt = 16;
const prefixAt = 32;
const proofAt = 39;
const checkAt = 71;

/** Length of the header in bytes. */
export const headerBytes = 87;
/** Random bytes that a header takes. */
export const randomBytesNeeded = proofAt - saltAt;
/** Bytes of a chunk before it is encrypted. */
export const usualChunkBytes = 65_536;

// A forged header must not ask for more than four times the usual memory or time, nor for what scrypt refuses to do.
const limits = { logN: [10, 19], r: [1, 8], p: [1, 4], chunk: [1, 1_048_576] } as const;
const mostWork = 4 * 2 ** usualCost.logN * usualCost.r * usualCost.p;
/** RFC 7914, section 2: N must be less than 2^(128 r / 8). */
const isPossible = ({ logN, r, p }: KeyCost): boolean => logN < 16 * r && 2 ** logN * r * p <= mostWork;

/** What chunks are encrypted and read with. */
export interface ChunkKey {
  /** Additional data of every chunk. */
  readonly header: Buffer;
  readonly key: Buffer;
  readonly prefix: Buffer;
  readonly chunkBytes: number;
}

/** A header for a new file; `random` are {@link randomBytesNeeded} fresh bytes. */
export async function newHeader(
  passphrase: string,
  random: Buffer,
  cost: KeyCost,
  chunkBytes: number,
): Promise<ChunkKey> {
  const header = Buffer.alloc(headerBytes);
  header.write(protectedMagic, 'latin1');
  header.set([version, cost.logN, cost.r, cost.p], protectedMagic.length);
  header.writeUInt32BE(chunkBytes, 12);
  random.copy(header, saltAt, 0, randomBytesNeeded);
  const derived = await derivedFrom(passphrase, header, cost);
  proofOf(header, derived).copy(header, proofAt);
  checkOf(header).copy(header, checkAt);
  return chunkKey(header, derived, chunkBytes);
}

/** Reads a header. Throws `passphrase-wrong`, `protected-damaged`, `protected-newer`, `protected-not`. */
export async function openHeader(passphrase: string, header: Buffer): Promise<ChunkKey> {
  if (header.toString('latin1', 0, protectedMagic.length) !== protectedMagic) {
    throw new Problem('protected-not');
  }
  if (header.length < headerBytes) throw new Problem('protected-damaged');
  const [found = 0, logN = 0, r = 0, p = 0] = header.subarray(protectedMagic.length);
  if (found > version) throw new Problem('protected-newer');
  const chunkBytes = header.readUInt32BE(12);
  const asked = { logN, r, p, chunk: chunkBytes };
  const isWithin = (['logN', 'r', 'p', 'chunk'] as const).every(
    (name) => asked[name] >= limits[name][0] && asked[name] <= limits[name][1],
  );
  const isRefused = found !== version || !isWithin || !isPossible(asked);
  if (isRefused || !timingSafeEqual(checkOf(header), header.subarray(checkAt))) {
    throw new Problem('protected-damaged');
  }
  const derived = await derivedFrom(passphrase, header, { logN, r, p });
  if (!timingSafeEqual(proofOf(header, derived), header.subarray(proofAt, checkAt))) {
    throw new Problem('passphrase-wrong');
  }
  return chunkKey(header, derived, chunkBytes);
}

const derivedFrom = (passphrase: string, header: Buffer, cost: KeyCost): Promise<Buffer> =>
  deriveKey(passphrase, header.subarray(saltAt, prefixAt), cost, 64);

const proofOf = (header: Buffer, derived: Buffer): Buffer =>
  createHmac('sha256', derived.subarray(32)).update(header.subarray(0, proofAt)).digest();

const checkOf = (header: Buffer): Buffer =>
  createHash('sha256').update(header.subarray(0, checkAt)).digest().subarray(0, 16);

const chunkKey = (header: Buffer, derived: Buffer, chunkBytes: number): ChunkKey => ({
  header,
  key: derived.subarray(0, 32),
  prefix: header.subarray(prefixAt, proofAt),
  chunkBytes,
});

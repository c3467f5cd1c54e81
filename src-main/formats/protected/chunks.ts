import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Problem } from '../../../src-shared/model/problem.ts';
import type { ChunkKey } from './header.ts';

/** Bytes by which a chunk is longer once encrypted: the tag of GCM, at its end. */
export const tagBytes = 16;

/** Where a chunk stands. Its nonce says so: one that is moved, repeated or cut off at the end is not authentic. */
interface ChunkPlace {
  readonly number: number;
  readonly isLast: boolean;
}

const cipher = 'aes-256-gcm';
const options = { authTagLength: tagBytes };

/** Encrypts a chunk. */
export function sealChunk({ header, key, prefix }: ChunkKey, place: ChunkPlace, plain: Buffer): Buffer {
  const sealing = createCipheriv(cipher, key, nonceOf(prefix, place), options).setAAD(header);
  return Buffer.concat([sealing.update(plain), sealing.final(), sealing.getAuthTag()]);
}

/** Decrypts a chunk. Throws `protected-damaged` where it is not what was written, there. */
export function openChunk({ header, key, prefix }: ChunkKey, place: ChunkPlace, sealed: Buffer): Buffer {
  if (sealed.length < tagBytes) throw new Problem('protected-damaged');
  const end = sealed.length - tagBytes;
  const opening = createDecipheriv(cipher, key, nonceOf(prefix, place), options)
    .setAAD(header)
    .setAuthTag(sealed.subarray(end));
  const plain = opening.update(sealed.subarray(0, end));
  try {
    return Buffer.concat([plain, opening.final()]);
  } catch {
    throw new Problem('protected-damaged');
  }
}

/** Twelve bytes, none twice in a file: its prefix, the number, and 1 for the last chunk. */
function nonceOf(prefix: Buffer, { number, isLast }: ChunkPlace): Buffer {
  const nonce = Buffer.alloc(12);
  prefix.copy(nonce);
  nonce.writeUInt32BE(number, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

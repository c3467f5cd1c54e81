import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealChunk } from '../../../src-main/formats/protected/chunks.ts';
import { headerBytes, newHeader, randomBytesNeeded } from '../../../src-main/formats/protected/header.ts';
import { isProtected, unsealFile } from '../../../src-main/services/protected-files.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { type Dice, garbage, mutated } from './mutate.ts';
import { type Outcome, reasonOf } from './read-input.ts';

const passphrase = 'كلمة سرّ طويلة';
const chunkBytes = 64;
const tagBytes = 16;
/** The least that a header may ask for: what it costs to guess a passphrase is not what is tried here. */
const cost = { logN: 10, r: 1, p: 1 };

/** What is in the file: five chunks, the last one shorter. */
export const protectedContent = Buffer.from('خبر من باريس إلى بغداد\n'.repeat(7));

/** A protected file of several chunks; always the same bytes. */
export async function protectedBytes(): Promise<Buffer> {
  const key = await newHeader(passphrase, Buffer.alloc(randomBytesNeeded, 7), cost, chunkBytes);
  const count = Math.ceil(protectedContent.length / chunkBytes);
  const chunks = Array.from({ length: count }, (_, number) => {
    const plain = protectedContent.subarray(number * chunkBytes, (number + 1) * chunkBytes);
    return sealChunk(key, { number, isLast: number === count - 1 }, plain);
  });
  return Buffer.concat([key.header, ...chunks]);
}

/** Damages a protected file and opens it: what comes out is what went in, to the byte, or nothing at all. */
export async function openProtected(bytes: Buffer, dice: Dice, folder: string): Promise<Outcome> {
  const path = join(folder, 'fuzz.sealed');
  const target = join(folder, 'fuzz.plain');
  writeFileSync(path, damaged(bytes, dice));
  const said = dice.random() < 0.95 ? passphrase : dice.of(['', 'x', `${passphrase} `]);
  try {
    isProtected(path);
    await unsealFile(path, target, said);
    if (said !== passphrase) return { kind: 'failed', reason: 'a wrong passphrase opens it' };
    const isWhole = readFileSync(target).equals(protectedContent);
    return isWhole ? { kind: 'accepted' } : { kind: 'failed', reason: 'something else comes out' };
  } catch (error) {
    if (existsSync(target)) return { kind: 'failed', reason: 'something is left of a file that is refused' };
    return error instanceof Problem ? { kind: 'refused' } : { kind: 'failed', reason: reasonOf(error) };
  } finally {
    rmSync(target, { force: true });
  }
}

/** Anywhere; in the header with the check made to fit, which would hide the rest; or whole chunks, moved, doubled or left out. */
function damaged(bytes: Buffer, dice: Dice): Uint8Array {
  const way = dice.random();
  if (way < 0.1) return bytes;
  if (way < 0.15) return garbage(bytes, dice);
  if (way < 0.4) return mutated(bytes, dice);
  const header = Buffer.from(bytes.subarray(0, headerBytes));
  const chunks = chunksOf(bytes.subarray(headerBytes));
  if (way < 0.7) {
    const at = dice.random() < 0.5 ? dice.of([8, 9, 10, 11, 12, 13, 14, 15]) : dice.below(checkAt);
    header[at] = dice.of([
      0,
      1,
      2,
      4,
      8,
      9,
      10,
      11,
      12,
      dice.random() < 0.01 ? 19 : 13,
      0xff,
      dice.below(256),
    ]);
    createHash('sha256').update(header.subarray(0, checkAt)).digest().copy(header, checkAt, 0, 16);
  } else {
    const [from, to] = [dice.below(chunks.length), dice.below(chunks.length)];
    const moved = chunks[from] ?? Buffer.alloc(0);
    if (dice.random() < 0.7) chunks.splice(from, 1);
    if (dice.random() < 0.7) chunks.splice(to, 0, moved);
    if (dice.random() < 0.2) chunks.splice(to, 1, Buffer.from(mutated(moved, dice)));
  }
  return Buffer.concat([header, ...chunks]);
}

/** Where the check of the header stands in it. */
const checkAt = 71;

function chunksOf(bytes: Buffer): Buffer[] {
  const size = chunkBytes + tagBytes;
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, number) =>
    bytes.subarray(number * size, (number + 1) * size),
  );
}

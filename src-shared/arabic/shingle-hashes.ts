import { fold } from './fold.ts';
import { wordsPerShingle } from './shingles.ts';

/**
 * The shingles of a text (see `shinglesOf`) as numbers: sorted, each once. The upper 32 bits of a number are the shingle's FNV-1a hash, the
 * lower 21 another's, so that two shingles of a corpus hardly ever have one number. Made in half the time of the words and compared in a tenth.
 */
export function shingleHashesOf(text: string): Float64Array {
  const { units, starts } = joinedWords(fold(text).text);
  const words = starts.length;
  if (words === 0) return new Float64Array(0);
  const hashes = new Float64Array(Math.max(1, words - wordsPerShingle + 1));
  for (let shingle = 0; shingle < hashes.length; shingle++) {
    const next = starts[shingle + wordsPerShingle];
    hashes[shingle] = hashOf(units, starts[shingle] ?? 0, next === undefined ? units.length : next - 1);
  }
  return eachOnce(hashes.sort());
}

/** The FNV-1a hashes in such numbers: what signatures are made of. */
export function fnvHashesOf(hashes: Float64Array): Uint32Array {
  const upper = new Uint32Array(hashes.length);
  for (let at = 0; at < hashes.length; at++) upper[at] = (hashes[at] ?? 0) / secondHashes;
  return upper;
}

/** `resemblance` of two texts by their numbers. */
export function resemblanceOfHashes(a: Float64Array, b: Float64Array): number {
  let shared = 0;
  for (let here = 0, there = 0; here < a.length && there < b.length; ) {
    const difference = (a[here] ?? 0) - (b[there] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) here++;
    if (difference >= 0) there++;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}

const secondHashes = 2 ** 21;
const space = 0x20;

/** Both hashes of a stretch of code units; FNV-1a, 32 bits, is the one that stored signatures are made with. */
function hashOf(units: Uint16Array, start: number, end: number): number {
  let fnv = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let at = start; at < end; at++) {
    const unit = units[at] ?? 0;
    fnv = Math.imul(fnv ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x5bd1e995) ^ (second >>> 15);
  }
  return (fnv >>> 0) * secondHashes + (second >>> 11);
}

function eachOnce(sorted: Float64Array): Float64Array {
  let kept = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at] ?? 0;
  }
  return sorted.slice(0, kept);
}

interface JoinedWords {
  readonly units: Uint16Array;
  /** Where each word begins. */
  readonly starts: readonly number[];
}

/** The words of a folded text with one space between them. */
function joinedWords(folded: string): JoinedWords {
  const units = new Uint16Array(folded.length + 1);
  const starts: number[] = [];
  let length = 0;
  let inWord = false;
  for (let at = 0; at < folded.length; ) {
    const width = wordUnits(folded, at);
    if (width > 0) {
      if (!inWord) {
        if (starts.length > 0) units[length++] = space;
        starts.push(length);
      }
      for (let index = 0; index < width; index++) units[length++] = folded.charCodeAt(at + index);
    }
    inWord = width > 0;
    at += Math.abs(width);
  }
  return { units: units.subarray(0, length), starts };
}

const notLookedAt = 0;
const ofWord = 1;
const unitKinds = new Int8Array(0x10000).fill(notLookedAt);
const wordCharacter = /^[\p{L}\p{M}\p{N}]/u;

/** How many code units the character has that begins here; negative where it is not of a word. */
function wordUnits(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdbff) return wordCharacter.test(text.slice(at, at + 2)) ? 2 : -2;
  if (unitKinds[unit] === notLookedAt)
    unitKinds[unit] = wordCharacter.test(String.fromCharCode(unit)) ? ofWord : -1;
  return unitKinds[unit] ?? -1;
}

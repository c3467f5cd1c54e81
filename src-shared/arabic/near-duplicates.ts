/*
 * Near-duplicates without comparing every pair: MinHash signatures and banding, as in Leskovec, Rajaraman and Ullman, «Mining of Massive
 * Datasets», 3.3 and 3.4. A pair of resemblance s becomes a candidate with probability 1 − (1 − s^rows)^bands, the S-curve of 3.4.2:
 * 0.995 at the threshold of 0.5, 0.66 at 0.3, 0.04 at 0.1. Candidates are then compared exactly, so that none is wrongly called one.
 */

/** Resemblance from which two texts are near-duplicates: Broder and others, «Syntactic clustering of the Web» (1997), took the same. */
export const nearDuplicateResemblance = 0.5;

/** How many bands a signature has. */
export const bands = 40;
/** How many values of the signature a band has. */
export const rowsPerBand = 3;
/** Hash values in a signature. The standard error of a resemblance estimated from them is at most √(0.25 / 120) = 0.046. */
export const signatureLength = bands * rowsPerBand;

/**
 * The MinHash signature of a set of shingles: for each of `length` fixed hash functions the least value over the set. Always the same for
 * the same set; all 2³²−1 for an empty one. Two signatures agree at a place with the probability that is the resemblance of their sets.
 *
 * Hash function i is x ↦ mix(x ⊕ mix((i + 1) · φ)), where x is the shingle's FNV-1a hash, φ = 0x9E3779B9 (2³² over the golden ratio) and mix
 * is the finaliser of MurmurHash3, a permutation of the 32-bit numbers.
 */
export function signatureOf(shingles: Iterable<string>, length: number = signatureLength): Uint32Array {
  return signatureOfHashes(Uint32Array.from(shingles, fnv1a), length);
}

/** The same of the shingles' FNV-1a hashes. */
export function signatureOfHashes(hashes: Uint32Array, length: number = signatureLength): Uint32Array {
  const signature = new Uint32Array(length);
  for (let index = 0; index < length; index++) {
    const seed = mix(Math.imul(index + 1, 0x9e3779b9));
    // `mix` written out, with its sign bit turned over: the loop then stays within whole numbers of 32 bits and takes half the time.
    let least = 0x7fffffff;
    for (let at = 0; at < hashes.length; at++) {
      let value = (hashes[at] ?? 0) ^ seed;
      value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
      value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
      value = value ^ (value >>> 16) ^ 0x80000000;
      if (value < least) least = value;
    }
    signature[index] = least ^ 0x80000000;
  }
  return signature;
}

/** The share of places at which two signatures of one length agree: an estimate of the resemblance of what they were made of. */
export function estimatedResemblance(a: Uint32Array, b: Uint32Array): number {
  const agreeing = a.reduce((count, value, index) => count + (value === b[index] ? 1 : 0), 0);
  return a.length === 0 ? 0 : agreeing / a.length;
}

/** Remembers signatures and finds those that share a band. */
export interface NearDuplicateIndex<Id> {
  /** Remembers `id`. Its signature is not kept. */
  add(id: Id, signature: Uint32Array): void;
  /** What was added and may be a near-duplicate, each once; compare exactly with `resemblance`. */
  candidates(signature: Uint32Array): Id[];
}

/**
 * Most ids kept under one value of one band. A thousand copies of one text would otherwise make a thousand times thousand candidates; whatever
 * resembles the later copies resembles the first.
 */
export const mostPerBucket = 16;

/** An empty index. Adding and asking take the same time however many are in it. */
export function nearDuplicateIndex<Id>(): NearDuplicateIndex<Id> {
  const buckets = Array.from({ length: bands }, () => new Map<number, Id[]>());
  return {
    add(id, signature) {
      buckets.forEach((bucket, band) => {
        const key = bandKey(signature, band);
        const ids = bucket.get(key);
        if (!ids) bucket.set(key, [id]);
        else if (ids.length < mostPerBucket) ids.push(id);
      });
    },
    candidates: (signature) => [
      ...new Set(buckets.flatMap((bucket, band) => bucket.get(bandKey(signature, band)) ?? [])),
    ],
  };
}

/** The keys of a signature's bands, one for each, all different between bands: what an index kept elsewhere looks up. */
export const bandKeysOf = (signature: Uint32Array): number[] =>
  Array.from({ length: bands }, (_, band) => band * 2 ** 32 + bandKey(signature, band));

// Two different bands with one key only make a candidate more.
function bandKey(signature: Uint32Array, band: number): number {
  let key = 0;
  for (let row = 0; row < rowsPerBand; row++) key = mix(key ^ (signature[band * rowsPerBand + row] ?? 0));
  return key;
}

function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** FNV-1a, 32 bits, over the UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

import { type ScryptOptions, scrypt } from 'node:crypto';

/** What guessing a passphrase costs: parameters of scrypt (RFC 7914), N as its logarithm to the base 2. */
export interface KeyCost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

/** 128 MiB for each guess, as the OWASP Password Storage Cheat Sheet asks of scrypt. */
export const usualCost: KeyCost = { logN: 17, r: 8, p: 1 };

/**
 * Bytes that only the passphrase gives, by scrypt, in a thread of Node's own; it is normalised (NFC), since keyboards differ in how they write the same
 * letters.
 */
export function deriveKey(
  passphrase: string,
  salt: Buffer,
  { logN, r, p }: KeyCost,
  bytes: number,
): Promise<Buffer> {
  const N = 2 ** logN;
  // What scrypt needs, by RFC 7914: p blocks of 128 r bytes, and N + 2 more of them.
  const options: ScryptOptions = { N, r, p, maxmem: 128 * r * (N + p + 2) };
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  scrypt(passphrase.normalize('NFC'), salt, bytes, options, (error, key) =>
    error ? reject(error) : resolve(key),
  );
  return promise;
}

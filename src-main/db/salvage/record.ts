import type { SqlValue } from '../handle.ts';

// https://www.sqlite.org/fileformat2.html#record_format
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The values of a stored record; undefined where the bytes are none. Blobs, which no table of a person's work has, become null. */
export function valuesIn(payload: Buffer): SqlValue[] | undefined {
  const head = varintAt(payload, 0);
  if (!head || head.value > payload.length || head.value < head.bytes) return undefined;
  const values: SqlValue[] = [];
  let at = head.value;
  for (let type = head.bytes; type < head.value; ) {
    const serial = varintAt(payload, type);
    if (!serial) return undefined;
    type += serial.bytes;
    const length = lengthOf(serial.value);
    if (at + length > payload.length) return undefined;
    const value = valueAt(payload, at, serial.value, length);
    if (value === undefined) return undefined;
    values.push(value);
    at += length;
  }
  return at === payload.length ? values : undefined;
}

/** A number of one to nine bytes, the high bit of each saying whether another follows; undefined where it does not end in the bytes. */
export function varintAt(
  bytes: Buffer,
  at: number,
): { readonly value: number; readonly bytes: number } | undefined {
  let value = 0;
  for (let index = 0; index < 9; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) return undefined;
    // Beyond 2^53 nothing of ours counts: the value is then too large for whatever it is compared with.
    if (index === 8) return { value: value * 256 + byte, bytes: 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, bytes: index + 1 };
  }
  return undefined;
}

const lengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function lengthOf(serial: number): number {
  if (serial >= 12) return Math.floor((serial - 12) / 2);
  // 10 and 11 are never written.
  return lengths[serial] ?? Number.POSITIVE_INFINITY;
}

function valueAt(bytes: Buffer, at: number, serial: number, length: number): SqlValue | undefined {
  if (serial === 0) return null;
  if (serial === 8 || serial === 9) return serial - 8;
  if (serial === 6) return Number(bytes.readBigInt64BE(at));
  if (serial === 7) return bytes.readDoubleBE(at);
  if (serial < 6) return bytes.readIntBE(at, length);
  return serial % 2 === 0 ? null : textOf(bytes.subarray(at, at + length));
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

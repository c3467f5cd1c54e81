/**
 * UTF-16 without a byte order mark, told by what its code units would be: one byte order gives Arabic letters, spaces and Latin ones, the
 * other scatters them over all planes. Undefined where neither or both look like text, or half a character would be left.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length === 0 || bytes.length % 2 !== 0) return undefined;
  const little = familiarShare(bytes, 0, 1);
  const big = familiarShare(bytes, 1, 0);
  if (little >= familiar && big < unfamiliar) return 'utf-16le';
  if (big >= familiar && little < unfamiliar) return 'utf-16be';
  return undefined;
}

const familiar = 0.9;
const unfamiliar = 0.5;
/** Enough to know; a file of 100 MB need not be gone through. */
const mostLookedAt = 65_536;

function familiarShare(bytes: Uint8Array, low: number, high: number): number {
  const end = Math.min(bytes.length, mostLookedAt);
  let count = 0;
  for (let at = 0; at < end; at += 2) {
    if (isFamiliar((bytes[at + low] ?? 0) | ((bytes[at + high] ?? 0) << 8))) count++;
  }
  return count / (end / 2);
}

// Basic Latin and its line ends, Latin-1, Arabic, the quotation marks and dashes, Arabic presentation forms.
const isFamiliar = (unit: number): boolean =>
  (unit >= 0x20 && unit <= 0x7e) ||
  (unit >= 0x09 && unit <= 0x0d) ||
  (unit >= 0xa0 && unit <= 0xff) ||
  (unit >= 0x600 && unit <= 0x6ff) ||
  (unit >= 0x200b && unit <= 0x203a) ||
  (unit >= 0xfb50 && unit <= 0xfdff) ||
  (unit >= 0xfe70 && unit <= 0xfeff);

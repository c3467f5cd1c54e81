/** Bytes looked at for a file's encoding before it is handed over; the host's statistics look as far. */
const lookedAt = 65_536;
const longestSample = 80;

/** The first bytes of a file. */
export const beginningOf = async (file: Blob): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(0, lookedAt).arrayBuffer());

/**
 * True where a file's beginning alone tells that nobody will have to choose its encoding: a byte order mark, plain ASCII, or UTF-8
 * that could be nothing else. Everything else is asked of the host.
 */
export function isPlainlyRead(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return !/[^\0-\u007f]/.test(text) || /[\u0600-\u06ff]/.test(text);
  } catch {
    return false;
  }
}

/** A line as the bytes look to a program that takes them for Western text, and as it reads in the encoding. */
export interface SampleLine {
  readonly before: string;
  readonly after: string;
}

/** The first line that reads otherwise in another encoding; null where this platform cannot read the encoding. */
export function sampleLineOf(bytes: Uint8Array, encoding: string): SampleLine | null {
  const text = decoded(bytes, encoding);
  if (text === null) return null;
  const found = tellingPiece(text);
  if (!found) return null;
  const characters = Array.from(found[0].slice(0, 2 * longestSample))
    .slice(0, longestSample)
    .join('');
  const start = byteLength(text.slice(0, found.index), encoding);
  const end = start + byteLength(characters, encoding);
  const western = new TextDecoder('windows-1252').decode(bytes.subarray(start, end));
  return {
    before: western.replaceAll(/\p{Cc}/gu, '·'),
    after: characters.replace('\ufeff', '').trim(),
  };
}

/** The first line with anything but ASCII, of a page without its tags, which read alike in all encodings; else the first that shows anything. */
function tellingPiece(text: string): { readonly 0: string; readonly index: number } | null {
  const separators = text.trimStart().startsWith('<') ? /[^\r\n<>"]+/g : /[^\r\n]+/g;
  let first: RegExpExecArray | null = null;
  // Piece by piece: one pattern for all would go through a long line again from each of its characters.
  for (const piece of text.matchAll(separators)) {
    if (/[^\0-\u007f\ufeff]/.test(piece[0])) return piece;
    if (!first && piece[0].trim() !== '') first = piece;
  }
  return first;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    // The mark is kept, so that places in the text are places in the bytes.
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function byteLength(text: string, encoding: string): number {
  if (encoding.startsWith('utf-16')) return text.length * 2;
  return encoding === 'utf-8' ? new TextEncoder().encode(text).length : text.length;
}

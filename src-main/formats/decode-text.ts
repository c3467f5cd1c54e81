import { Problem } from '../../src-shared/model/problem.ts';

/** A file's text, exactly; only a byte order mark is left out. `encoding` is its WHATWG name. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly byteOrderMark: boolean;
}

/**
 * The text of a file: by its byte order mark, else in the encoding named, else in strict UTF-8. Nothing is guessed, replaced or
 * normalised. Throws encoding-unknown, file-not-text, file-not-utf8, file-wrong-encoding or file-empty; byte offsets count from 0.
 * Controls that no text has are let pass where it is known from elsewhere that the file is one.
 */
export function decodeText(bytes: Uint8Array, encodingName?: string, isText = false): DecodedText {
  const named = encodingName === undefined ? undefined : encodingNamed(encodingName);
  const mark = named === undefined ? markOf(bytes) : ownMarkOf(bytes, named);
  const encoding = named ?? mark?.encoding ?? 'utf-8';
  const start = mark?.bytes.length ?? 0;
  const body = bytes.subarray(start);
  // In UTF-16 a zero byte is half a letter: there the characters are looked at, elsewhere the bytes.
  const wide = encoding.startsWith('utf-16');
  if (!wide && !isText) refuseControls(body, start);
  const text = decodeStrictly(body, encoding, start);
  if (wide && !isText) refuseWideControls(text, start);
  if (!hasVisibleCharacter(text)) throw new Problem('file-empty');
  return { text, encoding, byteOrderMark: mark !== undefined };
}

/**
 * Every byte of a stretch of a file as text; `start` is where in the file it begins. Throws file-not-utf8 or file-wrong-encoding with the
 * first wrong byte's offset in the file.
 */
export function decodeStrictly(body: Uint8Array, encoding: string, start: number): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    const byte = start + firstWrongByte(body, encoding);
    if (encoding === 'utf-8') throw new Problem('file-not-utf8', { byte });
    throw new Problem('file-wrong-encoding', { encoding, byte });
  }
}

/** The WHATWG name of an encoding under any of its names; throws encoding-unknown. */
export function encodingNamed(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    throw new Problem('encoding-unknown', { value: encoding });
  }
}

/** The bytes of a text in UTF-8 or UTF-16, the reverse of {@link decodeText}. */
export function encodeText(decoded: DecodedText): Uint8Array {
  const text = (decoded.byteOrderMark ? '\uFEFF' : '') + decoded.text;
  if (decoded.encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return decoded.encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

/** True where the text holds anything a person could see: not only spaces and invisible controls. */
export const hasVisibleCharacter = (text: string): boolean => /[^\s\p{Cf}]/u.test(text);

interface Mark {
  readonly encoding: string;
  readonly bytes: readonly number[];
}

const marks: readonly Mark[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

const markOf = (bytes: Uint8Array): Mark | undefined =>
  marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));

const ownMarkOf = (bytes: Uint8Array, encoding: string): Mark | undefined => {
  const mark = markOf(bytes);
  return mark?.encoding === encoding ? mark : undefined;
};

const firstPrintable = 0x20;
const isControlNoTextHas = (code: number): boolean => code < firstPrintable && (code < 0x09 || code > 0x0d);

/** True where a text has a control for which its file is not taken for one of text. */
export const hasControlNoTextHas = (text: string): boolean =>
  [...text].some((character) => isControlNoTextHas(character.charCodeAt(0)));

/** Throws file-not-text where a stretch of a file, which begins at `start`, holds a byte that no text has. */
export function refuseControls(body: Uint8Array, start: number): void {
  const index = body.findIndex(isControlNoTextHas);
  if (index >= 0) throw new Problem('file-not-text', { byte: start + index });
}

function refuseWideControls(text: string, start: number): void {
  for (let index = 0; index < text.length; index++) {
    if (isControlNoTextHas(text.charCodeAt(index))) {
      throw new Problem('file-not-text', { byte: start + index * 2 });
    }
  }
}

/** Where decoding fails, found by halving: a prefix decodes exactly when it ends before the wrong byte. */
function firstWrongByte(body: Uint8Array, encoding: string): number {
  let good = 0;
  let bad = body.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodesAsPrefix(body.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  if (encoding !== 'utf-8') return Math.min(good, body.length);
  // The wrong sequence begins after the last character that is whole.
  const whole = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return Buffer.byteLength(whole.decode(body.subarray(0, good), { stream: true }));
}

function decodesAsPrefix(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

import jschardet from 'jschardet';
import { Problem } from '../../src-shared/model/problem.ts';
import { type DecodedText, decodeText, hasVisibleCharacter } from './decode-text.ts';
import { anyBytes, arabicLikelihood } from './encoding/likelihood.ts';
import { unmarkedUtf16 } from './encoding/utf16.ts';

/** An encoding a file may have and the first telling line as it would read. */
export interface EncodingCandidate {
  /** WHATWG name. */
  readonly encoding: string;
  readonly sampleLine: string;
}

/** What a file's encoding is; `encoding` is null where a person has to choose among the alternatives, the likelier first. */
export interface EncodingAnswer {
  readonly encoding: string | null;
  /** 0 to 1; certain for byte order marks and UTF-8. */
  readonly confidence: number;
  readonly alternatives: readonly EncodingCandidate[];
}

/** A file's text and how its encoding was come by. */
export interface DetectedText extends DecodedText {
  readonly guessed: boolean;
}

/**
 * The text of a file: in the encoding named, else in the one detected. Throws `encoding-undecided` with the candidates where a person
 * has to choose, and what {@link decodeText} throws.
 */
export function decodeDetected(bytes: Uint8Array, encodingName?: string): DetectedText {
  if (encodingName !== undefined) return { ...decodeText(bytes, encodingName), guessed: false };
  const answer = detectEncoding(bytes);
  if (answer.encoding === null) {
    const candidates = answer.alternatives.map(({ encoding, sampleLine }) => `${encoding} «${sampleLine}»`);
    throw new Problem('encoding-undecided', { candidates: candidates.join(', ') });
  }
  if (answer.confidence === 1) return { ...decodeText(bytes), guessed: false };
  return { ...decodeText(bytes, answer.encoding), guessed: true };
}

/**
 * Detects by byte order mark, strict UTF-8, the Arabic block in UTF-16, then the statistics of Arabic letters in windows-1256 and
 * ISO 8859-6: decided only where one of the two explains the bytes far better than the other and than anything else. Other legacy encodings
 * are never decided, only offered (jschardet). Throws `file-not-text`, and `file-not-utf8` where the file is UTF-8 with broken bytes.
 */
export function detectEncoding(bytes: Uint8Array): EncodingAnswer {
  const mark = markedEncoding(bytes);
  if (mark) return certain(mark);
  if (bytes.some(isControl)) {
    const wide = unmarkedUtf16(bytes);
    // Not text at all: decoding says which byte.
    if (!wide || !reads(bytes, wide)) return certain(decodeText(bytes).encoding);
    return { encoding: wide, confidence: 0.99, alternatives: candidatesOf(bytes, [wide]) };
  }
  if (reads(bytes, 'utf-8')) return utf8Answer(bytes);
  if (isBrokenUtf8(bytes)) return certain(decodeText(bytes).encoding);
  return legacyAnswer(bytes);
}

/** How many nats better a reading must be than the other and than chance: odds of 160,000 to 1. A word or two do not reach it. */
const decisiveNats = 12;
const mostScored = 65_536;

function legacyAnswer(bytes: Uint8Array): EncodingAnswer {
  const scored = bytes.subarray(0, mostScored);
  const readings = arabicEncodings
    .filter((encoding) => reads(bytes, encoding))
    .map((encoding) => {
      const text = new TextDecoder(encoding).decode(scored);
      return { encoding, nats: arabicLikelihood(text) - anyBytes(text) };
    })
    .sort((a, b) => b.nats - a.nats);
  const other = otherGuess(bytes);
  const [best, second] = readings;
  const margin = best ? Math.min(best.nats, best.nats - (second?.nats ?? Number.NEGATIVE_INFINITY)) : 0;
  const alternatives = candidatesOf(bytes, [
    ...(best && best.nats > 0 ? readings.map(({ encoding }) => encoding) : []),
    ...other,
    ...readings.map(({ encoding }) => encoding),
  ]);
  if (!best || margin < decisiveNats) {
    return { encoding: null, confidence: best ? confidenceOf(margin) : 0, alternatives };
  }
  return { encoding: best.encoding, confidence: confidenceOf(margin), alternatives };
}

/** The odds as a probability, never quite certain. */
const confidenceOf = (nats: number): number => Math.min(0.99, 1 / (1 + Math.exp(-nats)));

const arabicEncodings = ['windows-1256', 'iso-8859-6'] as const;

/** What jschardet takes it for, where this platform can read that. */
function otherGuess(bytes: Uint8Array): string[] {
  const guess = jschardet.detect(bytes.subarray(0, mostScored)).encoding;
  if (guess === null) return [];
  try {
    return [new TextDecoder(guess).encoding];
  } catch {
    return [];
  }
}

function utf8Answer(bytes: Uint8Array): EncodingAnswer {
  // «ا،» in windows-1256 is «ǡ» in UTF-8: with nothing but one-letter words and Arabic commas either may be meant.
  const text = new TextDecoder().decode(bytes);
  if (/[A-Za-z]/.test(text) || !/[^\0-\u007f]/.test(text)) return certain('utf-8');
  if (!/^[\0-\u007f\u00a0-\u07ff]*$/.test(text) || /[\u0600-\u06ff]/.test(text)) return certain('utf-8');
  const candidates = candidatesOf(bytes, ['utf-8', 'windows-1256', 'iso-8859-6']);
  const arabic = candidates.some(
    ({ encoding, sampleLine }) => encoding !== 'utf-8' && /^[\s\d\p{P}\p{Script=Arabic}]+$/u.test(sampleLine),
  );
  return arabic ? { encoding: null, confidence: 0.5, alternatives: candidates } : certain('utf-8');
}

/** More bytes stand in whole UTF-8 characters than outside: damaged, and no other encoding looks like that. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, mostScored));
  let broken = 0;
  let whole = 0;
  for (const character of text) {
    if (character === '\ufffd') broken++;
    else if (character > '\u007f') whole += Buffer.byteLength(character);
  }
  return whole > broken;
}

function candidatesOf(bytes: Uint8Array, encodings: readonly string[]): EncodingCandidate[] {
  return [...new Set(encodings)]
    .filter((encoding) => reads(bytes, encoding))
    .map((encoding) => ({ encoding, sampleLine: sampleLine(bytes, encoding) }));
}

const longestSample = 80;

/** The first line with anything but ASCII, since the others read alike in all. */
function sampleLine(bytes: Uint8Array, encoding: string): string {
  const lines = new TextDecoder(encoding).decode(bytes.subarray(0, mostScored)).split(/[\r\n]+/);
  const line = lines.find((each) => /[^\0-\u007f]/.test(each)) ?? lines.find(hasVisibleCharacter) ?? '';
  const characters = Array.from(line.trim());
  return characters.length <= longestSample
    ? characters.join('')
    : `${characters.slice(0, longestSample).join('')}…`;
}

function reads(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

const certain = (encoding: string): EncodingAnswer => ({ encoding, confidence: 1, alternatives: [] });

const isControl = (byte: number): boolean => byte < 0x20 && (byte < 0x09 || byte > 0x0d);

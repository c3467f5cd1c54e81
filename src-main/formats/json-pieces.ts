import { Problem } from '../../src-shared/model/problem.ts';
import { decodeStrictly } from './decode-text.ts';
import { type JsonValue, parsedJson } from './json-values.ts';
import { refuseLargeLine } from './line-too-large.ts';

/**
 * The values of a UTF-8 file in pieces, as `jsonValues` has them of a whole one, of which no more than a value is in memory: of a list, of
 * lines or of values over several lines. Throws `json-damaged`, `record-field-repeated`, `file-not-utf8`, and `line-too-large` for a value that no file may have.
 */
export async function* jsonValuesIn(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<JsonValue, void, void> {
  const scanner = createScanner();
  for await (const piece of pieces) yield* scanner.in(piece);
  yield* scanner.last();
}

const sign = {
  quote: 0x22,
  comma: 0x2c,
  openList: 0x5b,
  backslash: 0x5c,
  closeList: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
  lineFeed: 0x0a,
} as const;
const byteOrderMark = [0xef, 0xbb, 0xbf] as const;

/** In UTF-8 no byte of another character is one of JSON's own signs, so that letters need not be decoded to find where a value ends. */
function createScanner() {
  let line = 1;
  let offset = 0;
  let depth = 0;
  let isText = false;
  let isEscaped = false;
  let list: 'none' | 'open' | 'closed' | undefined;
  let items = 0;
  let endedOn = 0;
  let begun: { readonly line: number; readonly offset: number; readonly parts: Uint8Array[] } | undefined;
  let length = 0;

  const damaged = (at = begun?.line ?? line) => new Problem('json-damaged', { line: at });

  function begin(at: number): void {
    begun = { line, offset: at, parts: [] };
    length = 0;
  }

  function keep(part: Uint8Array): void {
    if (!begun || part.length === 0) return;
    begun.parts.push(part);
    length += part.length;
    refuseLargeLine(length, begun.line);
  }

  function end(): JsonValue {
    if (!begun) throw damaged();
    const { line: first, offset: start, parts } = begun;
    begun = undefined;
    const value = parsedJson(decodeStrictly(Buffer.concat(parts), 'utf-8', start), first);
    return { line: first, ...(list === 'open' && { place: `[${items}]` }), value };
  }

  /** Goes over one byte, and answers the value that ends there. */
  function step(piece: Uint8Array, at: number, from: { start: number }): JsonValue | undefined {
    const byte = piece[at] ?? 0;
    if (byte === sign.lineFeed) {
      // No string of JSON goes over the end of a line.
      if (isText) throw damaged(line);
      line++;
    }
    if (isText) {
      if (isEscaped) isEscaped = false;
      else if (byte === sign.backslash) isEscaped = true;
      else if (byte === sign.quote) isText = false;
      return undefined;
    }
    const top = list === 'open' ? 1 : 0;
    if (!begun) {
      if (isBlank(byte) || (offset + at < byteOrderMark.length && byte === byteOrderMark[offset + at]))
        return undefined;
      if (list === undefined && byte === sign.openList) {
        list = 'open';
        depth = 1;
        return undefined;
      }
      list ??= 'none';
      if (list === 'closed' || endedOn === line) throw damaged(line);
      if (list === 'open' && byte === sign.closeList && items === 0) {
        list = 'closed';
        depth = 0;
        return undefined;
      }
      begin(offset + at);
      from.start = at;
    }
    if (byte === sign.quote) isText = true;
    else if (byte === sign.openList || byte === sign.openObject) depth++;
    else if (byte === sign.closeObject || (byte === sign.closeList && depth > top)) {
      depth--;
      if (depth < top) throw damaged(line);
      if (depth === 0) {
        keep(piece.subarray(from.start, at + 1));
        endedOn = line;
        return end();
      }
    } else if (list === 'open' && depth === 1 && (byte === sign.comma || byte === sign.closeList)) {
      keep(piece.subarray(from.start, at));
      const item = end();
      items++;
      if (byte === sign.closeList) {
        list = 'closed';
        depth = 0;
      }
      return item;
    } else if (list === 'none' && depth === 0 && byte === sign.lineFeed) {
      keep(piece.subarray(from.start, at));
      return end();
    }
    return undefined;
  }

  return {
    *in(piece: Uint8Array): Generator<JsonValue, void, void> {
      const from = { start: 0 };
      for (let at = 0; at < piece.length; at++) {
        // Most of a value are letters, which end nothing.
        if (begun && !isEscaped) while (at < piece.length && isSign[piece[at] ?? 0] === 0) at++;
        if (at >= piece.length) break;
        const value = step(piece, at, from);
        if (value) yield value;
      }
      keep(piece.subarray(from.start));
      offset += piece.length;
    },
    *last(): Generator<JsonValue, void, void> {
      if (list === 'open' || isText || depth > 0) throw damaged();
      if (begun) yield end();
    },
  };
}

const isBlank = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

const isSign = new Uint8Array(256);
for (const byte of Object.values(sign)) isSign[byte] = 1;

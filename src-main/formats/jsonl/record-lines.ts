import { refuseLargeLine } from '../line-too-large.ts';

/** One line of a file, with its number from 1 and the offset of its first byte; without what ends it. */
export interface RecordLine {
  readonly line: number;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

const lineFeed = 0x0a;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * The lines of a UTF-8 file that hold anything, one at a time and without copying them: a file of 100 MB is decoded a line after the
 * other. Only LF ends a line (a CR before it is JSON's own white space), because text may hold every other separator.
 */
export function* recordLines(bytes: Uint8Array): Generator<RecordLine, void, void> {
  const lines = createLines();
  yield* lines.in(bytes);
  yield* lines.last();
}

/** The same of a file in pieces, of which no more than a line is in memory. Throws `line-too-large` for a line that no file may have. */
export async function* recordLinesOf(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<RecordLine, void, void> {
  const lines = createLines();
  for await (const piece of pieces) yield* lines.in(piece);
  yield* lines.last();
}

function createLines() {
  let line = 1;
  let offset = 0;
  let begun: Uint8Array[] = [];
  let length = 0;

  function* ended(end: Uint8Array): Generator<RecordLine, void, void> {
    const whole = begun.length === 0 ? end : Buffer.concat([...begun, end]);
    const marked = offset === 0 && byteOrderMark.every((byte, index) => whole[index] === byte);
    const skipped = marked ? byteOrderMark.length : 0;
    const bytes = whole.subarray(skipped);
    if (!bytes.every(isBlank)) yield { line, offset: offset + skipped, bytes };
    line++;
    offset += whole.length + 1;
    begun = [];
    length = 0;
  }

  return {
    *in(piece: Uint8Array): Generator<RecordLine, void, void> {
      let start = 0;
      for (let feed = piece.indexOf(lineFeed); feed >= 0; feed = piece.indexOf(lineFeed, start)) {
        yield* ended(piece.subarray(start, feed));
        start = feed + 1;
      }
      if (start === piece.length) return;
      begun.push(piece.subarray(start));
      length += piece.length - start;
      refuseLargeLine(length, line);
    },
    *last(): Generator<RecordLine, void, void> {
      if (begun.length > 0) yield* ended(new Uint8Array());
    },
  };
}

const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0d;

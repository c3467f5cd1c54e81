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
  let start = byteOrderMark.every((byte, index) => bytes[index] === byte) ? byteOrderMark.length : 0;
  for (let line = 1; start < bytes.length; line++) {
    const feed = bytes.indexOf(lineFeed, start);
    const end = feed < 0 ? bytes.length : feed;
    const content = bytes.subarray(start, end);
    if (!content.every(isBlank)) yield { line, offset: start, bytes: content };
    start = end + 1;
  }
}

const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0d;

import { createHash } from 'node:crypto';
import { largestFileBytes } from '../../../src-shared/model/limits.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import type { FileInPieces } from '../annotated-file.ts';
import { decodeStrictly, encodingNamed, refuseControls } from '../decode-text.ts';
import { detectEncoding } from '../detect-encoding.ts';
import { dialectOf } from './dialect.ts';
import { rowReader, type TableArticle, type TableFile, type TableOrigin } from './read.ts';
import { type TableRow, tableRowsIn } from './rows.ts';

/** A table too large to be read whole, looked through once: its header is where its rows begin. */
export interface LargeTable {
  readonly origin: TableOrigin;
  rows(): AsyncGenerator<TableRow, void, void>;
}

/**
 * Decodes such a table once, for its hash and so that one with a wrong byte anywhere leaves nothing behind. Throws what is wrong with its
 * encoding, and `file-too-large` where that is UTF-16; where controls are no part of a cell, `file-not-text` for them.
 */
export async function openLargeTable(
  table: FileInPieces,
  encodingName: string | undefined,
  hasControls: boolean,
): Promise<LargeTable> {
  const { encoding, guessed } = encodingOf(table, encodingName);
  const mark = byteOrderMark.every((byte, index) => table.beginning[index] === byte);
  const start = mark ? byteOrderMark.length : 0;
  const hash = createHash('sha256');
  const counted = async function* () {
    for await (const piece of table.pieces()) {
      hash.update(piece);
      yield piece;
    }
  };
  let beginning = '';
  for await (const text of textIn(counted(), { encoding, start, hasControls })) {
    if (beginning.length < headerWithin) beginning += text;
  }
  const dialect = dialectOf(beginning);
  return {
    origin: { encoding, guessed, byteOrderMark: mark, sha256: hash.digest('hex') },
    rows() {
      const texts = textIn(table.pieces(), { encoding, start, hasControls });
      return tableRowsIn(without(texts, dialect.start), dialect.delimiter, dialect.line);
    },
  };
}

/** The articles of a table that is too large to be read whole. Throws what is wrong with the file as a whole. */
export async function* tableArticlesIn(
  table: FileInPieces,
  file: TableFile,
): AsyncGenerator<TableArticle, void, void> {
  const { origin, rows: rowsOf } = await openLargeTable(table, file.encoding, false);
  const rows = rowsOf();
  const first = await rows.next();
  const read = rowReader(first.done ? undefined : first.value, origin, file);
  let isEmpty = true;
  for await (const row of rows) {
    yield read(row);
    isEmpty = false;
  }
  if (isEmpty) throw new Problem('csv-rows-missing');
}

const byteOrderMark = [0xef, 0xbb, 0xbf] as const;
const headerWithin = 65_536;
const lineFeed = 0x0a;

function encodingOf({ beginning, size }: FileInPieces, named: string | undefined) {
  const lines = beginning.subarray(0, beginning.lastIndexOf(lineFeed) + 1);
  const answer = named === undefined ? detectEncoding(lines) : undefined;
  const encoding = answer ? answer.encoding : encodingNamed(named ?? '');
  if (encoding === null) {
    const candidates = answer?.alternatives.map((each) => `${each.encoding} «${each.sampleLine}»`) ?? [];
    throw new Problem('encoding-undecided', { candidates: candidates.join(', ') });
  }
  if (encoding.startsWith('utf-16')) throw tooLarge(size);
  return { encoding, guessed: answer !== undefined && answer.confidence < 1 };
}

const megabyte = 1024 * 1024;
const tooLarge = (bytes: number): Problem =>
  new Problem('file-too-large', {
    size: Math.ceil(bytes / megabyte),
    limit: Math.floor(largestFileBytes / megabyte),
  });

interface TextPlace {
  readonly encoding: string;
  readonly start: number;
  readonly hasControls: boolean;
}

/** The text from an offset of the file on, a few whole lines at a time: no character of these encodings holds the byte of a line end. */
async function* textIn(
  pieces: AsyncIterable<Uint8Array>,
  { encoding, start, hasControls }: TextPlace,
): AsyncGenerator<string, void, void> {
  let offset = start;
  let skipped = start;
  let begun: Uint8Array[] = [];
  let length = 0;
  const decoded = (bytes: Uint8Array): string => {
    if (!hasControls) refuseControls(bytes, offset);
    const text = decodeStrictly(bytes, encoding, offset);
    offset += bytes.length;
    return text;
  };
  for await (const whole of pieces) {
    const piece = whole.subarray(skipped);
    skipped -= whole.length - piece.length;
    const end = piece.lastIndexOf(lineFeed) + 1;
    if (end > 0) {
      yield decoded(Buffer.concat([...begun, piece.subarray(0, end)]));
      begun = [];
      length = 0;
    }
    begun.push(piece.subarray(end));
    length += piece.length - end;
    if (length > largestFileBytes) throw tooLarge(length);
  }
  yield decoded(Buffer.concat(begun));
}

/** A text without its first characters. */
async function* without(texts: AsyncIterable<string>, count: number): AsyncGenerator<string, void, void> {
  let left = count;
  for await (const text of texts) {
    yield text.slice(left);
    left = Math.max(0, left - text.length);
  }
}

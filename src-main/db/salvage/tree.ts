import type { SqlValue } from '../handle.ts';
import type { PageFile } from './page-file.ts';
import { valuesIn, varintAt } from './record.ts';

/** A row as it is stored. `rowid` is null in tables without one. */
export interface StoredRow {
  readonly rowid: number | null;
  readonly values: readonly SqlValue[];
}

/** What was met while reading pages. */
export interface Findings {
  /** Pages that belong to some tree, or to a row. */
  readonly seen: Set<number>;
  /** Pages that could not be read as what they should be. */
  readonly damaged: Set<number>;
  /** Rows whose bytes are none. */
  badRows: number;
}

/** An empty one. */
export const noFindings = (): Findings => ({ seen: new Set(), damaged: new Set(), badRows: 0 });

// https://www.sqlite.org/fileformat2.html#b_tree_pages
const interiorIndex = 0x02;
const interiorTable = 0x05;
const leafIndex = 0x0a;
const leafTable = 0x0d;

/** Every row below a page that can be read; what is damaged on the way is noted and passed by. */
export function* rowsBelow(
  pages: PageFile,
  root: number,
  findings: Findings,
): Generator<StoredRow, void, void> {
  // A stack of our own: damaged links may be as deep as the file is long.
  const waiting = [root];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (findings.seen.has(number)) continue;
    const page = pages.page(number);
    const parsed = page && number > 0 ? cellsOf(page, number, pages.usable) : undefined;
    if (!page || !parsed) {
      findings.damaged.add(number);
      continue;
    }
    findings.seen.add(number);
    const { kind, cells, rightmost } = parsed;
    if (parsed.isPartial) findings.damaged.add(number);
    if (rightmost !== null) waiting.push(rightmost);
    for (const cell of cells.toReversed()) if (isInterior(kind)) waiting.push(page.readUInt32BE(cell));
    if (kind === interiorTable) continue;
    for (const cell of cells) {
      const row = rowAt(pages, page, cell, kind, findings);
      if (row) yield row;
      else findings.badRows++;
    }
  }
}

/** Rows of a page by itself, whatever tree it belonged to; none where it is no page with rows. */
export function* rowsOfPage(
  pages: PageFile,
  number: number,
  findings: Findings,
): Generator<StoredRow, void, void> {
  const page = pages.page(number);
  const parsed = page && cellsOf(page, number, pages.usable);
  if (!page || !parsed || parsed.kind === interiorTable) return;
  for (const cell of parsed.cells) {
    const row = rowAt(pages, page, cell, parsed.kind, findings);
    if (row) yield row;
  }
}

const isInterior = (kind: number): boolean => kind === interiorIndex || kind === interiorTable;

function cellsOf(page: Buffer, number: number, usable: number) {
  const start = number === 1 ? 100 : 0;
  const kind = page.readUInt8(start);
  if (![interiorIndex, interiorTable, leafIndex, leafTable].includes(kind)) return undefined;
  const head = isInterior(kind) ? 12 : 8;
  const count = page.readUInt16BE(start + 3);
  const cellsFrom = start + head + 2 * count;
  if (cellsFrom > usable) return undefined;
  const offsets = Array.from({ length: count }, (_, index) => page.readUInt16BE(start + head + 2 * index));
  const cells = offsets.filter((offset) => offset >= cellsFrom && offset + 4 <= usable);
  const rightmost = isInterior(kind) ? page.readUInt32BE(start + 8) : null;
  return { kind, cells, rightmost, isPartial: cells.length < count };
}

function rowAt(
  pages: PageFile,
  page: Buffer,
  cell: number,
  kind: number,
  findings: Findings,
): StoredRow | undefined {
  const afterChild = kind === interiorIndex ? cell + 4 : cell;
  const size = varintAt(page, afterChild);
  if (!size) return undefined;
  const afterSize = afterChild + size.bytes;
  const rowid = kind === leafTable ? varintAt(page, afterSize) : undefined;
  if (kind === leafTable && !rowid) return undefined;
  const payload = payloadAt(pages, page, afterSize + (rowid?.bytes ?? 0), size.value, kind, findings);
  const values = payload && valuesIn(payload);
  return values && { rowid: rowid?.value ?? null, values };
}

function payloadAt(
  pages: PageFile,
  page: Buffer,
  at: number,
  size: number,
  kind: number,
  findings: Findings,
): Buffer | undefined {
  const { usable, count } = pages;
  if (size > usable * count) return undefined;
  // https://www.sqlite.org/fileformat2.html#b_tree_pages, «payload that spills onto overflow pages».
  const most = kind === leafTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((size - least) % (usable - 4));
  const here = size <= most ? size : fitting <= most ? fitting : least;
  if (at + here > usable) return undefined;
  const parts = [page.subarray(at, at + here)];
  let left = size - here;
  const chain: number[] = [];
  for (let next = left > 0 ? page.readUInt32BE(at + here) : 0; left > 0; ) {
    const overflow = chain.includes(next) ? undefined : pages.page(next);
    if (!overflow) return undefined;
    chain.push(next);
    const part = overflow.subarray(4, 4 + Math.min(left, usable - 4));
    parts.push(part);
    left -= part.length;
    next = overflow.readUInt32BE(0);
  }
  for (const number of chain) findings.seen.add(number);
  return Buffer.concat(parts);
}

// Layout and checksums: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
const headerBytes = 32;
const frameHeaderBytes = 24;
const bigEndian = 0x377f0683;
const littleEndian = 0x377f0682;

/** The latest committed content of each page in a write-ahead log, up to the first frame whose checksum is wrong. */
export function committedPages(log: Buffer, pageSize: number): Map<number, Buffer> {
  const pages = new Map<number, Buffer>();
  if (log.length < headerBytes || log.readUInt32BE(8) !== pageSize) return pages;
  const kind = log.readUInt32BE(0);
  if (kind !== bigEndian && kind !== littleEndian) return pages;
  const isBig = kind === bigEndian;
  let sum = checksum(log.subarray(0, 24), isBig, [0, 0]);
  if (!isSum(log, 24, sum)) return pages;
  const waiting = new Map<number, Buffer>();
  const frameBytes = frameHeaderBytes + pageSize;
  for (let at = headerBytes; at + frameBytes <= log.length; at += frameBytes) {
    const frame = log.subarray(at, at + frameBytes);
    // The salts of an earlier use of the log: what follows was folded in long ago.
    if (!frame.subarray(8, 16).equals(log.subarray(16, 24))) break;
    const content = frame.subarray(frameHeaderBytes);
    sum = checksum(content, isBig, checksum(frame.subarray(0, 8), isBig, sum));
    if (!isSum(frame, 16, sum)) break;
    waiting.set(frame.readUInt32BE(0), content);
    if (frame.readUInt32BE(4) === 0) continue;
    for (const [number, page] of waiting) pages.set(number, page);
    waiting.clear();
  }
  return pages;
}

type Sum = readonly [number, number];

function checksum(bytes: Buffer, isBig: boolean, [first, second]: Sum): Sum {
  let one = first;
  let two = second;
  const word = (at: number): number => (isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at));
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    one = (one + word(at) + two) >>> 0;
    two = (two + word(at + 4) + one) >>> 0;
  }
  return [one, two];
}

const isSum = (bytes: Buffer, at: number, [first, second]: Sum): boolean =>
  bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second;

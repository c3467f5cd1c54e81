import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Text on its way into an archive: it is compressed as it comes, and only that is in memory. */
export interface CompressedPart {
  readonly path: string;
  add(text: string): void;
  /** The last of it. */
  end(): void;
  readonly isEnded: boolean;
  /** What was compressed since this was asked last. */
  take(): readonly Uint8Array[];
  /** CRC-32 and sizes in bytes, of all of it once it is ended. */
  readonly totals: { readonly crc: number; readonly size: number; readonly compressedSize: number };
}

// Pieces are compressed one by one; larger ones take less room.
const atOnce = 256 * 1024;

/** A part of an archive, empty so far. */
export function compressedPart(path: string): CompressedPart {
  let waiting = '';
  let pressed: Uint8Array[] = [];
  const totals = { crc: 0, size: 0, compressedSize: 0 };
  let isEnded = false;
  const press = (finishFlush: number) => {
    const bytes = Buffer.from(waiting, 'utf8');
    waiting = '';
    // A piece flushed to a whole byte is followed by the next as if they were one stream (RFC 1951, 3.2.4).
    const piece = deflateRawSync(bytes, { finishFlush });
    totals.crc = crc32(bytes, totals.crc);
    totals.size += bytes.length;
    totals.compressedSize += piece.length;
    pressed.push(piece);
  };
  return {
    path,
    totals,
    add(text) {
      waiting += text;
      if (waiting.length >= atOnce) press(constants.Z_SYNC_FLUSH);
    },
    end() {
      press(constants.Z_FINISH);
      isEnded = true;
    },
    get isEnded() {
      return isEnded;
    },
    take() {
      const taken = pressed;
      pressed = [];
      return taken;
    },
  };
}

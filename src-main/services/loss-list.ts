import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { ReportedLoss } from '../formats/loss.ts';
import type { WrittenFile } from './written-file.ts';

/** How often something of a kind was lost for a reason, by `kind: reason`. */
export type LossCounts = Record<string, number>;

/** What an export loses: counted, and listed in a file as it happens. */
export interface LossList {
  readonly counts: LossCounts;
  add(loss: ReportedLoss): void;
  /** Ends the file; undefined where nothing was lost and there is none. */
  finish(): Omit<WrittenFile, 'path'> | undefined;
  /** Closes the file, whether or not it was ended. */
  dispose(): void;
}

// A loss takes some 150 characters; one system call for each would be slow.
const atOnce = 64 * 1024;

/** The list as a JSON file at `path`, one loss a line, made at the first; at no time more than a piece of it is in memory. */
export function createLossList(path: string): LossList {
  const { counts, add: count } = createLossCounts();
  const hash = createHash('sha256');
  let file: number | undefined;
  let waiting = '';
  let bytes = 0;
  const put = (text: string) => {
    waiting += text;
    if (waiting.length >= atOnce) write();
  };
  const write = () => {
    file ??= openSync(path, 'wx');
    const encoded = Buffer.from(waiting, 'utf8');
    waiting = '';
    hash.update(encoded);
    for (let at = 0; at < encoded.length; ) at += writeSync(file, encoded, at);
    bytes += encoded.length;
  };
  const dispose = () => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  let isBegun = false;
  return {
    counts,
    add(loss) {
      count(loss);
      put(`${isBegun ? ',' : '{"losses": ['}\n${JSON.stringify(loss)}`);
      isBegun = true;
    },
    finish() {
      if (!isBegun) return undefined;
      waiting += '\n]}\n';
      write();
      dispose();
      return { bytes, sha256: hash.digest('hex') };
    },
    dispose,
  };
}

/** Counts losses without listing them. */
export function createLossCounts(): Pick<LossList, 'counts' | 'add'> {
  const counts: LossCounts = {};
  return {
    counts,
    add({ kind, reason }) {
      const name = `${kind}: ${reason}`;
      counts[name] = (counts[name] ?? 0) + 1;
    },
  };
}

import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LogLines } from './log.ts';

/** How large one file of a log may become, in bytes, and how many there are, the one being written included. */
export interface LogLimits {
  readonly bytes: number;
  readonly files: number;
}

const usual: LogLimits = { bytes: 256 * 1024, files: 3 };
const tailLines = 200;

/**
 * Lines kept in `folder`: hashiya.log is being written, hashiya.1.log is the one before. A log that cannot be written is done without: no work
 * fails for it.
 */
export function createLogFile(folder: string, { bytes, files }: LogLimits = usual): LogLines {
  const path = (number: number): string =>
    join(folder, number === 0 ? 'hashiya.log' : `hashiya.${number}.log`);
  return {
    append(line) {
      try {
        mkdirSync(folder, { recursive: true });
        const size = statSync(path(0), { throwIfNoEntry: false })?.size ?? 0;
        if (size > 0 && size + line.length + 1 > bytes) rotate(path, files);
        appendFileSync(path(0), `${line}\n`, { mode: 0o600 });
      } catch {
        // A full disk or a folder that may not be written to is told of where the work meets it.
      }
    },
    tail: () =>
      [path(1), path(0)]
        .flatMap((file) => linesOf(file))
        .slice(-tailLines)
        .join('\n'),
  };
}

function rotate(path: (number: number) => string, files: number): void {
  for (let number = files - 1; number > 0; number--) {
    if (statSync(path(number - 1), { throwIfNoEntry: false })) renameSync(path(number - 1), path(number));
  }
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

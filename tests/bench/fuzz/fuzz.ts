import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diceOf, inputOf } from './inputs.ts';
import { openDamaged, projectBytes } from './project-input.ts';
import { openProtected, protectedBytes } from './protected-input.ts';
import { type Outcome, readInput } from './read-input.ts';
import { samples } from './samples.ts';
import { readSettings, settings } from './settings-input.ts';
import { emptyProject, storeInput } from './store-input.ts';

/** What came of the inputs of a family. Times are in milliseconds; memory is in megabytes: the most the process ever had, its own included. */
export interface FuzzReport {
  inputs: number;
  stored: number;
  accepted: number;
  refused: number;
  readonly failed: { readonly index: number; readonly reason: string }[];
  slowest: number;
  slowestIndex: number;
  peak: number;
}

/** Which inputs: so many of a family from the first of a seed, every `storeEvery`th into a project as well. */
export interface FuzzOptions {
  readonly family: string;
  readonly seed: number;
  readonly count: number;
  readonly first?: number;
  readonly storeEvery?: number;
  /** What none may take, in milliseconds and megabytes: more is a failure. */
  readonly most?: { readonly time: number; readonly memory: number };
  /** Told before each input: what never comes back cannot say so itself. */
  readonly onInput?: (index: number) => void;
  /** Asked between inputs. */
  readonly isOver?: () => boolean;
}

/** The families of parsers. */
export const families = [...Object.keys(samples), ...Object.keys(settings), 'protected', 'project'];

/** Reads damaged files one after the other and counts what became of them. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { count, first = 0, most, onInput, isOver } = options;
  const report: FuzzReport = {
    inputs: 0,
    stored: 0,
    accepted: 0,
    refused: 0,
    failed: [],
    slowest: 0,
    slowestIndex: 0,
    peak: 0,
  };
  // What is tried is the parser and not the disk.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'hashiya-fuzz-'));
  try {
    const read = await readerOf(options, folder, report);
    for (let index = first; index < first + count && !isOver?.(); index++) {
      onInput?.(index);
      const started = performance.now();
      const outcome = await read(index);
      const took = performance.now() - started;
      report.inputs++;
      if (took > report.slowest) Object.assign(report, { slowest: took, slowestIndex: index });
      const peak = process.resourceUsage().maxRSS / 1_024;
      if (most && took > most.time)
        report.failed.push({ index, reason: `it took longer than ${most.time} ms` });
      if (most && peak > Math.max(most.memory, report.peak))
        report.failed.push({ index, reason: `it took more than ${most.memory} MB` });
      report.peak = peak;
      if (outcome.kind === 'failed') report.failed.push({ index, reason: outcome.reason });
      else report[outcome.kind]++;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return report;
}

async function readerOf(
  { family, seed, storeEvery = 0 }: FuzzOptions,
  folder: string,
  report: FuzzReport,
): Promise<(index: number) => Promise<Outcome>> {
  if (family === 'protected') {
    const bytes = await protectedBytes();
    return (index) => openProtected(bytes, diceOf(seed, index), folder);
  }
  if (family === 'project') {
    const bytes = await projectBytes(folder);
    return async (index) => openDamaged(bytes, diceOf(seed, index), folder);
  }
  const other = settings[family];
  if (other) return async (index) => readSettings(other, diceOf(seed, index));
  const found = samples[family]?.();
  if (!found) throw new Error(`There is no family ${family}; there are ${families.join(', ')}.`);
  const empty = storeEvery > 0 ? await emptyProject(folder) : new Uint8Array();
  return async (index) => {
    const input = inputOf(found, diceOf(seed, index));
    const outcome = await readInput(input);
    if (outcome.kind === 'failed' || storeEvery === 0 || index % storeEvery !== 0) return outcome;
    report.stored++;
    return storeInput(input, empty, folder);
  };
}

import { posix } from 'node:path';
import { randomNumbers } from '../../../src-shared/model/seeded-random.ts';
import { type ZipEntry, zipOf } from '../../helpers/zip-files.ts';
import { type Dice, diceOn, garbage, mutated } from './mutate.ts';
import type { Sample } from './samples.ts';

/** A damaged file as it is handed to be read. */
export interface Input {
  readonly sample: Sample;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** True where the file is read as what it was, and not as what it looks like. */
  readonly isNamed: boolean;
  /** True where the project knows the article already. */
  readonly isKnown: boolean;
}

/** A file beside the one that is read. */
export const siblingIn =
  ({ sample, files }: Input) =>
  async (path: string): Promise<Uint8Array | undefined> =>
    files.get(posix.join(posix.dirname(sample.path), path));

/** The dice of an input: each has its own, so that one alone can be read again. */
export const diceOf = (seed: number, index: number): Dice =>
  diceOn(randomNumbers(Math.imul(seed, 1_000_003) + index));

/** One damaged file of the family. */
export function inputOf(family: readonly Sample[], dice: Dice): Input {
  const sample = family[dice.below(family.length)];
  if (!sample) throw new Error('The family has no sample.');
  const isNamed = dice.random() < 0.6;
  const isKnown = dice.random() < 0.2;
  const files = new Map(sample.files);
  const [path] = dice.random() < 0.9 ? [sample.path] : ([...files.keys()] as const).toReversed();
  const bytes = files.get(path ?? '') ?? new Uint8Array();
  if (path !== undefined) files.set(path, changed(sample, bytes, dice));
  return { sample, files, isNamed, isKnown };
}

/** A zip file has two bytes for the length of a name. */
const longestName = 0xffff;

/** An archive is damaged from without or, whole again, from within: its checksums would hide the rest. */
function changed({ entries }: Sample, bytes: Uint8Array, dice: Dice): Uint8Array {
  const way = dice.random();
  if (!entries || way < 0.3) return way < 0.04 ? garbage(bytes, dice) : mutated(bytes, dice);
  const chosen = dice.below(entries.length);
  return zipOf(
    entries.map((entry, index) => {
      if (index !== chosen) return entry;
      if (way < 0.4)
        return { ...entry, name: mutated(Buffer.from(entry.name), dice).subarray(0, longestName) };
      if (way < 0.5) {
        const number = dice.of([0, 1, 8, 99, 0x800, 0xffffffff, dice.below(70_000)]);
        const lie = dice.of<Partial<ZipEntry>>([
          { claimedSize: number },
          { method: number & 0xffff },
          { flags: number & 0xffff },
          { claimedCrc: number },
          { mode: number & 0xffff },
        ]);
        return { ...entry, ...lie };
      }
      return { ...entry, content: mutated(Buffer.from(entry.content ?? ''), dice) };
    }),
  );
}

import { readFileSync, writeFileSync } from 'node:fs';
import { randomNumbers } from '../../src-shared/model/seeded-random.ts';

const pageSize = 4_096;

/** A damaged copy of a file and the pages, counted from 1, that are not as they were. */
export interface Damage {
  readonly how: string;
  readonly pages: ReadonlySet<number>;
}

/** Damages a copy of `path` at random places, always the same for the same seed: flipped bits, lost sectors, lost pages, an end that is cut off. */
export function damageCopy(path: string, copy: string, seed: number): Damage {
  const random = randomNumbers(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const original = readFileSync(path);
  let bytes = Buffer.from(original);
  const kinds = {
    flip: () => {
      const at = below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
    },
    sector: () => {
      const at = below(Math.floor(bytes.length / 512)) * 512;
      for (let index = 0; index < 512; index++) bytes[at + index] = below(256);
    },
    zeros: () => {
      const at = below(Math.floor(bytes.length / pageSize)) * pageSize;
      bytes.fill(0, at, at + pageSize);
    },
    cut: () => {
      bytes = bytes.subarray(0, Math.max(pageSize, bytes.length - below(Math.floor(bytes.length / 4))));
    },
  };
  const names = Object.keys(kinds);
  const how = Array.from(
    { length: 1 + below(12) },
    () => names[below(names.length - (random() < 0.8 ? 1 : 0))] ?? '',
  );
  for (const name of how) for (const [kind, act] of Object.entries(kinds)) if (kind === name) act();
  writeFileSync(copy, bytes);
  const pages = new Set<number>();
  for (let page = 0; page * pageSize < original.length; page++) {
    const [from, to] = [page * pageSize, (page + 1) * pageSize];
    if (!original.subarray(from, to).equals(bytes.subarray(from, to))) pages.add(page + 1);
  }
  return { how: how.join(' '), pages };
}

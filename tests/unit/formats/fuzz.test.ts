import { describe, expect, it } from 'vitest';
import { families, fuzz } from '../../bench/fuzz/fuzz.ts';
import { readInput } from '../../bench/fuzz/read-input.ts';
import { samples } from '../../bench/fuzz/samples.ts';

const seed = 7;

describe.each(Object.entries(samples))('whole files of %s', (_family, make) => {
  it('are read, so that what is wrong with the others is their damage', async () => {
    for (const sample of make()) {
      const input = { sample, files: sample.files, isNamed: true, isKnown: false };
      expect([sample.path, await readInput(input)]).toEqual([sample.path, { kind: 'accepted' }]);
    }
  });
});

/** What once was neither read nor refused: its family, its seed, its number. */
const found: readonly [family: string, seed: number, first: number][] = [
  ['jsonl', 20_261_122, 11_804],
  ['html', 20_261_122, 1_729],
  ['html', 20_261_122, 3_592],
  ['docx', 20_261_122, 1_924],
  ['docx', 5, 1_000],
  ['standoff', 20_261_122, 3_015],
  ['conll', 20_261_122, 3_972],
  ['json', 5, 164],
  ['project', 20_261_122, 297],
  ['project', 20_261_122, 3_094],
  ['project', 20_261_122, 6_687],
  ['project', 20_261_122, 34_138],
  ['project', 20_261_122, 37_574],
];

describe.each(found)('what was found in %s with seed %i at %i', (family, foundSeed, first) => {
  it('stays mended', async () => {
    expect((await fuzz({ family, seed: foundSeed, first, count: 1 })).failed).toEqual([]);
  });
});

describe.each(families)('damaged files of %s', (family) => {
  it('are read or refused with a sentence, and nothing is stored in part', async () => {
    const report = await fuzz({
      family,
      seed,
      count: family === 'project' ? 15 : 40,
      storeEvery: 40,
    });
    expect(report.failed).toEqual([]);
    expect(report.accepted).toBeGreaterThan(0);
    expect(report.refused).toBeGreaterThan(0);
  });
});

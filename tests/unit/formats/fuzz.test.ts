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

describe.each(families)('damaged files of %s', (family) => {
  it('are read or refused with a sentence, and nothing is stored in part', async () => {
    const report = await fuzz({ family, seed, count: family === 'project' ? 20 : 60, storeEvery: 60 });
    expect(report.failed).toEqual([]);
    expect(report.accepted).toBeGreaterThan(0);
    expect(report.refused).toBeGreaterThan(0);
  });
});

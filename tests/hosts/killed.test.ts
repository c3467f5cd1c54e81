import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildWhenStale } from '../../scripts/build-when-stale.ts';
import { killHosts } from '../bench/durability/rounds.ts';
import { removeHome, temporaryHome } from '../helpers/host.ts';

let home: string;
beforeEach(() => {
  buildWhenStale();
  home = temporaryHome();
});
afterEach(() => removeHome(home));

// `npm run durability` kills five hundred times.
it('a host killed at random moments of mixed work has lost nothing it answered', async () => {
  const { lost, faults, answered } = await killHosts({ home, rounds: 3, seed: 7 });
  expect({ lost, faults }).toEqual({ lost: [], faults: [] });
  // Otherwise nothing was tried.
  expect(Object.keys(answered)).toContain('annotate');
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killHosts } from './rounds.ts';

// How many answered actions are lost when the host is killed at any moment: none may be.
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '500' }, seed: { type: 'string', default: '20261122' } },
});
const home = mkdtempSync(join(tmpdir(), 'hashiya-durability-'));
const rounds = Number(values.rounds);
try {
  const onRound = (done: number): void => {
    if (done % 25 === 0) console.log(`${done} of ${rounds}`);
  };
  const { lost, faults, answered, migrations, silent } = await killHosts({
    home,
    rounds,
    seed: Number(values.seed),
    onRound,
  });
  const total = Object.values(answered).reduce((sum, times) => sum + times, 0);
  console.log(
    `killed ${rounds} times (seed ${values.seed}), ${migrations} of them while an old file was brought up to date`,
  );
  console.log(`${silent} times before anything was answered`);
  console.log(`${total} answered actions: ${JSON.stringify(answered)}`);
  console.log(`${lost.length} of them lost; the check found ${faults.length} faults`);
  for (const line of [...lost, ...faults].slice(0, 50)) console.log(line);
  process.exitCode = lost.length + faults.length === 0 ? 0 : 1;
} finally {
  rmSync(home, { recursive: true, force: true });
}

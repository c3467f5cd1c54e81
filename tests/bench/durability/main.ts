import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type KillReport, killHosts } from './rounds.ts';

// How many answered actions are lost when the host is killed at any moment: none may be.
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '500' }, seed: { type: 'string', default: '20261122' } },
});
const home = mkdtempSync(join(tmpdir(), 'hashiya-durability-'));
const rounds = Number(values.rounds);
try {
  const onRound = (report: KillReport): void => {
    if (report.rounds % 25 === 0 && report.rounds < rounds) print(report);
  };
  const report = await killHosts({ home, rounds, seed: Number(values.seed), onRound });
  print(report);
  const { lost, faults } = report;
  for (const line of [...lost, ...faults].slice(0, 50)) console.log(line);
  process.exitCode = lost.length + faults.length === 0 ? 0 : 1;
} finally {
  rmSync(home, { recursive: true, force: true });
}

function print({ rounds: done, migrations, silent, answered, refused, lost, faults }: KillReport): void {
  const sumOf = (counts: Readonly<Record<string, number>>): number =>
    Object.values(counts).reduce((sum, times) => sum + times, 0);
  const { copying, changing, changed } = migrations;
  console.log(
    [
      `killed ${done} times (seed ${values.seed}), ${silent} of them before anything was answered`,
      `  ${copying + changing + changed} of them around a migration: ${copying} before it changed the file, ${changing} in the midst, ${changed} after`,
      `  ${sumOf(answered)} answered actions: ${JSON.stringify(answered)}; refused: ${JSON.stringify(refused)}`,
      `  ${lost.length} of them lost; the check found ${faults.length} faults`,
    ].join('\n'),
  );
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from './build-when-stale.ts';
import { playwrightResult, type RunnerResult, vitestResult } from './test-reports.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'hashiya-reports-'));
// Tests start the program some hundred times; each start after the first reads what the first has compiled.
const environment = { ...process.env, NODE_COMPILE_CACHE: join(reports, 'compiled') };

/** Every check of the project, in order; each answers what it counted. */
const runners: readonly (readonly [string, () => RunnerResult])[] = [
  ['types', () => check('node_modules/typescript/bin/tsc', '--build')],
  [
    'rules and layout',
    () => check('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  ],
  ['unused code', () => check('node_modules/knip/bin/knip.js')],
  ['build', build],
  ['node', () => vitest('node')],
  ['browser', () => vitest('browser')],
  ['end to end', () => playwright('e2e')],
  ['electron', () => playwright('electron')],
];

const results = runners.map(([name, run]) => {
  console.log(`\n── ${name}`);
  return { name, ...run() };
});
rmSync(reports, { recursive: true, force: true });

console.log('\n── all');
for (const { name, passed, failed, skipped, again } of results) {
  console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  for (const reason of skipped) console.log(`  skipped: ${reason}`);
  for (const title of again) console.log(`  passed only when run again: ${title}`);
}
const total = (count: 'passed' | 'failed') => results.reduce((sum, result) => sum + result[count], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;

function check(program: string, ...args: string[]): RunnerResult {
  return run(program, args) === 0 ? one(true) : one(false);
}

function build(): RunnerResult {
  try {
    buildWhenStale();
    return one(true);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return one(false);
  }
}

function vitest(project: string): RunnerResult {
  const report = join(reports, `${project}.json`);
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project];
  const status = run('node_modules/vitest/vitest.mjs', [
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return vitestResult(report, status);
}

function playwright(project: string): RunnerResult {
  const report = join(reports, `${project}.json`);
  const args = ['test', '--config', 'tests/playwright.config.ts', '--project', project];
  const status = run('node_modules/@playwright/test/cli.js', [...args, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return playwrightResult(report, status);
}

function run(program: string, args: readonly string[], env: Record<string, string> = {}): number | null {
  return spawnSync(process.execPath, [join(root, program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...environment, ...env },
  }).status;
}

function one(passed: boolean): RunnerResult {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: [], again: [] };
}

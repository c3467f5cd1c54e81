import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { programFolder, workerFile } from '../../src-main/hosts/program.ts';
import { systemEnvironment } from '../../src-main/hosts/system-environment.ts';
import { createJobs } from '../../src-main/jobs/create-jobs.ts';
import { readCodebookFile } from '../../src-main/services/codebook.ts';
import { createProjectFile } from '../../src-main/services/create-project.ts';
import { openProject } from '../../src-main/services/project.ts';

// A process of its own, from the sources, as the program runs: the path of the project to make, then what is imported into it.
const [path = '', ...sources] = process.argv.slice(2);

const codebook = readCodebookFile(join(programFolder, 'resources', 'default-codebook.json'));
await createProjectFile(path, { name: 'bench', description: '', codebook }, systemEnvironment);
const project = openProject(path, systemEnvironment);
const input = {
  places: sources.map((source) => ({ path: source })),
  options: { onDuplicate: 'skip', extendCodebook: false, proposals: true },
} as const;

const stalls = monitorEventLoopDelay({ resolution: 5 });
stalls.enable();
const started = performance.now();
let storing = started;
let articles = 0;
let near = 0;
for await (const event of createJobs(workerFile).run(project, 'import', input)) {
  if (event.kind === 'done') {
    articles = event.result.articles.length;
    near = event.result.nearDuplicates.length;
  } else if (event.progress.phase === 'storing' && event.progress.done === 0) storing = performance.now();
}
const ended = performance.now();
stalls.disable();
project.dispose();

console.log(
  JSON.stringify({
    articles,
    near,
    reading: (storing - started) / 1_000,
    storing: (ended - storing) / 1_000,
    longestStall: stalls.max / 1_000_000,
    peak: residentPeak(),
  }),
);

/** The most memory the process has had, in megabytes; 0 where the system does not say (only Linux does, in /proc). */
function residentPeak(): number {
  const file = '/proc/self/status';
  const said = existsSync(file) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(file, 'utf8')) : null;
  return Math.round(Number(said?.[1] ?? 0) / 1_024);
}

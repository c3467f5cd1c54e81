import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { insertAnnotation } from '../../src-main/db/annotations.ts';
import { type WriteHandle, write } from '../../src-main/db/handle.ts';
import { programFolder, workerFile } from '../../src-main/hosts/program.ts';
import { systemEnvironment } from '../../src-main/hosts/system-environment.ts';
import { createJobs } from '../../src-main/jobs/create-jobs.ts';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { readCodebookFile } from '../../src-main/services/codebook.ts';
import { createProjectFile } from '../../src-main/services/create-project.ts';
import { openProject } from '../../src-main/services/project.ts';
import { exportOptionsSchema } from '../../src-shared/contract/exports.ts';
import { generatedCorpus } from './generated-articles.ts';

// A process of its own for each step, from the sources, as the program runs: what to do, the project's path, then how many spans, or the format
// and the path of the export.
const [step, path = '', ...rest] = process.argv.slice(2);
const spansOfAnArticle = 100;
const codebook = readCodebookFile(join(programFolder, 'resources', 'default-codebook.json'));

if (step === 'make') await make(Number(rest[0]));
else if (step === 'export') await exportAs(rest[0] ?? '', rest[1] ?? '');
else await importFrom(rest[0] ?? '');

/** Articles of one annotator, marked all over. */
async function make(spans: number): Promise<void> {
  await createProjectFile(path, { name: 'bench', description: '', codebook }, systemEnvironment);
  const project = openProject(path, systemEnvironment);
  const { id } = ensureAnnotator(project, 'سلمى');
  const corpus = generatedCorpus(20_261_122);
  for (let stored = 0; stored < spans; stored += 100 * spansOfAnArticle) {
    const left = Math.min(100, Math.ceil((spans - stored) / spansOfAnArticle));
    write(project.database, (handle) => {
      for (let index = 0; index < left; index++) store(handle, id, corpus.article());
    });
  }
  project.dispose();
}

function store(
  handle: WriteHandle,
  annotatorId: string,
  { title, text }: { readonly title: string; readonly text: string },
): void {
  const labels = codebook.labels.filter(({ layer }) => layer === 'entity').map(({ id }) => id);
  const articleId = systemEnvironment.newId();
  const at = '2026-11-22T00:00:00.000Z';
  handle.insert(
    `INSERT INTO article (id, title, folded_title, language, imported_at, byte_order_mark, words, characters, text_sha256, text)
    VALUES (?, ?, ?, 'ar', ?, 0, 400, ?, ?, ?)`,
    ...[articleId, title, title, at, text.length, createHash('sha256').update(text).digest('hex'), text],
  );
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const content = { attributes: {}, links: [], note: null, createdAt: at, updatedAt: at };
  for (let mark = 0; mark < spansOfAnArticle; mark++) {
    const word = words[Math.floor((mark * words.length) / spansOfAnArticle)];
    if (!word) continue;
    const spans = [{ role: 'mention' as const, start: word.index, end: word.index + word[0].length }];
    const label = labels[mark % labels.length] ?? '';
    const id = systemEnvironment.newId();
    insertAnnotation(handle, { id, articleId, annotatorId, layer: 'entity', label, spans, ...content }, null);
  }
}

async function exportAs(format: string, out: string): Promise<void> {
  const project = openProject(path, systemEnvironment);
  const options = exportOptionsSchema.parse({ format });
  const started = performance.now();
  const input = { path: out, options, version: 'bench' };
  let spans = 0;
  for await (const event of createJobs(workerFile).run(project, 'exportFiles', input)) {
    if (event.kind === 'done') spans = event.result.outcome.annotations.entity;
  }
  const seconds = (performance.now() - started) / 1_000;
  project.dispose();
  say(spans, seconds, sizeOf(out));
}

async function importFrom(source: string): Promise<void> {
  await createProjectFile(path, { name: 'bench', description: '', codebook }, systemEnvironment);
  const project = openProject(path, systemEnvironment);
  const input = {
    places: [{ path: source }],
    options: { onDuplicate: 'skip', extendCodebook: false, proposals: false },
  } as const;
  const started = performance.now();
  let spans = 0;
  for await (const event of createJobs(workerFile).run(project, 'import', input)) {
    if (event.kind !== 'done') continue;
    spans = event.result.annotations;
    for (const { path: skipped, problem } of event.result.skipped.slice(0, 3))
      console.error(skipped, problem);
  }
  const seconds = (performance.now() - started) / 1_000;
  project.dispose();
  say(spans, seconds, 0);
}

function say(spans: number, seconds: number, bytes: number): void {
  console.log(JSON.stringify({ spans, seconds, megabytes: bytes / 1_048_576, peak: residentPeak() }));
}

function sizeOf(out: string): number {
  if (!statSync(out).isDirectory()) return statSync(out).size;
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}

/** The most memory the process has had, in megabytes; 0 where the system does not say (only Linux does, in /proc). */
function residentPeak(): number {
  const file = '/proc/self/status';
  const said = existsSync(file) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(file, 'utf8')) : null;
  return Math.round(Number(said?.[1] ?? 0) / 1_024);
}

import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { insertAnnotation } from '../../src-main/db/annotations.ts';
import { type WriteHandle, write } from '../../src-main/db/handle.ts';
import { programFolder, workerFile } from '../../src-main/hosts/program.ts';
import { systemEnvironment } from '../../src-main/hosts/system-environment.ts';
import { createJobs } from '../../src-main/jobs/create-jobs.ts';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { readCodebookFile } from '../../src-main/services/codebook.ts';
import { createProjectFile } from '../../src-main/services/create-project.ts';
import { record } from '../../src-main/services/journal.ts';
import { openProject } from '../../src-main/services/project.ts';
import { generatedCorpus } from './generated-articles.ts';

// A process of its own for each step: `make FOLDER ARTICLES` or `merge FOLDER` (once what is new, then the same again).
const [step, folder = '', articles = '1000'] = process.argv.slice(2);
const here = join(folder, 'here.hashiya');
const there = join(folder, 'there.hashiya');
const marksOfAnArticle = 20;
const codebook = readCodebookFile(join(programFolder, 'resources', 'default-codebook.json'));
const labels = codebook.labels.filter(({ layer }) => layer === 'entity').map(({ id }) => id);

if (step === 'make') await make(Number(articles));
else {
  await merge('new');
  await merge('again');
}

/** A project and a copy in which somebody marked every article, each mark a step of the history. */
async function make(count: number): Promise<void> {
  await createProjectFile(here, { name: 'bench', description: '', codebook }, systemEnvironment);
  const project = openProject(here, systemEnvironment);
  const corpus = generatedCorpus(20_261_122);
  const stored = Array.from({ length: count }, () => ({
    id: systemEnvironment.newId(),
    ...corpus.article(),
  }));
  write(project.database, (handle) => {
    for (const article of stored) storeArticle(handle, article);
  });
  ensureAnnotator(project, 'سلمى');
  project.dispose();
  copyFileSync(here, there);
  const copy = openProject(there, systemEnvironment);
  const annotatorId = ensureAnnotator(copy, 'سلمى').id;
  for (let from = 0; from < count; from += 500) {
    write(copy.database, (handle) => {
      for (const { id, text } of stored.slice(from, from + 500)) mark(handle, annotatorId, id, text);
    });
  }
  copy.dispose();
}

function storeArticle(
  handle: WriteHandle,
  { id, title, text }: { readonly id: string; readonly title: string; readonly text: string },
): void {
  handle.insert(
    `INSERT INTO article (id, title, folded_title, language, imported_at, byte_order_mark, words, characters, text_sha256, text)
    VALUES (?, ?, ?, 'ar', ?, 0, 400, ?, ?, ?)`,
    ...[id, title, title, '2026-11-22T00:00:00.000Z', text.length],
    ...[createHash('sha256').update(text).digest('hex'), text],
  );
}

function mark(handle: WriteHandle, annotatorId: string, articleId: string, text: string): void {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  for (let number = 0; number < marksOfAnArticle; number++) {
    const word = words[Math.floor((number * words.length) / marksOfAnArticle)];
    if (!word) continue;
    const at = systemEnvironment.now().toISOString();
    const after = {
      id: systemEnvironment.newId(),
      articleId,
      annotatorId,
      layer: 'entity' as const,
      label: labels[number % labels.length] ?? '',
      spans: [{ role: 'mention' as const, start: word.index, end: word.index + word[0].length }],
      attributes: {},
      links: [],
      note: null,
      createdAt: at,
      updatedAt: at,
    };
    const position = insertAnnotation(handle, after, null);
    const changes = [{ entity: 'annotation' as const, position, before: null, after }];
    record(handle, systemEnvironment, { kind: 'annotation.create', annotatorId, articleId, changes });
  }
}

async function merge(what: string): Promise<void> {
  const project = openProject(here, systemEnvironment);
  const actorId = ensureAnnotator(project, 'سلمى').id;
  const input = { places: [{ path: there }], actorId, isPreview: false };
  let stall = 0;
  let last = performance.now();
  const heartbeat = setInterval(() => {
    const now = performance.now();
    stall = Math.max(stall, now - last);
    last = now;
  }, 10);
  const started = performance.now();
  const cpu = process.cpuUsage();
  let merging = started;
  let annotations = 0;
  for await (const event of createJobs(workerFile).run(project, 'exchange', input)) {
    if (event.kind === 'done') annotations = event.result.files[0]?.annotations.added ?? 0;
    else if (event.progress.phase === 'merging' && merging === started) merging = performance.now();
  }
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const writing = performance.now();
  ensureAnnotator(project, `بعد ${what}`);
  const firstWrite = performance.now() - writing;
  clearInterval(heartbeat);
  const log = statSync(`${here}-wal`).size / 1_048_576;
  project.dispose();
  console.log(
    JSON.stringify({
      what,
      annotations,
      seconds: round(seconds),
      checkingSeconds: round((merging - started) / 1_000),
      processorSeconds: round((user + system) / 1_000_000),
      hostStallMilliseconds: Math.round(stall),
      firstWriteMilliseconds: Math.round(firstWrite),
      logMegabytes: Math.round(log),
      projectMegabytes: Math.round(statSync(there).size / 1_048_576),
      peakMegabytes: residentPeak(),
    }),
  );
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}

/** The most memory the process has had, in megabytes; 0 where the system does not say (only Linux does, in /proc). */
function residentPeak(): number {
  const file = '/proc/self/status';
  const said = existsSync(file) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(file, 'utf8')) : null;
  return Math.round(Number(said?.[1] ?? 0) / 1_024);
}

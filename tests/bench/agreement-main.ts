import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { insertAnnotation } from '../../src-main/db/annotations.ts';
import { type WriteHandle, write } from '../../src-main/db/handle.ts';
import { writeState } from '../../src-main/db/statuses.ts';
import { programFolder, workerFile } from '../../src-main/hosts/program.ts';
import { systemEnvironment } from '../../src-main/hosts/system-environment.ts';
import { createJobs } from '../../src-main/jobs/create-jobs.ts';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { readCodebookFile } from '../../src-main/services/codebook.ts';
import { createProjectFile } from '../../src-main/services/create-project.ts';
import { openProject } from '../../src-main/services/project.ts';
import { type AgreementReport, agreementRequestSchema } from '../../src-shared/contract/agreement.ts';
import type { Span } from '../../src-shared/text/span.ts';
import { generatedCorpus } from './generated-articles.ts';

// A process of its own, from the sources, as the program runs: the path of the project to make, then the sizes to compare at.
const [path = '', ...sizes] = process.argv.slice(2);
const marksOfAnAnnotator = 50;

const corpus = generatedCorpus(20_261_122);
const codebook = readCodebookFile(join(programFolder, 'resources', 'default-codebook.json'));
await createProjectFile(path, { name: 'bench', description: '', codebook }, systemEnvironment);
const project = openProject(path, systemEnvironment);
const labels = codebook.labels.filter(({ layer }) => layer === 'entity').map(({ id }) => id);
const annotatorIds = ['سلمى', 'يوسف', 'نادية'].map((name) => ensureAnnotator(project, name).id);

let stored = 0;
let before: { readonly size: number; readonly seconds: number } | undefined;
for (const size of sizes.map(Number)) {
  for (; stored < size; stored += 100) {
    write(project.database, (handle) => {
      for (let index = 0; index < 100; index++) store(handle);
    });
  }
  const stalls = monitorEventLoopDelay({ resolution: 5 });
  stalls.enable();
  const started = performance.now();
  const report = await compared();
  const seconds = (performance.now() - started) / 1_000;
  stalls.disable();
  const { f1Exact, f1Overlap, uAlpha, gamma } = report.metrics;
  console.log(
    [
      `\n${size} articles, 3 annotators, ${size * 3 * marksOfAnAnnotator} marks: ${seconds.toFixed(1)} s`,
      `the host's thread never busy longer than ${Math.round(stalls.max / 1e6)} ms`,
      `strict F1 ${f1Exact?.value?.toFixed(3)}, relaxed ${f1Overlap?.value?.toFixed(3)}, u-alpha ${uAlpha?.value?.toFixed(3)}, gamma ${gamma?.value?.toFixed(3) ?? gamma?.reason}`,
    ].join('\n    '),
  );
  if (before) {
    const growth = seconds / size / (before.seconds / before.size);
    console.log(`    an article ×${growth.toFixed(2)} of what it took at ${before.size}`);
  }
  before = { size, seconds };
}
project.dispose();

async function compared(): Promise<AgreementReport> {
  const input = { request: agreementRequestSchema.parse({ annotatorIds }), tool: 'bench' };
  for await (const event of createJobs(workerFile).run(project, 'agreement', input)) {
    if (event.kind === 'done') return event.result;
  }
  throw new Error('The comparison ended without a report.');
}

/** An article that all three finished: mostly the same marks, some missed, some with another edge or label. */
function store(handle: WriteHandle): void {
  const { title, text } = corpus.article();
  const id = systemEnvironment.newId();
  handle.insert(
    `INSERT INTO article (id, title, folded_title, language, imported_at, byte_order_mark, words, characters, text_sha256, text)
    VALUES (?, ?, ?, 'ar', '2026-11-22T00:00:00.000Z', 0, 400, ?, ?, ?)`,
    ...[id, title, title, text.length, id.replaceAll('-', '').repeat(2), text],
  );
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const step = Math.floor(words.length / (marksOfAnAnnotator + 5));
  for (const annotatorId of annotatorIds) {
    for (let mark = 0; mark < marksOfAnAnnotator; mark++) {
      const [first, second] = words.slice(mark * step, mark * step + 2);
      if (first && second) insertMark(handle, id, annotatorId, { mark, first, second });
    }
    writeState(handle, id, annotatorId, 'done');
  }
}

interface Place {
  readonly mark: number;
  readonly first: Span;
  readonly second: Span;
}

function insertMark(
  handle: WriteHandle,
  articleId: string,
  annotatorId: string,
  { mark, first, second }: Place,
): void {
  const label = labels[(mark + (corpus.random() < 0.1 ? 1 : 0)) % labels.length] ?? '';
  const start = corpus.random() < 0.15 ? second.start : first.start;
  const at = '2026-11-22T00:00:00.000Z';
  insertAnnotation(
    handle,
    {
      id: systemEnvironment.newId(),
      articleId,
      annotatorId,
      layer: 'entity',
      label,
      spans: [{ role: 'mention', start, end: second.end }],
      attributes: {},
      links: [],
      note: null,
      createdAt: at,
      updatedAt: at,
    },
    null,
  );
}

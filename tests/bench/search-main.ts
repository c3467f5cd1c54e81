import { statSync } from 'node:fs';
import { join } from 'node:path';
import { write } from '../../src-main/db/handle.ts';
import { indexArticle } from '../../src-main/db/search-index.ts';
import { programFolder } from '../../src-main/hosts/program.ts';
import { systemEnvironment } from '../../src-main/hosts/system-environment.ts';
import { readCodebookFile } from '../../src-main/services/codebook.ts';
import { concordance } from '../../src-main/services/concordance.ts';
import { createProjectFile } from '../../src-main/services/create-project.ts';
import { type OpenProject, openProject } from '../../src-main/services/project.ts';
import { findArticles } from '../../src-main/services/search.ts';
import { concordanceInputSchema, searchInputSchema } from '../../src-shared/contract/search.ts';
import { type Figures, figuresOf } from './frames.ts';
import { generatedCorpus } from './generated-articles.ts';
import { queryKinds } from './search-queries.ts';

// A process of its own, from the sources, as the program runs: the path of the project to make, then the sizes to search at.
const [path = '', ...sizes] = process.argv.slice(2);
const queriesOfAKind = 100;
const storedAtOnce = 1_000;

const corpus = generatedCorpus(20_261_121);
const codebook = readCodebookFile(join(programFolder, 'resources', 'default-codebook.json'));
await createProjectFile(path, { name: 'bench', description: '', codebook }, systemEnvironment);
const project = openProject(path, systemEnvironment);
const medians = new Map<string, number[]>();
let bytes = 0;
let stored = 0;
for (const size of sizes.map(Number)) {
  const started = performance.now();
  while (stored < size) store(project, Math.min(storedAtOnce, size - stored));
  console.log(`\n${size} articles (stored in ${((performance.now() - started) / 1_000).toFixed(0)} s)`);
  for (const [kind, queryOf] of Object.entries(queryKinds(corpus))) report(kind, queryOf);
}
project.dispose();
console.log(`\nmedians, each as many times the one of the size before (${sizes.join(', ')} articles)`);
for (const [kind, times] of medians) {
  const growth = times
    .slice(1)
    .map((time, index) => `×${(time / (times[index] ?? time)).toFixed(1)}`.padStart(7));
  console.log(`  ${kind.padEnd(20)} ${growth.join(' ')}`);
}
const times = (statSync(path).size / bytes).toFixed(2);
console.log(`\nfile: ${times} times its texts (${Math.round(bytes / 1e6)} MB)`);

/** Only what a search reads: the way of an import has a bench of its own, and would take most of the time here. */
function store(project: OpenProject, count: number): void {
  write(project.database, (handle) => {
    for (let index = 0; index < count; index++) {
      const { title, text } = corpus.article();
      bytes += Buffer.byteLength(text);
      const id = systemEnvironment.newId();
      const key = handle.insert(
        `INSERT INTO article (id, title, folded_title, language, imported_at, byte_order_mark, words, characters, text_sha256, text)
        VALUES (?, ?, ?, 'ar', '2026-11-21T00:00:00.000Z', 0, 400, ?, ?, ?)`,
        ...[id, title, title, text.length, id.replaceAll('-', '').repeat(2), text],
      );
      indexArticle(handle, { key, title, text });
    }
  });
  stored += count;
}

function report(kind: string, queryOf: () => string): void {
  const times: number[] = [];
  let found = 0;
  for (let index = 0; index < queriesOfAKind; index++) {
    const query = queryOf();
    const started = performance.now();
    const { total } =
      kind === 'concordance'
        ? concordance(project, concordanceInputSchema.parse({ query, sort: 'before' }))
        : findArticles(project, searchInputSchema.parse({ query }));
    times.push(performance.now() - started);
    found += total;
  }
  const figures = figuresOf(times);
  medians.set(kind, [...(medians.get(kind) ?? []), figures.median]);
  console.log(rowOf(kind, figures, Math.round(found / queriesOfAKind)));
}

function rowOf(kind: string, { median, p95, largest }: Figures, found: number): string {
  const [middle, most, worst] = [median, p95, largest].map((time) => time.toFixed(1).padStart(7));
  return `  ${kind.padEnd(20)} median ${middle}  p95 ${most}  largest ${worst} ms   ${found} found on average`;
}

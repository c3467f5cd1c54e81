import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from '../../src-main/hosts/program.ts';
import { systemEnvironment } from '../../src-main/hosts/system-environment.ts';
import type { ArticleBundle } from '../../src-main/services/article-records.ts';
import { readCodebookFile } from '../../src-main/services/codebook.ts';
import { concordance } from '../../src-main/services/concordance.ts';
import { createProjectFile } from '../../src-main/services/create-project.ts';
import { type OpenProject, openProject } from '../../src-main/services/project.ts';
import { findArticles } from '../../src-main/services/search.ts';
import { storeBundles } from '../../src-main/services/store-bundles.ts';
import { concordanceInputSchema, searchInputSchema } from '../../src-shared/contract/search.ts';
import { figuresOf } from './frames.ts';
import { generatedCorpus } from './generated-articles.ts';

// A process of its own, from the sources, as the program runs: the path of the project to make, then the sizes to search at.
const [path = '', ...sizes] = process.argv.slice(2);
const queriesOfAKind = 100;
const storedAtOnce = 1_000;

const corpus = generatedCorpus(20_261_121);
const codebook = readCodebookFile(join(programFolder, 'resources', 'default-codebook.json'));
await createProjectFile(path, { name: 'bench', description: '', codebook }, systemEnvironment);
const project = openProject(path, systemEnvironment);
let bytes = 0;
let stored = 0;
for (const size of sizes.map(Number)) {
  while (stored < size) store(project, Math.min(storedAtOnce, size - stored));
  console.log(`\n${size} articles`);
  for (const [kind, queryOf] of Object.entries(kinds())) report(kind, queryOf);
}
project.dispose();
console.log(
  `\nfile: ${(statSync(path).size / bytes).toFixed(2)} times its texts (${Math.round(bytes / 1e6)} MB)`,
);

function store(project: OpenProject, count: number): void {
  const bundles = Array.from({ length: count }, bundle);
  storeBundles(project, { bundles, annotators: [], codebook: null }, null);
  stored += count;
}

function bundle(): ArticleBundle {
  const { title, text } = corpus.article();
  bytes += Buffer.byteLength(text);
  const article = {
    id: systemEnvironment.newId(),
    title,
    text,
    textSha256: createHash('sha256').update(text).digest('hex'),
    language: 'ar',
    importedAt: systemEnvironment.now().toISOString(),
    byteOrderMark: false,
    ...{ outlet: null, author: null, url: null, published: null },
    ...{ sourceName: null, sourceSha256: null, encoding: null },
  };
  return { article, regions: [], annotations: [], status: [] };
}

/** A query of each kind, another one each time. */
function kinds(): Record<string, () => string> {
  const long = (fewest: number): string => {
    for (;;) {
      const word = corpus.word();
      if (word.length >= fewest) return word;
    }
  };
  return {
    'a word': () => long(3),
    'inside words': () => long(5).slice(1, -1),
    'two words': () => `${long(3)} ${long(3)}`,
    beginning: () => `${long(4).slice(0, -1)}*`,
    'as written': () => `"${long(4)}"`,
    'two letters': () => long(3).slice(0, 2),
    concordance: () => long(4),
  };
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
  const { median, p95, largest } = figuresOf(times);
  const figures = [median, p95, largest].map((time) => time.toFixed(1).padStart(7));
  const row = [kind.padEnd(14), 'median', figures[0], ' p95', figures[1], ' largest', figures[2]];
  console.log(`  ${row.join(' ')} ms   ${Math.round(found / queriesOfAKind)} found on average`);
}

import { basename } from 'node:path';
import { classifyLines } from '../../src-shared/arabic/lines.ts';
import { metadataOf } from '../../src-shared/arabic/metadata.ts';
import type { ImportPreview } from '../../src-shared/contract/imports.ts';
import type { ImportFormat } from '../../src-shared/model/interchange.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { nearDuplicatesOfText } from '../db/near-duplicates.ts';
import type { IncomingArticle } from '../formats/article-record.ts';
import { tableOutline } from '../formats/csv/outline.ts';
import { detectFormat } from '../formats/detect.ts';
import { detectEncoding } from '../formats/detect-encoding.ts';
import { findArticleByText } from './article-records.ts';
import { currentCodebook } from './codebook.ts';
import { type Reading, type ReadingOptions, readingsOf } from './import-file.ts';
import { createLabelCounts } from './import-labels.ts';
import type { ImportSource } from './import-sources.ts';
import { storedTextsOf } from './join-article.ts';
import type { OpenProject } from './project.ts';

type PreviewedArticle = ImportPreview['articles'][number];

/** Labels are looked for in this many articles beyond those that are shown. */
const mostCounted = 2_000;

/** More than these nobody looks at before an import. */
const mostShown = 20;

/** What a file would bring, problems and all, with every guess and where it comes from. Nothing is kept. Aborting throws `cancelled`. */
export async function previewFile(
  project: OpenProject,
  source: ImportSource,
  options: ReadingOptions,
  signal?: AbortSignal,
): Promise<ImportPreview> {
  const articles: PreviewedArticle[] = [];
  const problems: ImportPreview['problems'] = [];
  let more = 0;
  let table: ImportPreview['table'] = null;
  const { codebook } = currentCodebook(project);
  const labels = createLabelCounts();
  const noting = async (path: string, work: () => Promise<void>, line?: number) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'cancelled') throw error;
      const where = line === undefined ? {} : { line };
      problems.push({ path, problem: { code: error.code, params: { ...where, ...error.params } } });
    }
  };
  const show = async (reading: Reading) => {
    if (articles.length >= mostShown) {
      // What is wrong with these is told when they are imported.
      if (++more <= mostCounted && labels.count > 0) await counted(reading);
    } else await reading.take((incoming) => void articles.push(previewed(project, reading, incoming)));
  };

  const bytes = await source.read();
  let format: ImportFormat | null = null;
  let encoding: ImportPreview['encoding'] = null;
  await noting(source.path, async () => {
    format = options.format ?? detectFormat(bytes, basename(source.path));
    encoding = encodingOf(bytes, format);
    if (format === 'csv') table = tableOutline(bytes, options);
    const run = {
      options,
      environment: project.environment,
      codebook,
      noticeLabel: labels.notice,
      storedText: storedTextsOf(project),
      folderOwners: new Map(),
    };
    for await (const reading of readingsOf(bytes, source.path, run, {}, source.sibling)) {
      if (signal?.aborted) throw new Problem('cancelled');
      await noting(reading.path, () => show(reading), reading.line);
    }
  });
  return { format, encoding, table, labels: labels.rows(codebook, options.labels), articles, more, problems };
}

async function counted(reading: Reading): Promise<void> {
  try {
    await reading.take(() => {});
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

const withEncodings: ReadonlySet<ImportFormat> = new Set(['txt', 'html', 'csv']);

const encodingOf = (bytes: Uint8Array, format: ImportFormat): ImportPreview['encoding'] => {
  if (!withEncodings.has(format)) return null;
  try {
    const { encoding, confidence, alternatives } = detectEncoding(bytes);
    return { encoding, confidence, alternatives: [...alternatives] };
  } catch (error) {
    // Reading it says what is wrong, unless a person named an encoding in which nothing is.
    if (error instanceof Problem) return null;
    throw error;
  }
};

function previewed(
  project: OpenProject,
  { path, line }: Reading,
  incoming: IncomingArticle,
): PreviewedArticle {
  const { article, found = [] } = incoming;
  const { title, outlet, author, url, published, text } = article;
  const near = nearDuplicatesOfText(project.database.read, text);
  return {
    path,
    line: line ?? null,
    metadata: { title, outlet, author, url, published },
    text,
    regions: [...incoming.regions],
    warnings: [...incoming.warnings],
    guesses: guessesFor(article, found, line === undefined ? basename(path) : null),
    duplicateOf: findArticleByText(project, article.textSha256)?.title ?? null,
    nearDuplicates: near.map(({ resemblance, ...other }) => ({ ...other, similarity: resemblance })),
  };
}

const guessed = ['title', 'outlet', 'author', 'published'] as const;

/** What the file itself declares, then what the rules see in its lines. */
function guessesFor(
  article: IncomingArticle['article'],
  found: NonNullable<IncomingArticle['found']>,
  fileName: string | null,
): PreviewedArticle['guesses'] {
  const proposed = metadataOf(article.text, fileName, classifyLines(article.text));
  return Object.fromEntries(
    guessed.map((field) => {
      const rules = proposed[field].map(({ value, rule, confidence }) => ({ value, from: rule, confidence }));
      const from = found.find((each) => each.field === field)?.from;
      const value = article[field];
      const known = value === null || from === undefined || rules.some((guess) => guess.from === from);
      return [field, known ? rules : [{ value, from, confidence: 'high' as const }, ...rules]];
    }),
  );
}

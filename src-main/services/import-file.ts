import { basename } from 'node:path';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import type { ColumnNames, ImportFormat } from '../../src-shared/model/interchange.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import type { IncomingArticle } from '../formats/article-record.ts';
import { tableArticles } from '../formats/csv/read.ts';
import { detectFormat } from '../formats/detect.ts';
import { readRecord } from '../formats/jsonl/read-record.ts';
import { recordLines } from '../formats/jsonl/record-lines.ts';
import { withProposals } from '../formats/propose.ts';
import { readTextArticle } from '../formats/txt/read.ts';
import { filesInArchive, isZip } from '../formats/zip/files-in.ts';
import type { Environment } from './environment.ts';

/** How files are read. Without a format each is recognised by itself; without an encoding it is told from the bytes, or asked for. */
export interface ReadingOptions {
  readonly format?: ImportFormat | undefined;
  readonly annotator?: string | undefined;
  readonly encoding?: string | undefined;
  readonly columns?: ColumnNames | undefined;
  readonly extendCodebook: boolean;
  readonly proposals: boolean;
}

/** One article of a file, or one thing wrong with it: `take` throws it. */
export interface Reading {
  /** As the person knows it; a file in an archive has the archive before it. */
  readonly path: string;
  readonly line?: number;
  /** Reads the article and hands it to `keep`; the codebook follows only where `keep` did not throw. */
  take(keep: (incoming: IncomingArticle) => void): Promise<void> | void;
}

/** What a run of imports carries along: the codebook as articles that were kept need it. */
export interface ReadingRun {
  readonly options: ReadingOptions;
  readonly environment: Environment;
  codebook: Codebook;
}

/** The articles of one file, one after the other; `own` is how this file alone is read. Throws what is wrong with the file as a whole. */
export async function* readingsOf(
  bytes: Uint8Array,
  path: string,
  shared: ReadingRun,
  own: Pick<ReadingOptions, 'encoding' | 'columns'> = {},
): AsyncGenerator<Reading, void, void> {
  const run = own.encoding === undefined && own.columns === undefined ? shared : withOwn(shared, own);
  const detected = isZip(bytes) ? detectFormat(bytes, basename(path)) : undefined;
  // A format that was named is that of the files in an archive.
  if (detected === 'zip' || (run.options.format === 'zip' && detected !== 'docx')) {
    yield* archiveReadings(bytes, path, run);
  } else {
    yield* fileReadings(bytes, path, run, run.options.format ?? detectFormat(bytes, basename(path)));
  }
}

/** The same run, whose codebook goes on being the same one. */
const withOwn = (
  run: ReadingRun,
  {
    encoding = run.options.encoding,
    columns = run.options.columns,
  }: Pick<ReadingOptions, 'encoding' | 'columns'>,
): ReadingRun => ({
  options: { ...run.options, encoding, columns },
  environment: run.environment,
  get codebook() {
    return run.codebook;
  },
  set codebook(codebook) {
    run.codebook = codebook;
  },
});

async function* archiveReadings(bytes: Uint8Array, path: string, run: ReadingRun): AsyncGenerator<Reading> {
  for (const entry of await packedFiles(bytes, path)) {
    const inner = `${path}/${entry.name}`;
    const failed = (problem: unknown): Reading => ({ path: inner, take: () => Promise.reject(problem) });
    try {
      const content = await entry.read();
      const named = run.options.format === 'zip' ? undefined : run.options.format;
      const detected = isZip(content) ? detectFormat(content, basename(entry.name)) : named;
      if (detected === 'zip') throw new Problem('zip-in-zip');
      yield* fileReadings(content, inner, run, detected ?? detectFormat(content, basename(entry.name)));
    } catch (error) {
      yield failed(error);
    }
  }
}

async function* fileReadings(
  bytes: Uint8Array,
  path: string,
  run: ReadingRun,
  format: ImportFormat,
): AsyncGenerator<Reading> {
  const { options, environment } = run;
  const name = basename(path);
  const file = { ...options, name, newId: () => environment.newId() };
  const proposed = (incoming: IncomingArticle, fileName: string | null) =>
    options.proposals ? withProposals(incoming, fileName) : incoming;
  const one = (read: () => IncomingArticle | Promise<IncomingArticle>): Reading => ({
    path,
    take: async (keep) => keep(proposed(await read(), name)),
  });
  if (format === 'txt') yield one(() => readTextArticle(bytes, file));
  // Their parsers take a third of a second to load, which a program that begins need not wait for.
  else if (format === 'html') {
    yield one(async () => (await import('../formats/html/read.ts')).readHtmlArticle(bytes, file));
  } else if (format === 'docx') {
    yield one(async () => (await import('../formats/docx/read.ts')).readDocxArticle(bytes, file));
  } else if (format === 'zip') yield* archiveReadings(bytes, path, run);
  else if (format === 'csv') {
    for (const { line, read } of tableArticles(bytes, file)) {
      yield { path, line, take: (keep) => keep(proposed(read(), null)) };
    }
  } else yield* recordReadings(bytes, path, run);
}

function* recordReadings(bytes: Uint8Array, path: string, run: ReadingRun): Generator<Reading> {
  const { options, environment } = run;
  let empty = true;
  for (const record of recordLines(bytes)) {
    empty = false;
    yield {
      path,
      line: record.line,
      take(keep) {
        const read = readRecord(record, {
          codebook: run.codebook,
          extendCodebook: options.extendCodebook,
          annotator: options.annotator,
          newId: () => environment.newId(),
          now: () => environment.now(),
        });
        keep(read.incoming);
        run.codebook = read.codebook;
      },
    };
  }
  if (empty) throw new Problem('file-empty');
}

/** What is in an archive. One that is damaged and named as a Word document is told of as such: nobody who chose it thinks of archives. */
const packedFiles = (bytes: Uint8Array, path: string): ReturnType<typeof filesInArchive> =>
  filesInArchive(bytes).catch((error: unknown) => {
    const isWord = /\.do[ct][xm]$/i.test(path);
    if (isWord && error instanceof Problem && error.code === 'zip-damaged') throw new Problem('docx-damaged');
    throw error;
  });

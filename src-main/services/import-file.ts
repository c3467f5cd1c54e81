import { basename, dirname, posix } from 'node:path';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import { isCompanion } from '../../src-shared/model/companion-files.ts';
import {
  type AnnotatedFormat,
  annotatedFormats,
  type ColumnNames,
  type ImportFormat,
} from '../../src-shared/model/interchange.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { annotatedReaders } from '../formats/annotated-files.ts';
import type { IncomingArticle } from '../formats/article-record.ts';
import { atPlace } from '../formats/at-place.ts';
import { type TableArticle, tableArticles } from '../formats/csv/read.ts';
import { detectFormat } from '../formats/detect.ts';
import type { FileDocument } from '../formats/foreign-record.ts';
import { acceptRecord, readRecord } from '../formats/jsonl/read-record.ts';
import type { RecordGround } from '../formats/jsonl/record-ground.ts';
import { type RecordLine, recordLines } from '../formats/jsonl/record-lines.ts';
import { withProposals } from '../formats/propose.ts';
import type { LabelReading, NoticeLabel } from '../formats/relabelled.ts';
import { readTextArticle } from '../formats/txt/read.ts';
import { filesInArchive, isZip } from '../formats/zip/files-in.ts';
import type { Environment } from './environment.ts';
import { folderOwner, ownedBy } from './folder-owner.ts';

/** How files are read. Without a format each is recognised by itself; without an encoding it is told from the bytes, or asked for. */
export interface ReadingOptions {
  readonly format?: ImportFormat | undefined;
  readonly annotator?: string | undefined;
  readonly encoding?: string | undefined;
  readonly columns?: ColumnNames | undefined;
  readonly extendCodebook: boolean;
  /** Ids in the codebook by the label that a file has; null for what is not wanted. */
  readonly labels?: LabelReading['labels'] | undefined;
  /** For labels that `labels` does not name, where it names any of their layer; absent, the codebook decides. */
  readonly unmapped?: LabelReading['unmapped'] | undefined;
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
  readonly noticeLabel?: NoticeLabel | undefined;
  /** By the path of a folder, whose it is in an export of ours. */
  readonly folderOwners?: Map<string, Promise<string | undefined>> | undefined;
  /** The text of an article of the project, by its id or by the hash of its text. */
  storedText(key: string): string | undefined;
}

/** Files beside one, by their path from its folder. */
export type Siblings = (path: string) => Promise<Uint8Array | undefined>;

const noSiblings: Siblings = () => Promise.resolve(undefined);

/** The articles of one file, one after the other; `own` is how this file alone is read. Throws what is wrong with the file as a whole. */
export async function* readingsOf(
  bytes: Uint8Array,
  path: string,
  shared: ReadingRun,
  own: Pick<ReadingOptions, 'encoding' | 'columns'> = {},
  sibling: Siblings = noSiblings,
): AsyncGenerator<Reading, void, void> {
  const run = own.encoding === undefined && own.columns === undefined ? shared : withOwn(shared, own);
  const detected = isZip(bytes) ? detectFormat(bytes, basename(path)) : undefined;
  // A format that was named is that of the files in an archive.
  if (detected === 'zip' || (run.options.format === 'zip' && detected !== 'docx')) {
    yield* archiveReadings(bytes, path, run);
  } else {
    yield* fileReadings(
      { bytes, path, sibling },
      run,
      run.options.format ?? detectFormat(bytes, basename(path)),
    );
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
  storedText: (key) => run.storedText(key),
  noticeLabel: run.noticeLabel,
  folderOwners: run.folderOwners,
  get codebook() {
    return run.codebook;
  },
  set codebook(codebook) {
    run.codebook = codebook;
  },
});

async function* archiveReadings(bytes: Uint8Array, path: string, run: ReadingRun): AsyncGenerator<Reading> {
  const entries = await packedFiles(bytes, path);
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries) {
    if (isCompanion(entry.name, names)) continue;
    const sibling: Siblings = async (beside) => {
      const wanted = posix.join(posix.dirname(entry.name), beside);
      return entries.find(({ name }) => name === wanted)?.read();
    };
    const inner = `${path}/${entry.name}`;
    const failed = (problem: unknown): Reading => ({ path: inner, take: () => Promise.reject(problem) });
    try {
      const content = await entry.read();
      const named = run.options.format === 'zip' ? undefined : run.options.format;
      const detected = isZip(content) ? detectFormat(content, basename(entry.name)) : named;
      if (detected === 'zip') throw new Problem('zip-in-zip');
      const format = detected ?? detectFormat(content, basename(entry.name));
      yield* fileReadings({ bytes: content, path: inner, sibling }, run, format);
    } catch (error) {
      yield failed(error);
    }
  }
}

interface ReadFile {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly sibling: Siblings;
}

async function* fileReadings(
  { bytes, path, sibling }: ReadFile,
  run: ReadingRun,
  format: ImportFormat,
): AsyncGenerator<Reading> {
  const { options, environment } = run;
  const name = basename(path);
  const file = { ...options, name, newId: () => environment.newId() };
  const one = (read: () => IncomingArticle | Promise<IncomingArticle>): Reading => ({
    path,
    async take(keep) {
      const incoming = await read();
      keep(options.proposals ? withProposals(incoming, name) : incoming);
    },
  });
  if (format === 'txt') yield one(() => readTextArticle(bytes, file));
  // Their parsers take a third of a second to load, which a program that begins need not wait for.
  else if (format === 'html') {
    yield one(async () => (await import('../formats/html/read.ts')).readHtmlArticle(bytes, file));
  } else if (format === 'docx') {
    yield one(async () => (await import('../formats/docx/read.ts')).readDocxArticle(bytes, file));
  } else if (format === 'zip') yield* archiveReadings(bytes, path, run);
  else if (format === 'csv') {
    for (const article of tableArticles(bytes, file)) yield rowReading(article, path, run);
  } else if (isAnnotated(format)) yield* annotatedReadings({ bytes, path, sibling }, run, format);
  else yield* recordReadings(recordLines(bytes), path, run);
}

/** An article of a table. */
export const rowReading = ({ line, read }: TableArticle, path: string, { options }: ReadingRun): Reading => ({
  path,
  line,
  take: (keep) => keep(options.proposals ? withProposals(read(), null) : read()),
});

const isAnnotated = (format: ImportFormat): format is AnnotatedFormat =>
  annotatedFormats.some((annotated) => annotated === format);

async function* annotatedReadings(
  { bytes, path, sibling }: ReadFile,
  run: ReadingRun,
  format: AnnotatedFormat,
): AsyncGenerator<Reading> {
  const { encoding } = run.options;
  const folder = basename(dirname(path));
  const owner = await ownerOf(dirname(path), folder, sibling, run);
  const documents = await annotatedReaders[format].read({
    ...{ bytes, encoding, sibling, folder, name: basename(path) },
    newId: () => run.environment.newId(),
    storedText: (key) => run.storedText(key),
  });
  if (documents.length === 0) throw new Problem('file-empty');
  for (const document of documents) {
    const reading = documentReading(document, { path, owner, folder }, run);
    yield documents.length > 1 ? reading : { path, take: reading.take };
  }
}

/** Where a document of another tool comes from, and whose the folder's work is where it names nobody. */
export interface DocumentPlace {
  readonly path: string;
  readonly folder: string;
  readonly owner: string | undefined;
}

/** An article of another tool's file, which joins the one that is here. */
export const documentReading = (
  { line, place, read }: FileDocument,
  { path, folder, owner }: DocumentPlace,
  run: ReadingRun,
): Reading => ({
  path,
  ...(line !== undefined && { line }),
  take(keep) {
    const judged = () => {
      const { record, warnings } = read();
      return acceptRecord(ownedBy(record, owner, folder), warnings, groundOf(run));
    };
    const { incoming, codebook } = atPlace(place, judged, line === undefined ? {} : { line });
    keep({ ...incoming, joinsArticle: true });
    run.codebook = codebook;
  },
});

/** Whose the files of a folder are. Found once for each: a manifest tells of every file. */
export function ownerOf(
  path: string,
  folder: string,
  sibling: Siblings,
  { folderOwners }: ReadingRun,
): Promise<string | undefined> {
  const owner = folderOwners?.get(path) ?? folderOwner(folder, sibling);
  folderOwners?.set(path, owner);
  return owner;
}

const groundOf = ({ codebook, options, environment, noticeLabel }: ReadingRun): RecordGround => ({
  codebook,
  labels: { labels: options.labels ?? {}, unmapped: options.unmapped ?? 'keep' },
  noticeLabel,
  extendCodebook: options.extendCodebook,
  annotator: options.annotator,
  newId: () => environment.newId(),
  now: () => environment.now(),
});

/** The articles of a file of records, one after the other. Throws `file-empty`. */
export async function* recordReadings(
  lines: Iterable<RecordLine> | AsyncIterable<RecordLine>,
  path: string,
  run: ReadingRun,
): AsyncGenerator<Reading> {
  let empty = true;
  for await (const record of lines) {
    empty = false;
    yield {
      path,
      line: record.line,
      take(keep) {
        const read = readRecord(record, groundOf(run));
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

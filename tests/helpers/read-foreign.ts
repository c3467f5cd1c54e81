import { annotatedReaders } from '../../src-main/formats/annotated-files.ts';
import type { IncomingArticle } from '../../src-main/formats/article-record.ts';
import { atPlace } from '../../src-main/formats/at-place.ts';
import { detectFormat } from '../../src-main/formats/detect.ts';
import { acceptRecord } from '../../src-main/formats/jsonl/read-record.ts';
import { annotatedFormats } from '../../src-shared/model/interchange.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { defaultCodebook, testEnvironment } from './projects.ts';

/** Contents of files by their path from the folder of the one that is read. */
type FilesBeside = Readonly<Record<string, string | Uint8Array>>;

/** The articles of another tool's file, its format told from its content; all labels are taken. */
export async function readForeign(
  name: string,
  content: string | Uint8Array,
  beside: FilesBeside = {},
): Promise<IncomingArticle[]> {
  const bytes = Buffer.from(content);
  const detected = detectFormat(bytes, name);
  const format = annotatedFormats.find((each) => each === detected);
  if (!format) throw new Error(`taken for ${detected}`);
  const { newId, now } = testEnvironment();
  const documents = await annotatedReaders[format].read({
    ...{ bytes, name, folder: '', newId },
    sibling: async (path) => (path in beside ? Buffer.from(beside[path] ?? '') : undefined),
    storedText: () => undefined,
  });
  return documents.map(({ line, place, read }) => {
    const judged = () => {
      const { record, warnings } = read();
      const ground = { codebook: defaultCodebook, extendCodebook: true, annotator: 'س', newId, now };
      return acceptRecord(record, warnings, ground).incoming;
    };
    return atPlace(place, judged, line === undefined ? {} : { line });
  });
}

/** Each annotation in words: owner, layer, label, and what stands there, its pieces apart. */
export const marksOf = (articles: readonly IncomingArticle[]): string[] =>
  articles.flatMap(({ article, annotations }) =>
    annotations.map(({ annotator, layer, label, spans }) =>
      [annotator, layer, label, ...spans.map(({ start, end }) => article.text.slice(start, end))].join(' | '),
    ),
  );

/** What was left out, and how often. */
export const leftOutOf = (articles: readonly IncomingArticle[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    articles.flatMap(({ warnings }) =>
      warnings
        .filter(({ code }) => code === 'annotations-left-out')
        .map(({ params }) => [String(params.value), params.count]),
    ),
  );

/** Code, line and place of what is wrong with a file; how many annotations it has where nothing is. */
export async function outcomeOf(
  name: string,
  content: string | Uint8Array,
  beside: FilesBeside = {},
): Promise<string> {
  try {
    const articles = await readForeign(name, content, beside);
    return String(articles.reduce((count, { annotations }) => count + annotations.length, 0));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { line = '', place = '' } = error.params;
    return `${error.code} ${line} ${place}`.trim().replaceAll(/ +/g, ' ');
  }
}

import { expect, it } from 'vitest';
import type { IncomingArticle } from '../../../src-main/formats/article-record.ts';
import { tableRows, tableRowsIn } from '../../../src-main/formats/csv/rows.ts';
import { readingsOf } from '../../../src-main/services/import-file.ts';
import { readingsInPieces } from '../../../src-main/services/import-pieces.ts';
import type { ImportSource } from '../../../src-main/services/import-sources.ts';
import { largestFileBytes } from '../../../src-shared/model/limits.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { defaultCodebook, testEnvironment } from '../../helpers/projects.ts';

/** A file that says it is too large to be read whole, in pieces that end anywhere. */
const largeFile = (path: string, content: string | Uint8Array): ImportSource => ({
  path,
  sibling,
  read: () => Promise.reject(new Error('is never read whole')),
  async inPieces() {
    const bytes = Buffer.from(content);
    return {
      size: largestFileBytes + bytes.length,
      beginning: bytes,
      async *pieces() {
        for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
      },
    };
  },
});

const wholeFile = (path: string, content: string | Uint8Array): ImportSource => ({
  path,
  sibling,
  read: async () => Buffer.from(content),
});

/** What a file brings, but for ids made anew, and what is wrong with it. */
async function imported(source: ImportSource) {
  const run = {
    options: { extendCodebook: true, proposals: true, annotator: 'س' },
    environment: testEnvironment(),
    codebook: defaultCodebook,
    storedText: () => undefined,
    folderOwners: new Map<string, Promise<string | undefined>>(),
  };
  const articles: { readonly text: string; readonly marks: object }[] = [];
  const refused: object[] = [];
  const noting = async (work: () => Promise<void>, line?: number) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refused.push({ code: error.code, params: { line, ...error.params } });
    }
  };
  await noting(async () => {
    const readings =
      (await readingsInPieces(source, run)) ??
      readingsOf(await source.read(), source.path, run, {}, source.sibling);
    for await (const reading of readings) {
      const keep = ({ article, annotations, regions, warnings }: IncomingArticle) => {
        const { id: _id, ...about } = article;
        const marks = annotations.map(({ label, spans }) => ({ label, spans }));
        const all = { ...about, regions, warnings, marks };
        articles.push(all);
      };
      await noting(async () => reading.take(keep), reading.line);
    }
  });
  return { articles, refused };
}

const json = (value: unknown) => JSON.stringify(value);
const doccano = [1, 2, 3].map((number) =>
  json({ text: `خبر 😀 ${number} من باريس`, label: [[11, 16, 'GPE']] }),
);
const prodigy = {
  text: 'خبر من باريس',
  spans: [{ start: 7, end: 12, label: 'GPE', text: 'باريس' }],
  answer: 'accept',
};
const value = { start: 0, end: 3, text: 'خبر', labels: ['GPE'] };
const result = { id: 'a', from_name: 'label', to_name: 'text', type: 'labels', value };
const tasks = [1, 2].map((id) => ({ id, data: { text: `خبر ${id}` }, annotations: [{ result: [result] }] }));
const rows = 'title,date,text\r\n"عنوان","2020-05-01","سطر ""أول""\nوثان"\r\nب,,\r\nج,2020-05-02,خبر\r\n';

/** A table of annotations with a mark in each of these articles, and the files beside it. */
const table = (...ids: readonly string[]) =>
  'doc_id,annotator,label,start,end,id\n' +
  ids.map((id, index) => `${id},س,GPE,${index === 1 ? 7 : 0},${index === 1 ? 12 : 3},m${index}\n`).join('');
const beside: Readonly<Record<string, string>> = {
  'texts/a.txt': 'خبر من باريس',
  'b.txt': 'نبأ',
  'attributes.csv': 'annotation_id,attribute,type,value\nm0,certainty,text,sure\n',
  'documents.csv': 'doc_id,title,text_file\na,عنوان,a.txt\nd,بلا وسوم,d.txt\n',
  'a.txt': 'خبر من باريس',
  'd.txt': 'حدث',
};
const sibling = async (path: string) => (path in beside ? Buffer.from(beside[path] ?? '') : undefined);

it.each<[string, string, string | Uint8Array]>([
  ['doccano', 'x.jsonl', `\ufeff${doccano.join('\r\n')}\n`],
  [
    'doccano with one that is wrong',
    'x.jsonl',
    `${doccano[0]}\n${json({ text: 'خبر', label: [[1, 99, 'GPE']] })}\n`,
  ],
  ['doccano that breaks off', 'x.jsonl', doccano.join('\n').slice(0, -9)],
  ['Prodigy', 'x.jsonl', `${json(prodigy)}\n\n${json({ ...prodigy, text: 'نبأ من باريس' })}`],
  ['Label Studio', 'x.json', JSON.stringify(tasks, null, 2)],
  ['Label Studio that breaks off', 'x.json', json(tasks).slice(0, -1)],
  ['a table of annotations', 'annotations.csv', table('a', 'a', 'b')],
  ['a table of annotations with tabs', 'x.tsv', table('a', 'b').replaceAll(',', '\t')],
  ['a table of annotations that breaks off', 'annotations.csv', table('a', 'b').slice(0, -14)],
  ['a table of annotations without its texts', 'annotations.csv', table('a', 'c')],
  ['a table', 'x.csv', rows],
  ['a table with a byte order mark and tabs', 'x.tsv', `\ufeff${rows.replaceAll(',', '\t')}`],
  ['a table under a line of Excel', 'x.csv', `sep=;\r\n${rows.replaceAll(',', ';')}`],
  ['a table of a wrong byte', 'x.csv', Buffer.concat([Buffer.from(rows), Buffer.from([0xd8, 0x0a])])],
  ['a table without rows', 'x.csv', 'title,text\n'],
  ['a table without a text', 'x.csv', 'title,date\na,b\n'],
])('%s too large to be read whole is read as the whole would be', async (_what, path, content) => {
  expect(sorted(await imported(largeFile(path, content)))).toEqual(
    sorted(await imported(wholeFile(path, content))),
  );
});

/** Articles without annotations come last where the whole is not known. */
const sorted = ({ articles, refused }: Awaited<ReturnType<typeof imported>>) => ({
  refused,
  articles: articles.toSorted((a, b) => (a.text < b.text ? -1 : 1)),
});

it('a table of annotations is read article by article, where the rows of each stand together', async () => {
  const { articles, refused } = await imported(largeFile('annotations.csv', table('a', 'a', 'b')));
  expect(articles).toMatchObject([
    { title: 'عنوان', marks: [{ spans: [{ start: 0, end: 3 }] }, { spans: [{ start: 7, end: 12 }] }] },
    { text: 'نبأ', marks: [{ label: 'GPE' }] },
    { title: 'بلا وسوم', marks: [] },
  ]);
  expect(refused).toEqual([]);
  expect(await imported(largeFile('annotations.csv', table('a', 'b', 'a')))).toEqual({
    articles: [],
    refused: [{ code: 'table-rows-apart', params: { line: 4, value: 'a' } }],
  });
});

it('what was compared has articles, and refusals that name a line', async () => {
  const table = await imported(largeFile('x.csv', rows));
  expect(table.articles).toMatchObject([
    { text: 'سطر "أول"\nوثان', published: '2020-05-01' },
    { text: 'خبر' },
  ]);
  expect(table.refused).toEqual([{ code: 'csv-cell-empty', params: { line: 4, field: 'text' } }]);
  const examples = await imported(largeFile('x.jsonl', doccano.join('\n')));
  expect(examples.articles).toMatchObject(
    [1, 2, 3].map(() => ({ marks: [{ label: 'GPE', spans: [{ start: 12, end: 17 }] }] })),
  );
  const broken = await imported(largeFile('x.jsonl', doccano.join('\n').slice(0, -9)));
  expect(broken).toMatchObject({ articles: [], refused: [{ code: 'json-damaged', params: { line: 3 } }] });
});

it('rows of a table in pieces are those of the whole, broken and too long ones too', async () => {
  const row = (index: number) => `"عنوان ""${index}""\n",${'خبر '.repeat(index % 50)}\r\n`;
  const many = Array.from({ length: 20_000 }, (_, index) => row(index));
  many[7] = 'a,"b"c\r\n';
  many[9_000] = `${'طويل'.repeat(800_000)}\n`;
  many[9_001] = `"${'x'.repeat(2_100_000)}\r\n`;
  const text = many.join('');
  const pieces = async function* () {
    for (let at = 0; at < text.length; at += 300_007) yield text.slice(at, at + 300_007);
  };
  // Whether a mark is never closed, or only beyond the end of any row, is not looked for in pieces.
  const plain = (list: readonly object[]) =>
    list.map((each) => json('problem' in each ? { ...each, problem: true } : each));
  const read: object[] = [];
  for await (const each of tableRowsIn(pieces(), ',')) read.push(each);
  expect(plain(read)).toEqual(plain([...tableRows(text, ',')]));
  expect(read.filter((each) => 'problem' in each).length).toBeGreaterThanOrEqual(3);
});

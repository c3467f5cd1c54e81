import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ensureAnnotator, listAnnotators } from '../../../src-main/services/annotators.ts';
import { iterateBundles } from '../../../src-main/services/article-records.ts';
import { exportTo } from '../../../src-main/services/export.ts';
import { undo } from '../../../src-main/services/history.ts';
import { type ImportOptions, importFiles } from '../../../src-main/services/import.ts';
import { type ImportSource, sourcesAt } from '../../../src-main/services/import-sources.ts';
import { unwatched } from '../../../src-main/services/job-context.ts';
import { exportOptionsSchema } from '../../../src-shared/contract/exports.ts';
import { makeProject, temporaryFolder } from '../../helpers/projects.ts';

const text = 'وصل 😀 الوفد إلى باريس';
const source = (path: string, content: string): ImportSource => ({
  path,
  read: async () => Buffer.from(content),
});
const options: ImportOptions = { onDuplicate: 'skip', extendCodebook: false, proposals: false };

// Offsets counted by hand, in code points: «باريس» begins after 16 of them, one of which is the emoji.
const task = (by: string, label: string, quote = 'باريس') => [
  {
    data: { text },
    annotations: [
      {
        completed_by: { id: 1, first_name: by },
        result: [{ id: 'r1', type: 'labels', value: { start: 16, end: 21, text: quote, labels: [label] } }],
      },
    ],
  },
];

it('annotations of another tool go to the article that has the text, once, and can be taken back', async () => {
  const project = await makeProject();
  const actorId = ensureAnnotator(project, 'سلمى').id;
  await importFiles(project, [source('خبر.txt', text)], options, unwatched);
  const file = source('tasks.json', JSON.stringify(task('يوسف', 'GPE')));
  const report = await importFiles(project, [file], { ...options, actorId }, unwatched);
  expect(report.skipped).toEqual([]);
  expect(report.annotations).toBe(1);
  const marks = () =>
    [...iterateBundles(project)].flatMap(({ article, annotations }) =>
      annotations.map(({ label, spans }) => [
        label,
        ...spans.map(({ start, end }) => article.text.slice(start, end)),
      ]),
    );
  expect([...iterateBundles(project)]).toHaveLength(1);
  expect(marks()).toEqual([['GPE', 'باريس']]);

  const again = await importFiles(project, [file], options, unwatched);
  expect(again.skipped.map(({ problem }) => problem.code)).toEqual(['article-duplicate']);
  expect(marks()).toHaveLength(1);

  undo(project, actorId);
  expect(marks()).toEqual([]);
  expect([...iterateBundles(project)]).toHaveLength(1);
});

it('a label the codebook lacks is refused, mapped where that is said, or added; a wrong quote is refused', async () => {
  const project = await makeProject();
  const file = source('tasks.json', JSON.stringify(task('يوسف', 'CITY')));
  const refused = await importFiles(project, [file], options, unwatched);
  expect(refused.skipped.map(({ problem }) => problem.code)).toEqual(['label-unknown']);
  const wrong = source('wrong.json', JSON.stringify(task('يوسف', 'GPE', 'لندن')));
  const unclear = await importFiles(project, [wrong], options, unwatched);
  expect(unclear.skipped.map(({ problem }) => problem.code)).toEqual(['offset-unit-unclear']);
  const mapped = await importFiles(project, [file], { ...options, labels: { CITY: 'GPE' } }, unwatched);
  expect(mapped.annotations).toBe(1);
});

it('an article that a file has twice is stored once, and what its annotator says twice of it too', async () => {
  const project = await makeProject();
  const [one] = task('يوسف', 'GPE');
  const [other] = task('سلمى', 'GPE');
  const [more] = task('يوسف', 'PER');
  const marks = () =>
    [...iterateBundles(project)].map(({ annotations }) => annotations.map(({ label }) => label).sort());
  const twice = source('tasks.json', JSON.stringify([one, one, other, more]));
  const report = await importFiles(project, [twice, twice], options, unwatched);
  expect(marks()).toEqual([['GPE', 'GPE', 'PER']]);
  expect(report.annotations).toBe(3);
  // The second task, and all four of the file that is given a second time.
  expect(report.skipped.map(({ problem }) => problem.code)).toEqual(Array(5).fill('article-duplicate'));
});

it('two marks of one annotator that say the same are two, and stay two', async () => {
  const project = await makeProject();
  const [one] = task('يوسف', 'GPE');
  const [region] = one?.annotations[0]?.result ?? [];
  const result = [region, { ...region, id: 'r2' }];
  const double = [{ ...one, annotations: [{ ...one?.annotations[0], result }] }];
  const file = source('tasks.json', JSON.stringify([...double, ...double]));
  const report = await importFiles(project, [file, file], options, unwatched);
  expect(report.annotations).toBe(2);
  const marks = () => [...iterateBundles(project)].map(({ annotations }) => annotations.length);
  expect(marks()).toEqual([2]);
  // A third is one more than there are.
  const third = [
    { ...one, annotations: [{ ...one?.annotations[0], result: [...result, { ...region, id: 'r3' }] }] },
  ];
  await importFiles(project, [source('more.json', JSON.stringify(third))], options, unwatched);
  expect(marks()).toEqual([3]);
});

it('annotations of a web page go to the article that has its address, and quote it', async () => {
  const project = await makeProject();
  const url = 'https://example.org/a?b=1';
  const article = { format: 'hashiya-article/1', id: 'a', text, url };
  await importFiles(project, [source('a.jsonl', JSON.stringify(article))], options, unwatched);
  // As the web interface of Hypothesis gives them: UTF-16, so that what follows the emoji is one further.
  const hit = {
    ...{ id: 'h', user: 'acct:salma@hypothes.is', uri: url, tags: ['GPE'], text: '' },
    target: [
      {
        source: url,
        selector: [
          { type: 'TextPositionSelector', start: 17, end: 22 },
          { type: 'TextQuoteSelector', exact: 'باريس' },
        ],
      },
    ],
  };
  const file = source('hypothesis.json', JSON.stringify({ total: 1, rows: [hit] }));
  const report = await importFiles(project, [file], options, unwatched);
  expect(report.skipped).toEqual([]);
  const [bundle, ...others] = [...iterateBundles(project)];
  expect(others).toEqual([]);
  expect(bundle?.annotations.map(({ spans: [span] }) => text.slice(span?.start, span?.end))).toEqual([
    'باريس',
  ]);
});

it('what joins an article changes nothing that is said of it, and how far somebody is only where that was not said', async () => {
  const record = (title: string, more: object) =>
    source(
      'r.jsonl',
      JSON.stringify({ format: 'hashiya-article/1', title, text, offsetUnit: 'utf16', ...more }),
    );
  const state = (annotator: string, said: string) => ({ annotator, state: said });
  const there = await makeProject();
  const spans = [{ role: 'mention', start: 17, end: 22 }];
  const annotations = [{ annotator: 'سلمى', layer: 'entity', label: 'GPE', spans }];
  const status = [state('سلمى', 'done'), state('يوسف', 'done')];
  await importFiles(there, [record('هناك', { annotations, status, outlet: 'رويترز' })], options, unwatched);
  const folder = join(temporaryFolder(), 'cas');
  await exportTo(there, folder, exportOptionsSchema.parse({ format: 'uima-json' }), { version: '0' });

  const here = await makeProject();
  await importFiles(here, [record('هنا', { status: [state('سلمى', 'doing')] })], options, unwatched);
  const report = await importFiles(here, await sourcesAt([folder]), options, unwatched);
  expect(report.skipped).toEqual([]);
  const [bundle, ...others] = [...iterateBundles(here)];
  expect(others).toEqual([]);
  expect(bundle?.article).toMatchObject({ title: 'هنا', outlet: null });
  expect(bundle?.annotations).toHaveLength(1);
  const names = new Map(listAnnotators(here).map(({ id, name }) => [id, name]));
  expect(bundle?.status.map(({ annotatorId, state: said }) => `${names.get(annotatorId)} ${said}`)).toEqual([
    'سلمى doing',
    'يوسف done',
  ]);
});

it('ids that another tool counts anew in every text are those of none here', async () => {
  const project = await makeProject();
  const [first] = task('يوسف', 'GPE');
  const second = { ...first, data: { text: `${text}.` } };
  const file = source('tasks.json', JSON.stringify([first, second]));
  const report = await importFiles(project, [file], options, unwatched);
  expect(report.skipped).toEqual([]);
  const ids = [...iterateBundles(project)].flatMap(({ annotations }) => annotations.map(({ id }) => id));
  expect(new Set(ids).size).toBe(2);
});

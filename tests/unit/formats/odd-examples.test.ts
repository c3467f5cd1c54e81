import fc from 'fast-check';
import { expect, it } from 'vitest';
import { haveSameLetters } from '../../../src-main/formats/align-tokens.ts';
import type { ArticleRecord, RecordAnnotation } from '../../../src-main/formats/article-record.ts';
import { readBrat } from '../../../src-main/formats/brat/read.ts';
import { writeBrat } from '../../../src-main/formats/brat/write.ts';
import { readLabelStudio } from '../../../src-main/formats/label-studio/read.ts';
import { writeLabelStudio } from '../../../src-main/formats/label-studio/write.ts';
import { placeTokens } from '../../../src-main/formats/token-document.ts';
import { tokenizedSentences } from '../../../src-main/formats/tokens.ts';
import { writeTexts } from '../../../src-main/formats/txt/write.ts';
import { attributeText } from '../../../src-main/formats/uima-xmi/xml-text.ts';
import { defaultCodebook, testEnvironment } from '../../helpers/projects.ts';
import { recordsArbitrary } from '../../helpers/random-records.ts';
import { writtenFiles } from '../../helpers/written-files.ts';

// Each of these was found by exporting and importing random articles.

const given = { codebook: defaultCodebook, offsetUnit: 'codepoint' } as const;
const mark = (layer: RecordAnnotation['layer'], label: string): Omit<RecordAnnotation, 'id' | 'spans'> => ({
  ...{ annotator: 'سلمى', layer, label, attributes: {}, links: [], note: null, createdAt: '', updatedAt: '' },
});

function article(text: string, annotations: readonly RecordAnnotation[] = []): ArticleRecord {
  const [record] = fc.sample(recordsArbitrary, { numRuns: 1, seed: 1 })[0] ?? [];
  if (!record) throw new Error('no record');
  return { ...record, article: { ...record.article, text }, annotations };
}

async function throughBrat(record: ArticleRecord) {
  const { files, losses } = writtenFiles(writeBrat, { ...given, articles: [record], annotators: ['سلمى'] });
  const bytesOf = (end: string) => files.find(({ path }) => path.endsWith(end))?.bytes ?? Buffer.alloc(0);
  const [document] = await readBrat({
    ...{ bytes: bytesOf('.ann'), name: 'a.ann', folder: '', encoding: undefined },
    ...{ newId: testEnvironment().newId, storedText: () => undefined },
    sibling: async (name) => (name.endsWith('.txt') ? bytesOf('.txt') : undefined),
  });
  return { record: document?.read().record, losses };
}

it('brat: claims and stances whose labels it cannot store stay claims and stances', async () => {
  const text = 'قال إن باريس بعيدة';
  const { record, losses } = await throughBrat(
    article(text, [
      {
        ...mark('claim', 'قول'),
        id: 'a',
        spans: [
          { role: 'cue', start: 0, end: 6 },
          { role: 'content', start: 4, end: 18 },
        ],
      },
      { ...mark('entity', 'CLAIM-x'), id: 'b', spans: [{ role: 'mention', start: 7, end: 12 }] },
      { ...mark('entity', 'a:b'), id: 'c', spans: [{ role: 'mention', start: 7, end: 12 }] },
      {
        ...mark('stance', 'ضد'),
        ...{ id: 'd', spans: [] },
        links: [
          { role: 'holder', target: 'b' },
          { role: 'target', target: 'c' },
        ],
      },
    ]),
  );
  expect(record?.annotations?.map(({ layer }) => layer).sort()).toEqual([
    ...['claim', 'entity', 'entity', 'stance'],
  ]);
  expect(record?.annotations?.map(({ label }) => label)).toContain('CLAIM-x');
  expect(losses.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['a label', 'c label', 'd label']);
});

it('brat: a text with a control comes back whole; one that begins with a byte order mark is told of', async () => {
  const { record, losses } = await throughBrat(article('خبر\u001e'));
  expect([record?.text, losses]).toEqual(['خبر\u001e', []]);
  const marked = await throughBrat(article('\ufeffخبر'));
  expect(marked.losses.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual(['text control-character']);
});

it('brat: what stands behind an invisible beginning is cut with it where it is one character with it', async () => {
  // U+0600 is a control that makes one cluster with the letter after it, as a space does with the mark.
  const text = 'خبر\n\u0600باريس\n \u064bلندن';
  const spans = [{ role: 'mention' as const, start: 0, end: text.length }];
  const { record } = await throughBrat(article(text, [{ ...mark('entity', 'LOC'), id: 'a', spans }]));
  expect(record?.annotations?.[0]?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    ...['خبر', 'اريس', 'لندن'],
  ]);
});

it('Label Studio: a quote may have line ends and, in the text, what they are written as', () => {
  const text = '\n\\nخبر';
  const { files } = writtenFiles(writeLabelStudio, {
    ...{ ...given, annotators: ['سلمى'] },
    articles: [
      article(text, [{ ...mark('entity', 'LOC'), id: 'a', spans: [{ role: 'mention', start: 0, end: 6 }] }]),
    ],
  });
  const tasks = files.find(({ path }) => path.endsWith('.json'));
  const [document] = readLabelStudio(tasks?.bytes ?? Buffer.alloc(0), testEnvironment().newId);
  expect(document?.read().record.annotations?.[0]?.spans).toEqual([{ role: 'mention', start: 0, end: 6 }]);
});

it('XMI: what stands for a control parts characters as it does', () => {
  expect(attributeText('\f\u064b \ufffe')).toBe('&#9;\u064b  ');
});

it('plain text: a mark that the text itself begins with stays, and controls are told of', () => {
  const written = (text: string) =>
    writtenFiles(writeTexts, { ...given, articles: [article(text)], annotators: [] });
  const [file] = written('\ufeffخبر').files;
  expect(new TextDecoder().decode(file?.bytes)).toBe('\ufeffخبر');
  expect(written('خبر\u001e').losses.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual([
    'text control-character',
  ]);
});

it('tokens: invisible characters of two units lie between them like all others', () => {
  const text = '\u{e0041} باريس\u{e0041}';
  expect(haveSameLetters(text, '   باريس')).toBe(true);
  const record = placeTokens(
    { sentences: [['باريس']], entities: [{ label: 'LOC', first: 0, last: 0 }] },
    text,
  );
  expect(record?.record.annotations?.[0]?.spans).toEqual([{ start: 3, end: 10 }]);
});

it('tokens: none begins with invisible formatting, and of those of other tools the mark begins behind it', () => {
  const text = '\u2067باريس\u2069';
  const [token] = tokenizedSentences(text).flatMap(({ tokens }) => tokens);
  expect(token?.start).toBe(1);
  const entity = { label: 'LOC', first: 0, last: 0 };
  const { record } = placeTokens({ sentences: [['\u200fباريس']], entities: [entity] }) ?? {};
  expect(record?.annotations?.[0]?.spans).toEqual([{ start: 1, end: 6 }]);
});

import { expect, it } from 'vitest';
import { detectFormat } from '../../../../src-main/formats/detect.ts';
import { acceptRecord } from '../../../../src-main/formats/jsonl/read-record.ts';
import { readProdigy } from '../../../../src-main/formats/prodigy/read.ts';
import { defaultCodebook, testEnvironment } from '../../../helpers/projects.ts';

const tokens = (...given: readonly (readonly [string, string])[]) => ({
  tokens: given.map(([orth, ner], id) => ({ id, orth, tag: '-', ner })),
  brackets: [],
});
const sentences = [
  tokens(['وصل', 'O'], ['أمين', 'B-PER'], ['معلوف', 'L-PER'], ['إلى', '-'], ['باريس', 'U-GPE'], ['.', 'O']),
  tokens(['😀', 'O'], ['بغداد', 'U-GPE']),
];

/** Labels with what they stand on, the text, and the warnings of the one article of a file. */
function read(paragraph: object, stored?: string) {
  const bytes = Buffer.from(JSON.stringify([{ id: 0, paragraphs: [paragraph] }], null, 1));
  expect(detectFormat(bytes, 'train.json')).toBe('prodigy');
  const { newId, now } = testEnvironment();
  const [document] = readProdigy(bytes, newId, () => stored);
  if (!document) throw new Error('a file of one document has one article');
  const { record, warnings } = document.read();
  const ground = { codebook: defaultCodebook, extendCodebook: true, annotator: 'س', newId, now };
  const { article, annotations } = acceptRecord(record, warnings, ground).incoming;
  const marks = annotations.map(({ label, spans }) => [
    label,
    ...spans.map(({ start, end }) => article.text.slice(start, end)),
  ]);
  return { text: article.text, marks, warnings: warnings.map(({ code }) => code) };
}

const marks = [
  ['PER', 'أمين معلوف'],
  ['GPE', 'باريس'],
  ['GPE', 'بغداد'],
];

it('files of spaCy 2 stand on the text they have, where they have one', () => {
  const raw = 'وصل أمين معلوف إلى باريس.\n😀 بغداد';
  expect(read({ raw, sentences, cats: [{ label: 'news', value: 1 }] })).toEqual({
    ...{ text: raw, marks },
    warnings: ['annotations-left-out'],
  });
});

it('else on the article here of these letters, else on one made of their tokens', () => {
  const stored = 'وصل أمين معلوف إلى باريس . 😀   بغداد';
  expect(read({ sentences }, stored)).toEqual({ text: stored, marks, warnings: [] });
  expect(read({ sentences })).toEqual({
    ...{ text: 'وصل أمين معلوف إلى باريس .\n😀 بغداد', marks },
    warnings: ['text-reconstructed'],
  });
});

it('what is no tag, or nothing, is told', () => {
  expect(() => read({ sentences: [tokens(['باريس', 'GPE'])] })).toThrow(/conll-tag/);
  expect(() => read({ sentences: [tokens([' ', 'O'])] })).toThrow(/file-empty/);
});

it('documents of spaCy 3 have entities and groups of spans, in code points', () => {
  // As `Doc.to_json()` writes them, a line each; counted by hand: «😀» is one.
  const line = JSON.stringify({
    ...{ text: '😀 وصل أمين إلى باريس', ents: [{ start: 6, end: 10, label: 'PER' }] },
    spans: { sc: [{ start: 15, end: 20, label: 'GPE', kb_id: '' }] },
    tokens: [{ id: 0, start: 0, end: 1 }],
  });
  const bytes = Buffer.from(`${line}\n`);
  expect(detectFormat(bytes, 'docs.jsonl')).toBe('prodigy');
  const [document] = readProdigy(bytes, testEnvironment().newId);
  const { record } = document?.read() ?? {};
  const quotes = (record?.annotations ?? []).map(({ label, spans }) => [
    label,
    ...spans.map(({ start, end }) => [...(record?.text ?? '')].slice(start, end).join('')),
  ]);
  expect(quotes).toEqual([
    ['PER', 'أمين'],
    ['GPE', 'باريس'],
  ]);
});

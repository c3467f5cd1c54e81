import { expect, it } from 'vitest';
import { detectFormat } from '../../../src-main/formats/detect.ts';

const record = Buffer.from('\ufeff\n {"id": "1", "format" : "hashiya-article/1"}');
const text = Buffer.from('خبر');

it('knows a format by content, then by name', () => {
  expect(detectFormat(record, 'data.txt')).toBe('jsonl');
  expect(detectFormat(record, 'data')).toBe('jsonl');
  expect(detectFormat(text, 'data.JSONL')).toBe('jsonl');
  expect(detectFormat(text, 'خبر.txt')).toBe('txt');
  expect(detectFormat(text, 'خبر')).toBe('txt');
  expect(detectFormat(text, 'د. أحمد')).toBe('txt');
});

it.each(['a.png', 'a.ann', 'a.json', 'a.docx'])('names the formats there are for %s', (name) => {
  expect(() => detectFormat(text, name)).toThrow(/format-unknown.*txt, jsonl/);
});

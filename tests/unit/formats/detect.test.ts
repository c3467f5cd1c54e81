import { expect, it } from 'vitest';
import { detectFormat } from '../../../src-main/formats/detect.ts';
import { docxEntries, zipOf } from '../../helpers/zip-files.ts';

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

it('knows web pages, Word documents and archives by what is in them', () => {
  const page = Buffer.from('\ufeff \n<!DOCTYPE html>\n<p>');
  expect(detectFormat(page, 'page.txt')).toBe('html');
  expect(detectFormat(Buffer.from('<HTML lang=ar>'), 'page')).toBe('html');
  expect(detectFormat(text, 'page.HTM')).toBe('html');
  expect(detectFormat(zipOf(docxEntries('')), 'file.bin')).toBe('docx');
  expect(detectFormat(zipOf([{ name: 'a.txt' }]), 'file.docx')).toBe('zip');
  expect(detectFormat(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.doc')).toBe('docx');
  expect(detectFormat(text, 'a.docx')).toBe('docx');
  expect(detectFormat(text, 'a.TSV')).toBe('csv');
});

it.each<[string, Uint8Array]>([
  ['a.png', text],
  ['a.conf', text],
  ['a.json', text],
  ['a.xlsx', zipOf([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }])],
  ['a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
])('names the formats there are for %s', (name, bytes) => {
  expect(() => detectFormat(bytes, name)).toThrow(/format-unknown.*txt, html, docx, csv, zip, jsonl/);
});

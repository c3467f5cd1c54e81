import { describe, expect, it } from 'vitest';
import { readDocxArticle } from '../../../src-main/formats/docx/read.ts';
import { docxEntries, paragraph, type ZipEntry, zipOf } from '../../helpers/zip-files.ts';

const read = (bytes: Uint8Array) => readDocxArticle(bytes, { name: 'خبر.docx', newId: () => 'new' });
const document = (body: string, ...more: readonly ZipEntry[]) => zipOf([...docxEntries(body), ...more]);
const textOf = async (body: string) => (await read(document(body))).article.text;
const core = (fields: string): ZipEntry => ({
  name: 'docProps/core.xml',
  content: `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${fields}</cp:coreProperties>`,
});

describe('the text of a Word document', () => {
  it('is its paragraphs, letter by letter', async () => {
    const marks = 'شَدَّةٌ ‏ـ ﻻ 😀 «نعم»';
    expect(await textOf(paragraph('قالت ب', 'باري', 'س') + paragraph() + paragraph(marks))).toBe(
      `قالت بباريس\n\n${marks}`,
    );
  });

  it('keeps soft line breaks, tabs and the rows of tables as lines', async () => {
    const softBreak = '<w:p><w:r><w:t>قال</w:t><w:br/><w:t>باريس</w:t></w:r></w:p>';
    expect(await textOf(softBreak)).toBe('قال\nباريس');
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('أ')}${cell('ب')}</w:tr><w:tr>${cell('ت')}${cell('ث')}</w:tr></w:tbl>`;
    expect((await textOf(paragraph('قبل') + table + paragraph('بعد'))).split(/\s+/)).toEqual([
      'قبل',
      'أ',
      'ب',
      'ت',
      'ث',
      'بعد',
    ]);
  });

  it('holds what was inserted and nothing that was deleted', async () => {
    const run = (text: string, kind = 't') => `<w:r><w:${kind}>${text}</w:${kind}></w:r>`;
    const tracked = `<w:p>${run('قال ')}<w:del>${run('كذب', 'delText')}</w:del><w:ins>${run('صدق')}</w:ins></w:p>`;
    expect(await textOf(tracked)).toBe('قال صدق');
  });

  it('comes with the title and author of its properties', async () => {
    const properties = core('<dc:title>العنوان &amp; غيره</dc:title><dc:creator>ليلى</dc:creator>');
    const { article, found } = await read(document(paragraph('السطر الأول'), properties));
    expect(article).toMatchObject({ title: 'العنوان & غيره', author: 'ليلى', encoding: null });
    expect(found).toEqual([
      { field: 'title', from: 'dc:title' },
      { field: 'author', from: 'dc:creator' },
    ]);
    expect(
      (await read(document(paragraph('السطر الأول'), core('<dc:title> </dc:title>')))).article.title,
    ).toBe('السطر الأول');
  });
});

describe('a Word document whose parts are nested without end', () => {
  it.each([
    ['properties', document(paragraph('نص'), core(`<dc:title>${'<a>'.repeat(100_000)}`)), 'نص'],
    [
      'properties that end',
      document(paragraph('نص'), core(`${'<a>'.repeat(50_000)}x${'</a>'.repeat(50_000)}`)),
      'نص',
    ],
  ])('in its %s is read all the same, and at once', async (_what, bytes, text) => {
    expect((await read(bytes)).article.text).toBe(text);
  });
});

describe('a Word document that is refused', () => {
  const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  it.each<[string, Uint8Array, RegExp]>([
    ['with macros', document(paragraph('نص'), { name: 'word/vbaProject.bin', content: 'x' }), /docx-macros/],
    ['that says it has macros', zipOf(docxEntries(paragraph('نص'), macroType)), /docx-macros/],
    [
      'protected',
      Buffer.concat([ole, Buffer.alloc(500), Buffer.from('EncryptedPackage', 'utf16le')]),
      /docx-encrypted/,
    ],
    ['of an old Word', Buffer.concat([ole, Buffer.alloc(500)]), /docx-old/],
    ['cut off', document(paragraph('نص')).subarray(0, 300), /docx-damaged/],
    ['no zip at all', Buffer.from('نص'), /docx-damaged/],
    ['another zip', zipOf([{ name: 'a.txt', content: 'نص' }]), /docx-damaged/],
    ['with broken markup', document('<w:p><w:r>'), /docx-damaged|file-empty/],
    ['without a letter', document(paragraph(' ')), /file-empty/],
    [
      'that unpacks to too much',
      document(paragraph('نص'), { name: 'word/x.xml', content: 'نص', claimedSize: 4e9 }),
      /zip-/,
    ],
    ['nested without end', document('<w:sdt><w:sdtContent>'.repeat(20_000)), /docx-damaged|file-empty/],
  ])('%s', async (_name, bytes, problem) => {
    await expect(read(bytes)).rejects.toThrow(problem);
  });
});

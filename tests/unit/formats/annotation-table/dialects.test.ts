import { describe, expect, it } from 'vitest';
import { readAnnotationTables } from '../../../../src-main/formats/annotation-table/read.ts';
import { detectFormat } from '../../../../src-main/formats/detect.ts';
import { acceptRecord } from '../../../../src-main/formats/jsonl/read-record.ts';
import { Problem } from '../../../../src-shared/model/problem.ts';
import { legacyBytes } from '../../../helpers/legacy-encodings.ts';
import { defaultCodebook, testEnvironment } from '../../../helpers/projects.ts';

const text = 'خبر 😀 من باريس إلى بغداد';

/** What is read of each article, or the code and the place of what is wrong. */
async function outcome(
  table: string | Uint8Array,
  beside: Readonly<Record<string, string>> = { 'خبر.txt': text },
  stored: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const { newId, now } = testEnvironment();
  const bytes = Buffer.from(table);
  expect(detectFormat(bytes, 'x.csv')).toBe('annotation-csv');
  try {
    const documents = await readAnnotationTables({
      ...{ bytes, name: 'annotations.csv', folder: '', newId },
      sibling: async (path) => (path in beside ? Buffer.from(beside[path] ?? '') : undefined),
      storedText: (key) => stored[key],
    });
    return documents.map(({ read }) => {
      const { record, warnings } = read();
      const ground = { codebook: defaultCodebook, extendCodebook: true, annotator: 'x', newId, now };
      const { incoming } = acceptRecord(record, warnings, ground);
      return incoming.annotations.map(({ layer, label, note, spans, attributes, links }) => {
        const words = spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
        const said = Object.entries(attributes).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
        return [layer, label, words, note, ...said, ...links.map(({ role }) => role)]
          .filter((part) => part !== null && part !== '')
          .join(' ');
      });
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { line = '', place = '' } = error.params;
    return `${error.code} ${line} ${place}`.trim();
  }
}

const paris = 'خبر,GPE,9,14,باريس';
const header = 'doc_id,label,start,end,text';

describe('tables of annotations that others made', () => {
  it('need only the article, a label and a place; each row is then an annotation', async () => {
    expect(await outcome(`${header}\n${paris}\n${paris}\n`)).toEqual([
      ['entity GPE باريس', 'entity GPE باريس'],
    ]);
    expect(await outcome('Doc-ID;"Label";START;End\nخبر;GPE;9;14\n')).toEqual([['entity GPE باريس']]);
    expect(await outcome(`sep=;\r\n${header.replaceAll(',', ';')}\r\n${paris.replaceAll(',', ';')}`)).toEqual(
      [['entity GPE باريس']],
    );
  });

  it('count what fits their quotes where no row says it', async () => {
    expect(await outcome(`${header}\n${paris.replace('9,14', '10,15')}\n`)).toEqual([['entity GPE باريس']]);
    expect(await outcome(`${header}\n${paris.replace('9,14', '11,16')}\n`)).toBe('offset-unit-unclear');
  });

  it('may be what a spreadsheet saved: UTF-16 with tabs, windows-1256 with semicolons', async () => {
    const tabs = `\ufeff${header}\r\n${paris}\r\n`.replaceAll(',', '\t');
    const wide = Buffer.from(tabs, 'utf16le');
    expect(await outcome(wide)).toEqual([['entity GPE باريس']]);
    expect(await outcome(Buffer.from(wide).swap16())).toEqual([['entity GPE باريس']]);
    const arabic = `${header},note\r\n${paris},${'مدينة في فرنسا على نهر السين '.repeat(4)}\r\n`.replaceAll(
      ',',
      ';',
    );
    expect(await outcome(legacyBytes(arabic, 'windows-1256'))).toEqual([
      [expect.stringMatching(/^entity GPE باريس مدينة/)],
    ]);
  });

  it('take an apostrophe away only where the table says that it was put there', async () => {
    const row = (note: string) => `${paris},${note}`;
    expect(await outcome(`${header},note\n${row("'=1+1")}\n`)).toEqual([["entity GPE باريس '=1+1"]]);
    const guarded = `${header},note,apostrophe_guard\n${row("'=1+1")},yes\n${row("'تنصيص")},yes\n`;
    expect(await outcome(guarded)).toEqual([['entity GPE باريس =1+1', "entity GPE باريس 'تنصيص"]]);
  });

  it('have attributes of every type in a table beside', async () => {
    const beside = {
      'خبر.txt': text,
      'attributes.csv':
        'annotation_id,attribute,type,item,value\na,n,number,,-2.5\na,b,boolean,,TRUE\na,l,list,1,x\na,l,list,2,"y,z"\na,t,text,,\n',
    };
    const table = `${header},id\n${paris},a\n`;
    expect(await outcome(table, beside)).toEqual([['entity GPE باريس n=-2.5 b=true l=["x","y,z"] t=""']]);
    const wrong = { ...beside, 'attributes.csv': 'annotation_id,attribute,type,value\na,n,number,two\n' };
    expect(await outcome(table, wrong)).toBe('record-field-value 2');
    const ragged = { ...beside, 'attributes.csv': 'annotation_id,attribute,value\na,n\n' };
    expect(await outcome(table, ragged)).toBe('csv-ragged 2 attributes.csv');
  });

  it('join an article that is here by its id, and read no file but those beside them', async () => {
    expect(await outcome(`${header}\n${paris}\n`, {}, { خبر: text })).toEqual([['entity GPE باريس']]);
    const outside = { '../خبر.txt': text, '/etc/خبر.txt': text };
    for (const id of ['../خبر', '/etc/خبر', 'C:خبر'])
      expect(await outcome(`${header}\n${id},GPE,9,14,باريس\n`, outside)).toBe('text-not-given');
    const documents = { ...outside, 'documents.csv': 'doc_id,text_file\nخبر,../خبر.txt\n' };
    expect(await outcome(`${header}\n${paris}\n`, documents)).toBe('text-not-given');
  });

  it('have stances with a polarity for a label, and links to other rows', async () => {
    const table = [
      'doc_id,kind,id,label,start,end,holder,polarity',
      'خبر,entity,a,GPE,9,14,,',
      'خبر,stance,b,,,,a,against',
    ].join('\n');
    expect(await outcome(table)).toEqual([['entity GPE باريس', 'stance against holder']]);
  });
});

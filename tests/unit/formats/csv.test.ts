import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableArticles } from '../../../src-main/formats/csv/read.ts';
import { tableRows } from '../../../src-main/formats/csv/rows.ts';
import type { ColumnNames } from '../../../src-shared/model/interchange.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { legacyBytes } from '../../helpers/legacy-encodings.ts';

function read(content: string | Uint8Array, columns?: ColumnNames) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const articles = tableArticles(bytes, { name: 'جدول.csv', columns, newId: () => 'new' });
  return Array.from(articles, ({ line, read: readRow }) => {
    try {
      const { article, warnings, found } = readRow();
      return { line, article, warnings: warnings.map(({ code }) => code), found };
    } catch (error) {
      if (error instanceof Problem) return { line, problem: error.code, ...error.params };
      throw error;
    }
  });
}
const rows = (text: string, delimiter = ',') =>
  Array.from(tableRows(text, delimiter), (row) =>
    'cells' in row ? [row.line, ...row.cells] : [row.line, row.problem.code],
  );

describe('rows', () => {
  it('come back as they were written, with the line each begins on', () => {
    const cell = fc.string({ unit: fc.constantFrom('ا', 'ب', '"', ',', '\n', '\r', ' ', 'x') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const written = (value: string) => `"${value.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (cells, lineEnd) => {
        const lines = cells.map((row) => row.map(written).join(','));
        // CR and LF of two neighbours would be one line end.
        fc.pre(!lines.some((line) => line.includes('\r')) || lineEnd === '\n');
        const begins = lines.map(
          (_, index) =>
            `${lines.slice(0, index).join(lineEnd)}${index > 0 ? lineEnd : ''}`.split(/\r\n|\r|\n/).length,
        );
        expect(rows(lines.join(lineEnd) + lineEnd)).toEqual(
          cells.map((row, index) => [begins[index], ...row]),
        );
      }),
    );
  });

  it('hold quotation marks inside unquoted cells, lose no row after a mark nobody closed', () => {
    expect(rows('قال "نعم",2\nأ,ب')).toEqual([
      [1, 'قال "نعم"', '2'],
      [2, 'أ', 'ب'],
    ]);
    expect(rows('1,"open\n2,z\n\n3,"k"\n"x" y,2\n"",""\n')).toEqual([
      [1, 'csv-quote'],
      [2, '2', 'z'],
      [4, '3', 'k'],
      [5, 'csv-quote'],
      [6, '', ''],
    ]);
  });

  it('take time in proportion to the file, marks or not', () => {
    for (const piece of ['"', '""', '"\n', '""\n', '"""\n', '"a\n', ',"', '\n']) {
      expect(() => rows(piece.repeat(200_000)).length).not.toThrow();
    }
    expect(rows(`"${'س'.repeat(2_000_001)}"\nأ,ب`)).toEqual([
      [1, 'csv-row-too-long'],
      [2, 'أ', 'ب'],
    ]);
  });
});

describe('a table of articles', () => {
  it.each([',', ';', '\t'])('is read by its Arabic header, cells apart by %j', (delimiter) => {
    const header = ['الرقم', 'العنوان', 'النص', 'تاريخ النشر', 'المصدر', 'الكاتب', 'الرابط'].join(delimiter);
    const row = [
      '1',
      'عنوان',
      '"سطر\nو""آخر"""',
      '26 حزيران/يونيو 2019',
      'بوابة الوسط',
      'ليلى',
      'https://a.example/1',
    ].join(delimiter);
    const [one, ...others] = read(`\ufeff${header}\r\n${row}\r\n`);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      line: 2,
      warnings: [],
      article: {
        title: 'عنوان',
        text: 'سطر\nو"آخر"',
        published: '2019-06-26',
        outlet: 'بوابة الوسط',
        author: 'ليلى',
        url: 'https://a.example/1',
        sourceName: 'جدول.csv',
        byteOrderMark: true,
      },
      found: expect.arrayContaining([{ field: 'outlet', from: 'المصدر' }]),
    });
  });

  it('is read by an English header in any case, after Excel’s sep line', () => {
    expect(read('sep=;\nID;Published-At;BODY\n1;2020-02-30;خبر\n2;2020-02-29T10:00:00Z;نبأ')).toMatchObject([
      { line: 3, article: { text: 'خبر', published: null, title: 'خبر' }, warnings: ['published-unclear'] },
      { line: 4, article: { text: 'نبأ', published: '2020-02-29' }, warnings: [] },
    ]);
  });

  it('is read by the names a person gives, and asks where two would do', () => {
    expect(read('a,b\nخبر,عنوان', { text: 'A', title: 'b' })).toMatchObject([
      { article: { text: 'خبر', title: 'عنوان' } },
    ]);
    expect(() => read('a,b\n1,2')).toThrow(/csv-columns-missing.*"field":"text","columns":"a, b"/);
    expect(() => read('a,b\n1,2', { text: 'c' })).toThrow(/csv-column-unknown.*"value":"c"/);
    expect(() => read('text,content\n1,2')).toThrow(/csv-column-twice.*"columns":"text, content"/);
    expect(read('text,content\n1,2', { text: 'content' })).toMatchObject([{ article: { text: '2' } }]);
  });

  it('refuses a wrong row alone, and names its line', () => {
    const table = 'title,text\n\nأ,نص 1\nب\nت,نص,زائد\nث,نص 2,,\nج,"نص\n3"\nح,\nخ,"غير مغلق\nد,نص 4';
    expect(read(table).map(({ article, ...row }) => (article ? [row.line, article.text] : row))).toEqual([
      [3, 'نص 1'],
      { line: 4, problem: 'csv-ragged', found: 1, expected: 2 },
      { line: 5, problem: 'csv-ragged', found: 3, expected: 2 },
      [6, 'نص 2'],
      [7, 'نص\n3'],
      { line: 9, problem: 'csv-cell-empty', field: 'text' },
      { line: 10, problem: 'csv-quote' },
      [11, 'نص 4'],
    ]);
  });

  it('says so where nothing stands below the names of its columns', () => {
    expect(() => read('title,text\n')).toThrow(/csv-rows-missing/);
    expect(() => read('title,text\n\n')).toThrow(/csv-rows-missing/);
  });

  it('is refused as a whole where it is empty or its encoding cannot be told', () => {
    expect(() => read('')).toThrow(/file-empty/);
    expect(() => read('\n\n')).toThrow(/file-empty/);
    expect(() => read(legacyBytes('نص\nداعش', 'windows-1256'))).toThrow(/encoding-undecided/);
  });

  it('in a legacy encoding says once that it was guessed', () => {
    const text = 'أعلنت وزارة الخارجية أن المحادثات ستبدأ غدا في العاصمة';
    const table = read(legacyBytes(`العنوان,النص\nأول,${text}\nثان,${text}`, 'windows-1256'));
    expect(table).toMatchObject([
      { article: { text, encoding: 'windows-1256' }, warnings: ['encoding-guessed'] },
      { article: { text }, warnings: [] },
    ]);
  });
});

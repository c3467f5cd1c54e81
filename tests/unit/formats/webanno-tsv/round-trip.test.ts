import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../../src-main/formats/article-record.ts';
import { readWebannoTsv } from '../../../../src-main/formats/webanno-tsv/read.ts';
import { writeWebannoTsv } from '../../../../src-main/formats/webanno-tsv/write.ts';
import { defaultCodebook, testEnvironment } from '../../../helpers/projects.ts';
import { recordsArbitrary } from '../../../helpers/random-records.ts';
import { writtenFiles } from '../../../helpers/written-files.ts';

const annotators = ['سلمى', 'يوسف', 'Zoë 😀', 'المراجع'];

function written(articles: readonly ArticleRecord[]) {
  const dataset = { articles, annotators, codebook: defaultCodebook, offsetUnit: 'utf16' } as const;
  const { files, losses } = writtenFiles(writeWebannoTsv, dataset);
  const tables = files.filter(({ path }) => path.endsWith('.tsv')).map(({ text }) => text);
  return articles.flatMap((record) =>
    annotators.map((name) => ({
      record,
      file: tables.shift() ?? '',
      own: record.annotations.filter(({ annotator }) => annotator === name),
      isLost: (id: string) => losses.some((loss) => loss.id === id && loss.annotator === name),
    })),
  );
}

describe('written and read again', () => {
  it('lists a mark of which nothing but invisible formatting would be left, which nobody may make', () => {
    const [record] =
      fc.sample(
        recordsArbitrary.filter(([first]) => first !== undefined && first.annotations.length > 0),
        { numRuns: 1, seed: 7 },
      )[0] ?? [];
    if (!record) throw new Error('no record');
    const text = 'خبر\t\n\u00ad٣ قريب';
    const [first] = record.annotations;
    const mark = {
      ...first,
      layer: 'entity',
      label: 'PER',
      attributes: {},
      links: [],
      annotator: 'سلمى',
    } as const;
    const marked = (start: number, end: number, id: string) => ({
      ...mark,
      id,
      spans: [{ role: 'mention' as const, start, end }],
    });
    const annotations = [marked(3, 6, 'invisible'), marked(3, 7, 'shown')] as typeof record.annotations;
    const [own] = written([{ ...record, article: { ...record.article, text }, regions: [], annotations }]);
    const read = readWebannoTsv(Buffer.from(own?.file ?? ''), testEnvironment().newId);
    expect(read.record.annotations?.map(({ id, spans }) => [id, spans[0]?.start, spans[0]?.end])).toEqual([
      ['shown', 6, 7],
    ]);
    expect(['invisible', 'shown'].map((id) => own?.isLost(id))).toEqual([true, true]);
  });

  it('gives back every annotation and every text that is not listed as changed', () => {
    fc.assert(
      fc.property(recordsArbitrary, (records) => {
        for (const { record, file, own, isLost } of written(records)) {
          const read = readWebannoTsv(Buffer.from(file), testEnvironment().newId);
          expect(read.warnings).toEqual([]);
          if (isLost(record.article.id)) expect(read.record.text).not.toBe(record.article.text);
          else expect(read.record.text).toBe(record.article.text);
          const found = new Map(read.record.annotations?.map((annotation) => [annotation.id, annotation]));
          for (const annotation of own) {
            const { annotator: _name, ...expected } = annotation;
            if (isLost(annotation.id)) expect(found.get(annotation.id)).not.toEqual(expected);
            else expect(found.get(annotation.id)).toEqual(expected);
          }
          expect(found.size).toBeLessThanOrEqual(own.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has under the offsets of each row the characters of its third column', () => {
    fc.assert(
      fc.property(recordsArbitrary, (records) => {
        for (const { record, file } of written(records)) {
          for (const line of file.split('\n')) {
            const [, begin, end, token] = /^\d+-\d+(?:\.\d)?\t(\d+)-(\d+)\t([^\t]*)\t/.exec(line) ?? [];
            if (begin !== undefined)
              expect(record.article.text.substring(Number(begin), Number(end))).toBe(token);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../../src-main/formats/article-record.ts';
import type { Dataset } from '../../../../src-main/formats/dataset.ts';
import { readUimaJson } from '../../../../src-main/formats/uima-json/read.ts';
import { writeUimaJson } from '../../../../src-main/formats/uima-json/write.ts';
import { readUimaXmi } from '../../../../src-main/formats/uima-xmi/read.ts';
import { writeUimaXmi } from '../../../../src-main/formats/uima-xmi/write.ts';
import { defaultCodebook, testEnvironment } from '../../../helpers/projects.ts';
import { recordsArbitrary } from '../../../helpers/random-records.ts';
import { writtenFiles } from '../../../helpers/written-files.ts';

const annotators = ['سلمى', 'يوسف', 'Zoë 😀', 'المراجع'];
const dataset = (articles: readonly ArticleRecord[]): Omit<Dataset, 'lose'> => ({
  articles,
  annotators,
  codebook: defaultCodebook,
  offsetUnit: 'utf16',
});

/** What one annotator's file of an article is to give back. */
const workOf = ({ article, regions, annotations, status }: ArticleRecord, annotator: string) => {
  const { id, title, outlet, author, url, published, language, text } = article;
  return {
    ...{ id, title, outlet, author, url, published, language, text },
    regions,
    annotations: annotations.filter((annotation) => annotation.annotator === annotator),
    status: status.filter((state) => state.annotator === annotator),
  };
};

type Read = ReturnType<typeof readUimaJson>;
const given = ({ record }: Read) => {
  const { id, title, outlet = null, author = null, url = null, published = null, language, text } = record;
  const { regions, annotations, status } = record;
  return { id, title, outlet, author, url, published, language, text, regions, annotations, status };
};

describe('UIMA JSON CAS', () => {
  it('gives everything back that was written', () => {
    fc.assert(
      fc.property(recordsArbitrary, (records) => {
        const { files } = writtenFiles(writeUimaJson, dataset(records));
        const expected = records.flatMap((record) => annotators.map((name) => workOf(record, name)));
        expect(files).toHaveLength(expected.length);
        files.forEach(({ text }, index) => {
          const read = readUimaJson(Buffer.from(text), testEnvironment().newId);
          expect(given(read)).toEqual(expected[index]);
          expect(read.warnings).toEqual([]);
        });
      }),
      { numRuns: 60 },
    );
  });
});

// XML 1.0, production 2: Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]
const whiteSpaceForControls = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value), (_key, item: unknown) =>
    typeof item === 'string'
      ? [...item].map((each) => (isChar(each) ? each : each < ' ' ? '\t' : ' ')).join('')
      : item,
  );
const isChar = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return code === 9 || code === 10 || code === 13 || (code >= 0x20 && code !== 0xfffe && code !== 0xffff);
};

describe('UIMA CAS XMI', () => {
  it('gives everything back but controls that XML has no way to write, each of which it lists', () => {
    fc.assert(
      fc.property(recordsArbitrary, (records) => {
        const { files, losses } = writtenFiles(writeUimaXmi, dataset(records));
        const expected = records.flatMap((record) =>
          annotators.map((name) => ({ name, work: workOf(record, name) })),
        );
        const written = files.filter(({ path }) => path.endsWith('.xmi'));
        expect(written).toHaveLength(expected.length);
        written.forEach(({ text }, index) => {
          const read = given(readUimaXmi(Buffer.from(text), testEnvironment().newId));
          const { name, work } = expected[index] ?? {};
          expect(whiteSpaceForControls(read)).toEqual(whiteSpaceForControls(work));
          const isListed = (id: string | undefined) =>
            losses.some((loss) => loss.id === id && loss.annotator === name);
          work?.annotations.forEach((annotation, at) => {
            if (isListed(annotation.id)) expect(read.annotations?.[at]).not.toEqual(annotation);
            else expect(read.annotations?.[at]).toEqual(annotation);
          });
          const { annotations: _read, ...about } = read;
          const { annotations: _work, ...article } = work ?? {};
          if (isListed(work?.id)) expect(about).not.toEqual(article);
          else expect(about).toEqual(article);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('an independent reader of the files', () => {
  it('finds under each offset of the file what the annotation covers', () => {
    fc.assert(
      fc.property(recordsArbitrary, (records) => {
        const quotes = (record: ArticleRecord, name: string) =>
          record.annotations
            .filter(({ annotator }) => annotator === name)
            .flatMap(({ spans }) => spans.map(({ start, end }) => record.article.text.substring(start, end)))
            .sort();
        const expected = records.flatMap((record) => annotators.map((name) => quotes(record, name)));
        writtenFiles(writeUimaJson, dataset(records)).files.forEach(({ text }, index) => {
          const structures = JSON.parse(text)['%FEATURE_STRUCTURES'];
          const { sofaString } = structures[0];
          const found = structures
            .filter(
              (each: { '%TYPE': string; begin: number; end: number }) =>
                /Entity|Claim|Stance|Cue/.test(each['%TYPE']) && each.begin < each.end,
            )
            .map((each: { begin: number; end: number }) => sofaString.substring(each.begin, each.end));
          expect(found.sort()).toEqual(expected[index]);
        });
      }),
      { numRuns: 20 },
    );
  });
});

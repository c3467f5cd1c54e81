import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../../src-main/formats/article-record.ts';
import type { ConllScheme } from '../../../../src-main/formats/conll/lines.ts';
import { isConll, readConll } from '../../../../src-main/formats/conll/read.ts';
import { writeConll } from '../../../../src-main/formats/conll/write.ts';
import { placeTokens } from '../../../../src-main/formats/token-document.ts';
import { Problem } from '../../../../src-shared/model/problem.ts';
import { foreignFixture, hasForeignFixtures } from '../../../helpers/foreign-fixtures.ts';
import { defaultCodebook } from '../../../helpers/projects.ts';
import { recordsArbitrary } from '../../../helpers/random-records.ts';
import { writtenFiles } from '../../../helpers/written-files.ts';

const annotators = ['سلمى', 'يوسف', 'Zoë 😀', 'المراجع'];
const schemes: readonly ConllScheme[] = ['bio', 'bioes', 'nested'];

function written(records: readonly ArticleRecord[], scheme: ConllScheme) {
  const dataset = { articles: records, annotators, codebook: defaultCodebook, offsetUnit: 'utf16' } as const;
  return writtenFiles((source) => writeConll(source, scheme), dataset);
}

describe('written and read on the same text', () => {
  it.each(schemes)('%s gives back every entity whose span is not listed as lost, and no other', (scheme) => {
    fc.assert(
      fc.property(recordsArbitrary, (records) => {
        const { files, losses } = written(records, scheme);
        const tables = files.map(({ text }) => text);
        for (const { article, annotations } of records) {
          for (const name of annotators) {
            const [document] = readConll(Buffer.from(tables.shift() ?? ''));
            if (!document) throw new Error('every text of these has a word');
            const read = placeTokens(document, article.text)?.record;
            expect(read?.text).toBe(article.text);
            const found = (read?.annotations ?? []).map(
              ({ label, spans }) => `${label} ${spans[0]?.start} ${spans[0]?.end}`,
            );
            const lost = new Set(
              losses
                .filter(
                  ({ annotator, kind }) =>
                    annotator === name && ['span', 'label', 'claim', 'stance'].includes(kind),
                )
                .map(({ id }) => id),
            );
            const own = annotations.filter(({ annotator }) => annotator === name);
            for (const { id, label, spans } of own) {
              if (lost.has(id)) continue;
              const at = found.indexOf(`${label} ${spans[0]?.start} ${spans[0]?.end}`);
              expect(at).toBeGreaterThanOrEqual(0);
              found.splice(at, 1);
            }
            // What is left are mentions moved to the edges of tokens.
            expect(found.length).toBeLessThanOrEqual(
              own.filter(({ id, layer }) => lost.has(id) && layer === 'entity').length *
                document.sentences.length,
            );
            for (const { id, layer, attributes, note } of own) {
              if (layer !== 'entity') expect(lost).toContain(id);
              else if (!lost.has(id)) {
                const kinds = losses.filter((loss) => loss.id === id).map(({ kind }) => kind);
                expect(kinds.includes('note')).toBe(note !== null);
                expect(kinds.includes('attribute')).toBe(Object.keys(attributes).length > 0);
              }
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('writes each scheme as its corpora have it', () => {
    const entity = (id: string, label: string, start: number, end: number) => ({
      ...{ id, label, annotator: 'سلمى', layer: 'entity' as const, attributes: {}, links: [], note: null },
      spans: [{ role: 'mention' as const, start, end }],
      ...{ createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' },
    });
    const record: ArticleRecord = {
      article: {
        ...{ id: 'a', title: 'خبر', outlet: null, author: null, url: null, published: null, language: 'ar' },
        ...{ text: '😀 وزارة خارجية فرنسا قالت.', textSha256: '', sourceName: null, sourceSha256: null },
        ...{ encoding: null, byteOrderMark: false },
      },
      regions: [],
      status: [],
      annotations: [entity('1', 'ORG', 3, 21), entity('2', 'GPE', 16, 21)],
    };
    const rows = (scheme: ConllScheme) => written([record], scheme).files[0]?.text;
    expect(rows('bio')).toBe('😀 O\nوزارة B-ORG\nخارجية I-ORG\nفرنسا I-ORG\nقالت O\n. O\n\n');
    expect(rows('bioes')).toBe('😀 O\nوزارة B-ORG\nخارجية I-ORG\nفرنسا E-ORG\nقالت O\n. O\n\n');
    // As in Wojood: the outermost first, ragged.
    expect(rows('nested')).toBe('😀 O\nوزارة B-ORG\nخارجية I-ORG\nفرنسا I-ORG B-GPE\nقالت O\n. O\n\n');
  });
});

const entities = (text: string | Uint8Array, encoding?: string) =>
  readConll(typeof text === 'string' ? Buffer.from(text) : text, encoding).flatMap((document) => {
    const tokens = document.sentences.flat();
    return document.entities.map(
      ({ label, first, last }) => `${label}: ${tokens.slice(first, last + 1).join(' ')}`,
    );
  });

describe('schemes of tags', () => {
  it.each([
    ['IOB2', 'a B-PER\nb I-PER\nc B-PER\nd O', ['PER: a b', 'PER: c']],
    ['IOB1, where I- begins', 'a I-PER\nb I-PER\nc B-PER\nd I-ORG', ['PER: a b', 'PER: c', 'ORG: d']],
    ['BIOES', 'a B-PER\nb E-PER\nc S-PER\nd I-ORG\ne E-ORG', ['PER: a b', 'PER: c', 'ORG: d e']],
    ['BILUO', 'a B-PER\nb I-PER\nc L-PER\nd U-ORG', ['PER: a b c', 'ORG: d']],
    ['nested, one label in itself', 'a B-ORG B-ORG\nb I-ORG\nc O', ['ORG: a b', 'ORG: a']],
    ['nested, moving up', 'a B-ORG B-GPE\nb I-GPE\nc O', ['GPE: a b', 'ORG: a']],
    ['four columns of 2003', '-DOCSTART- -X- -X- O\n\nEU NNP I-NP I-ORG\nrejects VBZ I-VP O', ['ORG: EU']],
    ['no entity over the end of a sentence', 'a B-PER\n\nb I-PER', ['PER: a', 'PER: b']],
  ])('%s', (_name, file, expected) => {
    expect(entities(file)).toEqual(expected);
  });

  it('parts lines by LF and cells by blanks or TABs only, as tokens may hold other spaces', () => {
    expect(entities('a\u00a0b\u2028c B-PER\r\nd O\r\n')).toEqual(['PER: a\u00a0b\u2028c']);
    expect(entities('\uFEFFa b\tB-PER\nc\tO\n')).toEqual(['PER: a b']);
  });

  it('makes an article of what stands between two -DOCSTART-', () => {
    expect(readConll(Buffer.from('-DOCSTART- -X- O O\n\na O\n\n-DOCSTART- -X- O O\n\nb O\n'))).toHaveLength(
      2,
    );
  });

  it('builds a text with a line for each sentence where none is stored, and says so', () => {
    const [document] = readConll(Buffer.from('قالت O\nباريس B-GPE\n\n😀 O\nلا B-X\n'));
    const read = document && placeTokens(document);
    expect(read?.record.text).toBe('قالت باريس\n😀 لا');
    expect(read?.record.annotations?.map(({ spans }) => [spans[0]?.start, spans[0]?.end])).toEqual([
      [5, 10],
      [14, 16],
    ]);
    expect(read?.warnings).toEqual([{ code: 'text-reconstructed', params: {} }]);
  });

  it('places tokens on a stored text of the same letters only', () => {
    const [document] = readConll(Buffer.from('قالت O\nباريس B-GPE\n'));
    const spansOn = (text: string) =>
      document && placeTokens(document, text)?.record.annotations?.[0]?.spans[0];
    expect(spansOn(' قالت\u200f\r\n\u00a0باريس ')).toMatchObject({ start: 9, end: 14 });
    expect(spansOn('قالت باريس.')).toBeUndefined();
    expect(spansOn('قالتْ باريس')).toBeUndefined();
    expect(spansOn('قالت')).toBeUndefined();
  });
});

describe('bad input', () => {
  const outcome = (file: string | Uint8Array) => {
    try {
      return entities(file).length;
    } catch (error) {
      if (error instanceof Problem) return { code: error.code, ...error.params };
      throw error;
    }
  };
  it.each<[string, string | Uint8Array, object]>([
    ['a line without a tag, as where the file breaks off', 'a O\nb', { code: 'conll-row', line: 2 }],
    ['a tag that is none', 'a O\nb X-PER', { code: 'conll-tag', line: 2, value: 'X-PER' }],
    ['another encoding', Buffer.from([0x61, 0x20, 0x4f, 0x0a, 0xe1]), { code: 'file-not-utf8', byte: 4 }],
    ['nothing', '', { code: 'file-empty' }],
  ])('refuses %s', (_name, file, expected) => {
    expect(outcome(file)).toEqual(expected);
  });

  it('reads the oldest corpora in the encoding that is named', () => {
    expect(entities(Buffer.from('España B-LOC\n', 'latin1'), 'iso-8859-1')).toEqual(['LOC: España']);
  });

  it('is known by its rows', () => {
    expect(isConll('a O\nb B-PER\n')).toBe(true);
    expect(isConll('-DOCSTART- -X- O O\n\nEU NNP I-NP I-ORG\n')).toBe(true);
    expect(isConll('نص عادي O\nوسطر آخر\n')).toBe(false);
    expect(isConll('title,text\na,b\n')).toBe(false);
  });
});

// Counted in the files: every B- and each I- that continues nothing (`grep -oE '[ \\t|]B-'`); chunks are tags as well.
describe.runIf(hasForeignFixtures)('files of other tools', () => {
  it.each([
    ['spacy/ner-token-per-line.iob', 7],
    ['spacy/ner-token-per-line-with-pos.iob', 7],
    ['spacy/ner-token-per-line-conll2003.iob', 7],
    ['spacy/ner-sent-per-line.iob', 7],
    ['doccano/example.conll', 2],
    ['doccano/labeling.trailing.conll', 2],
    ['gatenlp/conll1.txt', 11],
    ['inception/chunk2000_test.conll', 44],
    ['wojood/test.txt', 870],
  ])('%s has %i entities', (path, count) => {
    expect(entities(foreignFixture(`conll/${path}`))).toHaveLength(count);
  });

  it.each([
    ['doccano/labeling.invalid.conll', 'conll-row'],
    ['inception/1.conll', 'conll-tag'],
    ['gatenlp/conllu01.conllu', 'conll-tag'],
  ])('%s, where columns or tags are missing, is refused', (path, code) => {
    expect(() => entities(foreignFixture(`conll/${path}`))).toThrow(code);
  });
});

import { describe, expect, it } from 'vitest';
import { annotatedReaders } from '../../../../src-main/formats/annotated-files.ts';
import { detectFormat } from '../../../../src-main/formats/detect.ts';
import { Problem } from '../../../../src-shared/model/problem.ts';
import { foreignFixture, hasForeignFixtures } from '../../../helpers/foreign-fixtures.ts';

/** A row of ten columns. */
const row = (id: string, form: string, misc = '_') => [id, form, ...Array(7).fill('_'), misc].join('\t');

/** The articles of a file: text, entities as `label quote`, warnings; the code and line of what is wrong with it. */
function outcome(content: string | Uint8Array, stored?: string): unknown {
  const bytes = Buffer.from(content);
  expect(detectFormat(bytes, 'a.txt')).toBe('conllu');
  try {
    const documents = annotatedReaders.conllu.read({
      ...{ bytes, name: 'a.conllu', folder: '', newId: () => '1' },
      sibling: () => Promise.resolve(undefined),
      storedText: () => stored,
    });
    if (documents instanceof Promise) throw new Error('nothing is waited for');
    return documents.map(({ read }) => {
      const { record, warnings } = read();
      const quotes = (record.annotations ?? []).map(({ label, spans }) =>
        [label, ...spans.map(({ start, end }) => record.text.slice(start, end))].join(' '),
      );
      return [record.text, ...quotes, ...warnings.map(({ code }) => code)];
    });
  } catch (error) {
    if (error instanceof Problem) return [error.code, error.params.line];
    throw error;
  }
}

const sentence = [
  '# sent_id = 1',
  '# text = 😀 زار محمد القاهرة، أمس.',
  row('1', '😀'),
  row('2', 'زار', 'NER=O'),
  row('3', 'محمد', 'NER=B-PERS'),
  row('4', 'القاهرة', 'NER=B-GPE|SpaceAfter=No'),
  row('5', '،'),
  row('6', 'أمس', 'SpaceAfter=No'),
  row('7', '.'),
];

describe('CoNLL-U', () => {
  it('has the text of its sentences and the entities of its notes', () => {
    const text = '😀 زار محمد القاهرة، أمس.';
    const expected = [[text, 'PERS محمد', 'GPE القاهرة', 'text-from-sentences']];
    expect(outcome(`${sentence.join('\n')}\n\n`)).toEqual(expected);
    expect(outcome(`\ufeff${sentence.join('\r\n')}\r\n\r\n`)).toEqual(expected);
    // Without its comment the text is made of the words.
    const bare = [sentence[0], ...sentence.slice(2)].join('\n');
    expect(outcome(bare)).toEqual(expected);
  });

  it('may have words that end in white space', () => {
    expect(outcome(`${row('1', 'نعم')}\n${row('2', 'لا\u00a0')}\n`)).toEqual([
      ['نعم لا\u00a0', 'text-from-sentences', 'conllu-without-entities'],
    ]);
  });

  it('stands on the text of an article that is here', () => {
    const stored = '😀 زار محمد\nالقاهرة ، أمس.\n';
    expect(outcome(sentence.join('\n'), stored)).toEqual([[stored, 'PERS محمد', 'GPE القاهرة']]);
  });

  it('has several words in one, words that are not written, paragraphs and articles', () => {
    const file = [
      '# newdoc id = a',
      '# newpar',
      row('1-2', 'للرياض', 'SpaceAfter=No'),
      row('1', 'ل'),
      row('2', 'الرياض', 'NER=B-GPE'),
      row('3', '.'),
      '',
      row('1', 'نعم'),
      row('1.1', 'مقدر'),
      '',
      '# newpar',
      row('1', 'لا'),
      '',
      '# newdoc id = b',
      row('1', 'غزة', 'NER=S-GPE'),
      row('2', 'ومصر', 'NER=I-GPE'),
      '',
    ];
    expect(outcome(file.join('\n'))).toEqual([
      ['للرياض. نعم\nلا', 'GPE للرياض', 'text-from-sentences'],
      ['غزة ومصر', 'GPE غزة', 'GPE ومصر', 'text-from-sentences'],
    ]);
  });

  it('may name its columns, one of them for entities', () => {
    const file = '# global.columns = ID FORM UPOS MISC OWN:NER\n1\tعمر\tX\t_\tB-PERS\n2\tعلي\tX\t_\tI-PERS\n';
    expect(outcome(file)).toEqual([['عمر علي', 'PERS عمر علي', 'text-from-sentences']]);
  });

  it('says where it has no entities, or has them otherwise', () => {
    const file = [row('1', 'محمد', 'Entity=(e1-person)'), row('2', 'جاء')].join('\n');
    expect(outcome(file)).toEqual([
      ['محمد جاء', 'text-from-sentences', 'annotations-left-out', 'conllu-without-entities'],
    ]);
  });

  it('is refused where it is damaged, with the line', () => {
    const lines = (...rows: string[]) => rows.join('\n');
    expect(outcome(lines(row('1', 'نعم'), '2\tلا'))).toEqual(['conllu-row', 2]);
    expect(outcome(lines(row('1', 'نعم'), row('3', 'لا')))).toEqual(['conllu-row', 2]);
    expect(outcome(lines(row('1', 'نعم'), row('1', 'لا')))).toEqual(['record-duplicate-id', 2]);
    expect(outcome(lines(row('1-3', 'نعم'), row('1', 'لا')))).toEqual(['conllu-row', 1]);
    expect(outcome(lines(row('2-1', 'نعم'), row('1', 'لا')))).toEqual(['conllu-row', 1]);
    expect(outcome(lines(row('1', 'نعم'), 'كلام'))).toEqual(['conllu-row', 2]);
    expect(outcome(lines('# text = نعم لا', row('1', 'نعم')))).toEqual(['conllu-text', 2]);
    expect(outcome(Buffer.from(row('1', 'caf\u00e9'), 'latin1'))).toEqual(['file-not-utf8', undefined]);
  });
});

describe.runIf(hasForeignFixtures)('CoNLL-U that other tools wrote', () => {
  it('of gatenlp is its one sentence, as its comment has it', () => {
    expect(outcome(foreignFixture('conll/gatenlp/conllu01.conllu'))).toEqual([
      [
        'Er arbeitet fürs FBI (deutsch etwa: „Bundesamt für Ermittlung“).',
        'text-from-sentences',
        'conllu-without-entities',
      ],
    ]);
  });

  it('of INCEpTION has ten columns and five words', () => {
    expect(outcome(foreignFixture('conll/inception/1.conll'))).toEqual([
      ['this is a complex document', 'text-from-sentences', 'conllu-without-entities'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../../../../src-main/formats/read-document.ts';
import { readUimaXmi } from '../../../../src-main/formats/uima-xmi/read.ts';
import { readWebannoTsv } from '../../../../src-main/formats/webanno-tsv/read.ts';
import { foreignFixture, foreignFixtures, hasForeignFixtures } from '../../../helpers/foreign-fixtures.ts';

const newId = () => 'new';

/** Places of the annotations; the format has none for white space at their edges. */
const spans = ({ record }: ReadDocument) =>
  (record.annotations ?? [])
    .map(({ spans: [span] }) => {
      const quote = record.text.slice(span?.start, span?.end);
      const start = (span?.start ?? 0) + quote.length - quote.trimStart().length;
      return `${start}-${start + quote.trim().length}`;
    })
    .sort();

describe.runIf(hasForeignFixtures)('files that INCEpTION wrote', () => {
  // Its own test suite has each CAS as TSV and as XMI.
  const pairs = foreignFixtures('webanno-tsv', '/reference.tsv').flatMap((path) => {
    const xmi = path.replace('.tsv', '.xmi');
    return foreignFixtures('webanno-tsv', xmi.slice('webanno-tsv'.length)).length > 0
      ? [[path, xmi] as const]
      : [];
  });
  it.each(pairs)('%s marks what its XMI marks', (tsv, xmi) => {
    const read = readWebannoTsv(foreignFixture(tsv), newId);
    const other = readUimaXmi(foreignFixture(xmi), newId);
    expect(read.record.text.trimEnd()).toBe(other.record.text.trimEnd());
    expect(spans(read)).toEqual(spans(other));
  });

  // Counted in the files by hand: annotations that are no part of speech, lemma or relation.
  it.each([
    ['tsv3-suite/sampleSlotAnnotation1/reference.tsv', ['SimpleSlotHost', 'SimpleSpan', 'SimpleSpan']],
    ['tsv3-suite/sampleSlotAnnotation2/reference.tsv', ['SimpleSlotHost', 'SimpleSlotHost']],
    ['multi-annotator/relStackedTest/user1.tsv', ['A', 'A', 'B', 'C']],
    ['multi-annotator/relationLabelTest/user1.tsv', []],
  ])('%s', (path, expected) => {
    const { record } = readWebannoTsv(foreignFixture(`webanno-tsv/${path}`), newId);
    expect(
      record.annotations
        ?.map(({ label, attributes }) => (label === 'Multivalspan' ? attributes?.f1 : label))
        .sort(),
    ).toEqual(expected);
  });

  it('of version 2 are refused', () => {
    expect(() => readWebannoTsv(foreignFixture('webanno-tsv/tsv2/example.tsv'), newId)).toThrow(
      'webanno-version',
    );
  });
});

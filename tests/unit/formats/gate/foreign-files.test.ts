import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foreignFixture, hasForeignFixtures } from '../../../helpers/foreign-fixtures.ts';
import { leftOutOf, readForeign } from '../../../helpers/read-foreign.ts';

// Counted in the files themselves by Python: `re.findall` of <Annotation> within each <AnnotationSet>, `json` and a Counter of types; empty ones by start == end.
const expected: Readonly<
  Record<string, readonly [annotations: number, leftOut: Readonly<Record<string, number>>]>
> = {
  'gate/gate-core/beijing-opera.xml': [83, { GateDocumentFeatures: 2, 'Original markups': 2 }],
  'gate/gatenlp/tests/testdoc1.xml': [4, { ZERO1: 1, ZERO2a: 1, ZERO2b: 1 }],
  'gate/gatenlp/tests/testdoc1.bdocjs': [4, { ZERO1: 1, ZERO2a: 1, ZERO2b: 1 }],
  'gate/gatenlp/debug/debug-gatexml.xml': [1, { fDate1: 1, fMapStringInt: 1 }],
  'gate/gatenlp/debug/testdoc1.xml': [0, {}],
  'gate/gatenlp/debug/debugdoc01.bdocjs': [7, { Token: 30, Sentence: 2 }],
  'gate/gatenlp/debug/debugdoc_ar01.bdocjs': [
    0,
    { Token: 388, MWT: 35, Sentence: 13, Paragraph: 13, Document: 2 },
  ],
};

describe.skipIf(!hasForeignFixtures)('files of GATE and gatenlp', () => {
  it.each(Object.entries(expected))('%s', async (path, [annotations, leftOut]) => {
    const read = await readForeign(basename(path), foreignFixture(path));
    expect(read.flatMap((article) => article.annotations)).toHaveLength(annotations);
    expect(leftOutOf(read)).toMatchObject(leftOut);
  });
});

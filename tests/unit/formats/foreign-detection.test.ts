import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src-main/formats/detect.ts';
import { foreignFixture, foreignFixtures, hasForeignFixtures } from '../../helpers/foreign-fixtures.ts';

const detected = (path: string) => detectFormat(foreignFixture(path), basename(path));

// What each is, is said by the folder it lies in.
describe.runIf(hasForeignFixtures)('files of other tools are known by their content', () => {
  it.each([
    ...foreignFixtures('uima-json', '.json').map((path) => [path, 'uima-json'] as const),
    ...foreignFixtures('uima-json', '.xmi').map((path) => [path, 'uima-xmi'] as const),
    ...foreignFixtures('uima-xmi', '.xmi').map((path) => [path, 'uima-xmi'] as const),
    ...foreignFixtures('webanno-tsv', '.xmi').map((path) => [path, 'uima-xmi'] as const),
    ...foreignFixtures('webanno-tsv/tsv3-suite', '.tsv').map((path) => [path, 'webanno-tsv'] as const),
    ...foreignFixtures('webanno-tsv/multi-annotator', '.tsv').map((path) => [path, 'webanno-tsv'] as const),
    ...foreignFixtures('conll', '.iob').map((path) => [path, 'conll'] as const),
    ...foreignFixtures('conll', '.conll').map(
      // One of them has the ten columns of CoNLL-U.
      (path) => [path, path.endsWith('inception/1.conll') ? 'conllu' : 'conll'] as const,
    ),
    ['conll/gatenlp/conllu01.conllu', 'conllu'] as const,
    ['conll/wojood/test.txt', 'conll'] as const,
    ['conll/gatenlp/conll1.txt', 'conll'] as const,
  ])('%s is %s', (path, format) => {
    expect(detected(path)).toBe(format);
  });
});

import { describe, expect, it } from 'vitest';
import { readUimaJson } from '../../../../src-main/formats/uima-json/read.ts';
import { readUimaXmi } from '../../../../src-main/formats/uima-xmi/read.ts';
import { foreignFixture, foreignFixtures, hasForeignFixtures } from '../../../helpers/foreign-fixtures.ts';

const newId = () => 'new';
const labels = ({ record }: ReturnType<typeof readUimaJson>) => record.annotations?.map(({ label }) => label);

// Counts are those of the elements in the files (`grep -c`), less the tokens and sentences.
describe.runIf(hasForeignFixtures)('files that Apache UIMA, INCEpTION and cassis wrote', () => {
  it.each([
    ['uima-json/FsAsArray/ser-ref/casWithTextAndAnnotations/data.json', 4],
    ['uima-json/FsAsObject/ser-ref/casWithTextAndAnnotations/data.json', 4],
    ['uima-json/FsAsArray/ser-ref/casWithLeftToRightTextAndAnnotations/data.json', 2],
    ['uima-json/FsAsArray/ser-ref/casWithEmojiUnicodeTextAndAnnotations/data.json', 9],
    ['uima-json/cassis/tsv3-testSimpleSlotFeature/data.json', 3],
  ])('%s has %i annotations', (path, count) => {
    expect(labels(readUimaJson(foreignFixture(path), newId))).toHaveLength(count);
  });

  it.each([
    ['uima-xmi/relation_test.xmi', ['city', 'state', 'city', 'state']],
    ['uima-xmi/cas_with_smileys.xmi', ['OTH', 'OTH', 'OTH', 'OTH', 'OTH']],
    ['uima-xmi/lenient_cas.xmi', ['NotInTypesystem']],
  ])('%s has %j', (path, expected) => {
    expect(labels(readUimaXmi(foreignFixture(path), newId))).toEqual(expected);
  });

  // The two are in the folder to see this: no type system there fits them.
  it.each([
    ['uima-xmi/lenient_cas.xmi', 'uima-xmi/typesystems/small_typesystem.xml', ['cassis.NotInTypesystem']],
    ['uima-xmi/small_cas.xmi', 'uima-xmi/typesystems/small_typesystem.xml', []],
  ])('%s has types that %s does not declare: %j', (path, types, expected) => {
    const { warnings } = readUimaXmi(foreignFixture(path), newId, foreignFixture(types));
    const unknown = warnings.filter(({ code }) => code === 'cas-type-unknown');
    expect(unknown.map(({ params }) => params.value)).toEqual(expected);
  });

  // Apache UIMA's own writers wrote both from one CAS; some of the XMI have lost their text.
  it('says the same of a CAS as JSON and as XMI', () => {
    let compared = 0;
    for (const path of foreignFixtures('uima-json', '/data.json')) {
      const read = (work: () => ReturnType<typeof readUimaJson>) => {
        try {
          const { text, annotations } = work().record;
          const startOf = (each: { spans: readonly { start: number }[] }) => each.spans[0]?.start ?? 0;
          return { text, annotations: annotations?.toSorted((a, b) => startOf(a) - startOf(b)) };
        } catch {
          return null;
        }
      };
      const xmiPath = path.replace('data.json', 'debug.xmi');
      if (!foreignFixtures('uima-json', xmiPath.slice('uima-json'.length)).length) continue;
      const xmi = read(() => readUimaXmi(foreignFixture(xmiPath), newId));
      if (!xmi) continue;
      expect(
        read(() => readUimaJson(foreignFixture(path), newId)),
        path,
      ).toEqual(xmi);
      compared++;
    }
    expect(compared).toBeGreaterThanOrEqual(8);
  });
});

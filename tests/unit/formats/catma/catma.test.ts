import { describe, expect, it } from 'vitest';
import { isCompanion } from '../../../../src-shared/model/companion-files.ts';
import { foreignFixture, hasForeignFixtures } from '../../../helpers/foreign-fixtures.ts';
import { marksOf, outcomeOf, readForeign } from '../../../helpers/read-foreign.ts';

// UTF-16 counted by hand: «😀» takes two, CR LF two, the byte order mark none.
const text = '😀 سافر من باريس\r\nإلى بغداد';
const author = 'CATMA_AB27F1D4-303A-3622-BB2C-72C310D0C1BF';
const time = 'CATMA_54A5F93F-5333-3F0D-92F7-7BD5930DB9E6';
const kind = 'CATMA_959CF6AC-3A8D-444E-A147-C3FCED2D9FD3';
const empty = 'CATMA_00000000-3A8D-444E-A147-C3FCED2D9FD3';
const tag = 'tagsets/T_1/CATMA_6DEB49AC-89C5-4BCF-B1B6-504FFE482FB1';
type Ends = readonly [number, number];

/** An annotation as CATMA 7 keeps it in its projects. */
const annotation = (id: string, pieces: readonly Ends[], more: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  id: `collections/C_1/annotations/${id}`,
  body: {
    tagset: 'tagsets/T_1',
    tag,
    properties: {
      system: { [author]: ['salma'], [time]: ['2023-08-02T15:43:57.086+0200'] },
      user: { [kind]: ['عاصمة'], [empty]: [] },
    },
    type: 'Dataset',
    ...more,
  },
  target: {
    type: 'List',
    items: pieces.map(([start, end]) => ({
      source: 'D_1',
      selector: { start, end, type: 'TextPositionSelector' },
    })),
  },
});
const page = (...items: readonly object[]) => JSON.stringify(items, null, 2);
const paris: readonly Ends[] = [[11, 16]];

const project = {
  '../../../documents/D_1/D_1.txt': `\ufeff${text}`,
  '../../../documents/D_1/header.json': JSON.stringify({
    gitContentInfoSet: { author: 'يوسف', title: 'خبر', publisher: '' },
  }),
  [`../../../${tag}/propertydefs.json`]: JSON.stringify({
    name: 'مكان/مدينة',
    systemPropertyDefinitions: {},
    userDefinedPropertyDefinitions: { [kind]: { name: 'النوع', possibleValueList: [], uuid: kind } },
  }),
};

describe('a project of CATMA', () => {
  it('has its tags and properties by name, owners, times, the text and its title', async () => {
    const articles = await readForeign('salma_0.json', page(annotation('a', paris)), project);
    expect(marksOf(articles)).toEqual(['salma | entity | مكان/مدينة | باريس']);
    const [{ article, annotations }] = articles as [(typeof articles)[number]];
    expect([article.text, article.title, article.author]).toEqual([text, 'خبر', 'يوسف']);
    expect(annotations[0]?.attributes).toEqual({ النوع: 'عاصمة' });
    // 15:43 in a zone two hours ahead.
    expect(Date.parse(annotations[0]?.createdAt ?? '')).toBe(Date.UTC(2023, 7, 2, 13, 43, 57, 86));
  });

  it('has pieces, of which those that touch are one', async () => {
    const pieces: readonly Ends[] = [
      [11, 13],
      [13, 16],
      [22, 27],
    ];
    const articles = await readForeign('salma_0.json', page(annotation('a', pieces)), project);
    expect(marksOf(articles)).toEqual(['salma | entity | مكان/مدينة | باريس | بغداد']);
  });

  it('that is not there leaves tags as they are, and asks for the text', async () => {
    const only = { 'salma_0.txt': text };
    expect(marksOf(await readForeign('salma_0.json', page(annotation('a', paris)), only))).toEqual([
      'salma | entity | CATMA_6DEB49AC-89C5-4BCF-B1B6-504FFE482FB1 | باريس',
    ]);
    expect(await outcomeOf('salma_0.json', page(annotation('a', paris)))).toBe('text-not-given 2');
  });

  it('is left by no path', async () => {
    const asked: string[] = [];
    const beside = new Proxy(project, {
      has(files, path) {
        asked.push(String(path));
        return path in files;
      },
    });
    const odd = [
      annotation('a', paris, { tag: 'tagsets/../../../secret' }),
      annotation('b', paris, { tag: 'tagsets/T_1/../../x' }),
      annotation('c', paris, { tag: '/etc/tagsets' }),
    ];
    await readForeign('salma_0.json', page(...odd), beside);
    expect(
      asked.filter((path) => !/^(?:\.\.\/\.\.\/\.\.\/)?[\w/.]+$/.test(path) || path.includes('/../x')),
    ).toEqual([]);
    expect(asked.some((path) => path.includes('secret') || path.includes('propertydefs'))).toBe(false);
  });

  it.each([
    ['past the end', page(annotation('a', [[11, 99]])), 'span-outside-text 2 [0]'],
    ['of nothing', page(annotation('a', [[11, 11]])), 'span-empty 2 annotations[0].spans[0]'],
    [
      'within a character',
      page(annotation('a', [[1, 16]])),
      'span-inside-character 2 annotations[0].spans[0]',
    ],
    ['of one id twice', page(annotation('a', paris), annotation('a', paris)), 'record-duplicate-id 41 [1]'],
    ['cut off', page(annotation('a', paris)).slice(0, -9), 'json-damaged 39'],
    ['crossing', page(annotation('a', paris), annotation('b', [[14, 21]])), '2'],
  ])('%s', async (_name, content, expected) => {
    expect(await outcomeOf('salma_0.json', content, project)).toBe(expected);
  });

  it('has companions that are no articles', () => {
    const none = new Set<string>();
    for (const path of [
      'p/collections/C_1/header.json',
      'p/documents/D_1/D_1.json',
      `${tag}/propertydefs.json`,
    ]) {
      expect(isCompanion(path, none)).toBe(true);
    }
    for (const path of [
      'p/collections/C_1/annotations/a.json',
      'p/documents/D_1/D_1.txt',
      'documents/a/a.json',
    ]) {
      expect(isCompanion(path, none)).toBe(false);
    }
  });
});

/** CATMA's TEI: two tags, one structure of each. */
const tei = (
  body: string,
  name = 'text.txt',
  doctype = '',
): string => `<?xml version="1.0" encoding="UTF-8"?>${doctype}
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fs xml:id="CATMA_TECH_DESC"><f name="version"><string>5</string></f></fs>
<fsDecl xml:id="T1" type="T1"><fsDescr>مكان &amp; مدينة</fsDescr></fsDecl></teiHeader><text>
<fs xml:id="A" type="T1"><f name="catma_markupauthor"><string>salma</string></f><f name="نوع"><string>عاصمة</string></f></fs>
<fs xml:id="B" type="T2"><f name="catma_displaycolor"><numeric value="-1"/></f></fs><body><ab type="catma">
${body.replaceAll('@', `catma:///${encodeURIComponent(name)}#char=`)}
</ab></body></text></TEI>`;

const allOnAll = (count: number): string => {
  const ids = Array.from({ length: count }, (_, index) => `S${index}`);
  const structures = ids.map((id) => `<fs xml:id="${id}" type="T1"/>`).join('');
  const stretches = '<ptr target="@11,13"/>'.repeat(count);
  return `${structures}<seg ana="${ids.map((id) => `#${id}`).join(' ')}">${stretches}</seg>`;
};

describe('TEI of CATMA', () => {
  const both =
    '<ptr target="@0,11"/><seg ana="#A"><ptr target="@11,13"/></seg><seg ana="#A #B"><ptr target="@13,16"/></seg><seg ana="#B"><ptr target="@22,27"/></seg>';

  it('has structures with the stretches that point at them, of the text it names', async () => {
    for (const given of [text, `\ufeff${text}`]) {
      const articles = await readForeign('notes.xml', tei(both, 'نص 1.txt'), { 'نص 1.txt': given });
      expect(marksOf(articles)).toEqual([
        'salma | entity | مكان & مدينة | باريس',
        'س | entity | T2 | ريس | بغداد',
      ]);
      expect(articles[0]?.annotations[0]?.attributes).toEqual({ نوع: 'عاصمة' });
    }
  });

  it.each([
    ['without its text', tei(both, 'other.txt'), 'text-not-given 4'],
    ['of nothing known', tei('<seg ana="#C"><ptr target="@1,2"/></seg>'), 'link-unknown 6'],
    [
      'with a pointer elsewhere',
      tei('<seg ana="#A"><ptr target="http://x/"/></seg>'),
      'record-field-value 6',
    ],
    ['past the end', tei('<seg ana="#A"><ptr target="@1,99"/></seg>'), 'span-outside-text 4'],
    ['cut off', tei(both).slice(0, -20), 'xml-damaged'],
    ['with entities', tei(both, 'text.txt', '<!DOCTYPE TEI [<!ENTITY a "b">]>'), 'xml-doctype 1'],
    // In 60 KB every one of 800 structures has every one of 800 stretches.
    ['with all on all', tei(allOnAll(800)), 'too-many-spans 6'],
    ['without stretches', tei('<ptr target="@0,11"/>'), 'text-not-given 4'],
  ])('%s', async (_name, content, expected) => {
    expect((await outcomeOf('notes.xml', content, { 'text.txt': text })).startsWith(expected)).toBe(true);
  });
});

describe.runIf(hasForeignFixtures)('TEI that CATMA wrote', () => {
  it('has four tags on the words they are of, in a text with a byte order mark and CR LF', async () => {
    const bytes = foreignFixture('recogito-catma/catma/rose_for_emily.txt');
    const articles = await readForeign(
      'rose_for_emily_user_simpleV3.xml',
      foreignFixture('recogito-catma/catma/rose_for_emily_user_simpleV3.xml'),
      { 'rose_for_emily.txt': bytes },
    );
    // The file's own pointers, sliced from the text as Java has it: without the mark, two for CR LF.
    const own = new TextDecoder().decode(bytes);
    const words = [
      [216, 221],
      [181, 190],
      [61, 65],
      [36, 44],
    ].map(([start, end]) => own.slice(start, end));
    expect(marksOf(articles)).toEqual(
      ['Child Tag in TestTS', 'ChildTag in StdTS', 'Tag in TestTS', 'Tag in StdTS'].map(
        (label, index) => `س | entity | ${label} | ${words[index]}`,
      ),
    );
    expect(words).toEqual(['house', 'curiosity', 'town', 'Grierson']);
  });
});

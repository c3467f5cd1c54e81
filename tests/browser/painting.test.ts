import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { annotation, boxes, mountReader, wrapped } from './mount-reader.ts';

describe('lines under the text', () => {
  it('put the innermost nearest and no two overlapping ones in the same lane, nested or crossing', async () => {
    const { reader, host } = await mountReader('برنامج الأمم المتحدة للبيئة في نيروبي');
    reader.setAnnotations([
      annotation('outer', [[0, 27]]),
      annotation('inner', [[7, 20]]),
      annotation('crossing', [[15, 30]]),
    ]);
    const [outer, inner, crossing] = boxes(host, 'line');
    // The mockups' rule: lanes 9, 13 and 17 px below the baseline, 2 px thick.
    expect(outer && inner && [crossing?.top, outer.top].map((top) => (top ?? 0) - inner.top)).toEqual([4, 8]);
    expect(boxes(host, 'line').map(({ height }) => height)).toEqual([2, 2, 2]);
  });

  it('lie 9 px below the baseline', async () => {
    const { reader, host } = await mountReader('باريس');
    reader.setAnnotations([annotation('a', [[0, 5]])]);
    const line = host.querySelector('.reader-line');
    const probe = document.createElement('span');
    probe.style.display = 'inline-block';
    line?.append(probe);
    const baseline = probe.getBoundingClientRect().bottom;
    probe.remove();
    expect(boxes(host, 'line')[0]?.top).toBeCloseTo(baseline + 9, 0);
    const tint = boxes(host, 'tint')[0];
    expect(tint?.height).toBe(26);
  });

  it('thicken the third lane for what lies deeper', async () => {
    const { reader, host } = await mountReader('واحد اثنان ثلاثة أربعة');
    reader.setAnnotations([4, 10, 16, 22].map((end) => annotation(`to ${end}`, [[0, end]])));
    expect(boxes(host, 'line').map(({ height }) => height)).toEqual([2, 2, 2, 3]);
  });

  it('follow the text over a wrap and join the fragments of one annotation', async () => {
    const { reader, host } = await mountReader(wrapped.repeat(2));
    reader.setAnnotations([
      annotation('long', [[60, 130]]),
      annotation('two', [
        [0, 4],
        [11, 17],
      ]),
    ]);
    expect(boxes(host, 'line')).toHaveLength(4);
    const [gap] = boxes(host, 'gap');
    const [first, second] = boxes(host, 'line').slice(2);
    expect(gap?.right).toBeCloseTo(first?.left ?? 0, 0);
    expect(gap?.left).toBeCloseTo(second?.right ?? 0, 0);
  });

  it('end with the last letter of a line, not with the space it wraps at', async () => {
    const { reader, host } = await mountReader(wrapped);
    reader.setAnnotations([annotation('all', [[0, wrapped.length]])]);
    const [first] = boxes(host, 'line');
    const wrap = [...wrapped].findIndex((_, at) => reader.lineTopOf(at) > reader.lineTopOf(0));
    expect(wrapped[wrap - 1]).toBe(' ');
    const lastLetter = reader.rectsOf({ start: wrap - 2, end: wrap - 1 })[0];
    expect(first?.left).toBeCloseTo(host.getBoundingClientRect().left + (lastLetter?.left ?? 0), 0);
  });

  it('show one tint at each place, the innermost', async () => {
    const { reader, host } = await mountReader('العاصمة الفرنسية أمس');
    reader.setAnnotations([
      annotation('outer', [[0, 16]], { ink: 'loc' }),
      annotation('inner', [[8, 16]], { ink: 'gpe' }),
    ]);
    const tints = [...host.querySelectorAll<HTMLElement>('.paint-tint')];
    expect(tints.map(({ dataset }) => dataset.ink)).toEqual(['loc', 'gpe']);
    const [outer, inner] = boxes(host, 'tint');
    expect(outer?.left).toBeCloseTo(inner?.right ?? 0, 0);
    reader.setState({ hovered: null, selected: 'outer' });
    expect([...host.querySelectorAll<HTMLElement>('.paint-tint')].map(({ dataset }) => dataset.ink)).toEqual([
      'loc',
    ]);
  });

  it('draw an edge inside a word at the letter, and one inside lam-alef hatched at the ligature', async () => {
    const { reader, host } = await mountReader('بباريس لأمل');
    reader.setAnnotations([annotation('mid', [[1, 6]]), annotation('alef', [[8, 11]])]);
    const word = reader.rectsOf({ start: 0, end: 6 })[0];
    const [mid, alef] = boxes(host, 'line');
    expect(mid?.width).toBeGreaterThan((word?.width ?? 0) * 0.6);
    expect(mid?.width).toBeLessThan((word?.width ?? 0) - 2);
    expect(alef?.width).toBeCloseTo(reader.rectsOf({ start: 7, end: 11 })[0]?.width ?? 0, 0);
    expect(boxes(host, 'hatch')).toHaveLength(1);
    expect(boxes(host, 'hatch')[0]?.right).toBeCloseTo(alef?.right ?? 0, 0);
  });

  it('paint claims as bands with dotted cues, and stances above the text', async () => {
    const { reader, host } = await mountReader('قالت إن الصندوق سيغطي الكلفة');
    const claim = annotation('claim', [], { layer: 'claim', ink: 'claim' });
    const stance = annotation('stance', [[8, 15]], { layer: 'stance', ink: 'favour', role: 'evidence' });
    reader.setAnnotations([
      {
        ...claim,
        spans: [
          { role: 'content', start: 8, end: 28 },
          { role: 'cue', start: 0, end: 4 },
        ],
      },
      stance,
    ]);
    expect(boxes(host, 'band').map(({ height }) => height)).toEqual([38]);
    const lines = [...host.querySelectorAll<HTMLElement>('.paint-line')];
    expect(lines.map(({ dataset }) => [dataset.ink, dataset.pattern])).toEqual([
      ['claim', 'dotted'],
      ['favour', 'solid'],
    ]);
    const [cue, above] = boxes(host, 'line');
    expect(above?.top).toBeLessThan((cue?.top ?? 0) - 25);
  });
});

describe('the letters', () => {
  /**
   * Red of every pixel. Paper and everything painted are made colours whose red is full, so that only glyphs, which are black, can
   * lower it: decorations drop out of the comparison without hiding any pixel of a glyph.
   */
  async function glyphPixels(host: HTMLElement): Promise<Uint8ClampedArray> {
    const shot = await page.screenshot({ element: host, save: false });
    const image = new Image();
    image.src = `data:image/png;base64,${shot}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas.');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return data.filter((_, index) => index % 4 === 0);
  }

  const differing = (a: Uint8ClampedArray, b: Uint8ClampedArray): number =>
    a.length === b.length ? a.reduce((count, value, index) => count + (value === b[index] ? 0 : 1), 0) : -1;

  it('stay joined: every pixel of every glyph is the same with and without annotations', async () => {
    const text = 'التقى الوفد بباريس لأمل في الإعلام والآمال، وقالت بِسَلَامٍ إنّ الاتفاق «قريب» في 2028';
    const { reader, host } = await mountReader(text);
    for (const name of ['ent-per', 'ent-gpe', 'accent', 'claim-ink', 'pol-favour', 'select']) {
      host.style.setProperty(`--${name}`, 'rgb(255 0 0)');
    }
    host.style.setProperty('--claim-band', 'rgb(255 200 200)');
    host.style.setProperty('--paper-ink', 'black');
    host.style.background = 'white';
    const plain = await glyphPixels(host);
    expect(plain.some((red) => red < 60)).toBe(true);

    reader.setAnnotations([
      // Beginning and ending inside joined words, inside lam-alef, nested and crossing.
      annotation('a', [[13, 18]]),
      annotation('b', [[1, 9]], { ink: 'gpe', pattern: 'dashed' }),
      annotation('c', [
        [7, 21],
        [28, 33],
      ]),
      annotation('d', [[20, 36]], { ink: 'gpe', pattern: 'dotted' }),
      annotation('e', [[38, 60]], { layer: 'claim', ink: 'claim', role: 'content' }),
      annotation('f', [[40, 70]], { layer: 'stance', ink: 'favour', role: 'evidence' }),
    ]);
    reader.setState({ hovered: 'b', selected: 'c' });
    expect(boxes(host, 'line').length).toBeGreaterThan(5);
    expect(differing(plain, await glyphPixels(host))).toBe(0);

    // The same comparison sees what it is for: a box inside a word.
    const word = document.createRange();
    const node = host.querySelector('.reader-line')?.firstChild;
    if (!node) throw new Error('No text.');
    word.setStart(node, 13);
    word.setEnd(node, 18);
    const box = document.createElement('span');
    box.style.display = 'inline-block';
    word.surroundContents(box);
    expect(differing(plain, await glyphPixels(host))).toBeGreaterThan(100);
  });
});

import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import type { Region } from '../../src-shared/model/article.ts';
import { annotation, boxes, mountReader, painted } from './mount-reader.ts';

const wrapped =
  'أنهى وزراء المياه اجتماعاتهم في العاصمة الفرنسية من دون اتفاق على تمويل صندوق الأحواض المشتركة ';

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

describe('the page', () => {
  it('paints only what is near the screen, and the rest when it comes', async () => {
    const { reader, host } = await mountReader(Array(200).fill(wrapped).join('\n'));
    reader.setAnnotations(
      Array.from({ length: 200 }, (_, line) => {
        const start = line * (wrapped.length + 1);
        return annotation(`line ${line}`, [[start, start + 4]]);
      }),
    );
    // A window of 700 px, one more screen each way, and lines of at least 51 px.
    const atTop = boxes(host, 'line').length;
    expect(atTop).toBeGreaterThan(5);
    expect(atTop).toBeLessThan(30);
    reader.scrollTo(150 * (wrapped.length + 1));
    await painted();
    await painted();
    const painted150 = host.querySelectorAll('.reader-block')[150]?.querySelectorAll('.paint-line').length;
    expect(painted150).toBe(1);
    expect(host.querySelectorAll('.reader-block')[0]?.querySelector('.paint-line')).toBe(null);
    expect(boxes(host, 'line').length).toBeLessThan(45);
    scrollTo(0, 0);
  });

  it('follows an element that scrolls around it', async () => {
    const { reader, host } = await mountReader(Array(100).fill(wrapped).join('\n'));
    const scroller = document.createElement('div');
    scroller.style.cssText = 'block-size: 300px; overflow: auto';
    host.before(scroller);
    scroller.append(host);
    onTestFinished(() => scroller.remove());
    const startOf = (line: number) => line * (wrapped.length + 1);
    reader.setAnnotations(
      [90, 93].map((line) => annotation(`line ${line}`, [[startOf(line), startOf(line) + 4]])),
    );
    await painted();
    expect(boxes(host, 'line')).toHaveLength(0);
    reader.scrollTo(startOf(90));
    await painted();
    await painted();
    const [shown, next] = boxes(host, 'line');
    const box = scroller.getBoundingClientRect();
    expect(shown?.top).toBeGreaterThan(box.top);
    expect(shown?.bottom).toBeLessThan(box.bottom);
    const { scrollTop } = scroller;
    reader.scrollTo(startOf(90) + 3);
    expect(scroller.scrollTop).toBe(scrollTop);
    // Within the next screen: painted before it is scrolled to.
    expect(next?.top).toBeGreaterThan(box.bottom);
  });

  it('shows invisible characters on demand, without a character more in the text', async () => {
    const { reader, host } = await mountReader('قال\u200f\u200f مـع\u200c الوفد\u00a0');
    reader.revealControls(true);
    const badges = [...host.querySelectorAll<HTMLElement>('.paint-badge')];
    expect(badges.map(({ dataset }) => dataset.name)).toEqual(['RLM×2', 'ZWNJ', 'NBSP']);
    expect(host.querySelector('.reader-block')?.textContent).toBe('قال\u200f\u200f مـع\u200c الوفد\u00a0');
    reader.revealControls(false);
    expect(host.querySelector('.paint-badge')).toBe(null);
  });

  it('touches only the paragraphs of what changed', async () => {
    const text = ['أول', 'ثان', 'ثالث'].join('\n');
    const { reader, host } = await mountReader(text);
    const first = annotation('first', [[0, 3]]);
    const second = annotation('second', [[4, 7]]);
    reader.setAnnotations([first, second]);
    const [kept] = host.querySelectorAll('.paint-line');
    reader.setAnnotations([first, { ...second, ink: 'gpe' }, annotation('third', [[8, 12]])]);
    expect(host.querySelectorAll('.paint-line')[0]).toBe(kept);
    expect(host.querySelectorAll<HTMLElement>('.paint-line')[1]?.dataset.ink).toBe('gpe');
    reader.setAnnotations([first]);
    expect(host.querySelectorAll('.paint-line')).toHaveLength(1);
  });

  it('keeps one text node for each line, whatever is done', async () => {
    const text = 'العنوان\r\n\r\nفقرة أولى\rفقرة ثانية\u2028ثالثة';
    const { reader, host } = await mountReader(text);
    for (let round = 0; round < 20; round++) {
      const start = round % 5;
      reader.setAnnotations([
        annotation(`a${round}`, [[start, start + 7 + round]]),
        annotation('b', [[2, 9]]),
      ]);
      reader.setSelection({ anchor: round, focus: text.length - round });
      reader.setState({ hovered: 'b', selected: `a${round}` });
      reader.revealControls(round % 2 === 0);
      reader.move('word', 1, true);
    }
    const lines = [...host.querySelectorAll('.reader-line')];
    expect(lines.map((line) => line.childNodes.length)).toEqual([1, 0, 1, 1, 1]);
    expect(lines.every((line) => line.firstChild === null || line.firstChild.nodeType === 3)).toBe(true);
    expect(lines.map((line) => line.textContent)).toEqual([
      'العنوان',
      '',
      'فقرة أولى',
      'فقرة ثانية',
      'ثالثة',
    ]);
  });

  it('folds lines that are not the article’s, opens them by click and key, and steps over them', async () => {
    const text = 'العنوان\nشارك\n\nاطبع\nالمتن هنا';
    const region = (kind: Region['kind'], start: number, end: number): Region => ({
      kind,
      start,
      end,
      origin: 'rule',
    });
    const { reader, host, keys } = await mountReader(text, [
      region('title', 0, 7),
      region('boilerplate', 8, 12),
      region('boilerplate', 14, 18),
    ]);
    const button = host.querySelector('button');
    expect(host.querySelector('h1')?.textContent).toBe('العنوان');
    expect(button?.querySelector('.reader-fold-count')?.textContent).toBe('سطور غير تحريرية (2)');
    expect(reader.rectsOf({ start: 8, end: 12 })).toEqual([]);
    reader.setSelection({ anchor: 7, focus: 7 });
    await keys('{ArrowLeft}');
    expect(reader.selection?.focus).toBe(19);
    await keys('{ArrowUp}{End}');
    expect(reader.selection?.focus).toBe(7);
    await keys('{Tab}{Enter}');
    expect(document.activeElement).toBe(button);
    expect(button?.getAttribute('aria-expanded')).toBe('true');
    expect(reader.rectsOf({ start: 8, end: 12 })).toHaveLength(1);

    // The interface's language may change while the article is open: nothing closes, only the words change.
    reader.setLabels({ surface: 'Text of the article', collapsedLines: (count) => `${count} lines` });
    expect(button?.querySelector('.reader-fold-count')?.textContent).toBe('2 lines');
    expect(host.querySelector('[role=document]')?.getAttribute('aria-label')).toBe('Text of the article');
    expect(button?.getAttribute('aria-expanded')).toBe('true');
  });

  it('follows what lines become, and keeps caret, open folds, marks and every block that stays', async () => {
    // Lines at 0–7, 8–12, 14–18 and 19–28; an empty one at 13.
    const text = 'العنوان\nشارك\n\nاطبع\nالمتن هنا';
    const region = (kind: Region['kind'], start: number, end: number): Region => ({
      kind,
      start,
      end,
      origin: 'human',
    });
    const { reader, host, surface } = await mountReader(text, [region('boilerplate', 8, 12)]);
    const blocks = [...host.querySelectorAll('.reader-block')];
    reader.setAnnotations([annotation('a', [[19, 24]])]);
    reader.setSelection({ anchor: 21, focus: 21 });
    reader.focus();
    await painted();
    const lines = () => [...host.querySelectorAll('.reader-line')].map(({ textContent }) => textContent);
    const order = lines();

    reader.setRegions([region('title', 0, 7), region('boilerplate', 8, 12), region('other-article', 14, 18)]);
    await painted();
    expect(host.querySelector('h1')?.textContent).toBe('العنوان');
    expect(host.querySelectorAll('.reader-fold')).toHaveLength(1);
    expect(reader.foldAt(9)).toEqual({ start: 8, end: 18, isOpen: false });
    expect(reader.foldAt(20)).toBe(null);
    expect(reader.foldOf(host.querySelector('.reader-fold'))).toEqual(reader.foldAt(9));
    expect(boxes(host, 'tint')).toHaveLength(1);
    expect(boxes(host, 'tint')[0]?.top).toBeGreaterThan(
      host.querySelector('.reader-fold')?.getBoundingClientRect().bottom ?? 0,
    );

    // The line of the caret is folded too: its fold opens, and nobody else's text goes.
    reader.setRegions([region('boilerplate', 8, 28)]);
    await painted();
    expect(reader.foldAt(21)).toEqual({ start: 8, end: 28, isOpen: true });
    expect([reader.selection?.focus, document.activeElement]).toEqual([21, surface]);
    expect(document.getSelection()?.focusOffset).toBe(2);
    expect(host.querySelector('h1')).toBe(null);

    // What was open stays open where it falls apart.
    reader.setRegions([region('boilerplate', 8, 12), region('boilerplate', 19, 28)]);
    await painted();
    expect([reader.foldAt(8)?.isOpen, reader.foldAt(21)?.isOpen, reader.foldAt(15)]).toEqual([
      true,
      true,
      null,
    ]);

    reader.setRegions([]);
    await painted();
    expect(host.querySelectorAll('.reader-fold, .reader-fold-body')).toHaveLength(0);
    expect([...surface.children]).toEqual(blocks);
    expect(lines()).toEqual(order);
    expect(boxes(host, 'tint')).toHaveLength(1);
    expect(reader.selection).toEqual({ anchor: 21, focus: 21 });
    const middle = reader.lineTopOf(0);
    expect(middle).toBeLessThan(reader.lineTopOf(21));
  });

  it('folds a line by all that is to be seen of it, whatever stands around', async () => {
    const { reader } = await mountReader('  شارك \nالمتن', [
      { kind: 'boilerplate', start: 2, end: 6, origin: 'rule' },
    ]);
    expect(reader.foldAt(0)).toEqual({ start: 0, end: 7, isOpen: false });
  });

  it('places what it measures relative to the host, and tells when lines move', async () => {
    const { reader, host, told } = await mountReader(wrapped.repeat(3));
    const before = reader.rectsOf({ start: 0, end: wrapped.length * 3 });
    reader.setAnnotations([annotation('a', [[0, wrapped.length * 3]])]);
    told.length = 0;
    host.style.inlineSize = '400px';
    await painted();
    expect(told.some(([what]) => what === 'layout')).toBe(true);
    const after = reader.rectsOf({ start: 0, end: wrapped.length * 3 });
    expect(after.length).toBeGreaterThan(before.length);
    const lines = boxes(host, 'line');
    expect(lines.map(({ width }) => Math.round(width))).toEqual(after.map(({ width }) => Math.round(width)));
  });
});

describe('annotations at an offset', () => {
  it('are those of a plain search, the shortest fragment first', async () => {
    const text = 'أبجد هوز\n\nحطي كلمن\r\nسعفص قرشت';
    const { reader } = await mountReader(text);
    const span = fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
      .map(([start, length]) => [start, Math.min(text.length, start + length)] as const);
    const list = fc
      .array(fc.array(span, { minLength: 1, maxLength: 3 }), { maxLength: 8 })
      .map((all) => all.map((spans, index) => annotation(`id${index}`, spans)));
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 3 }), (lists) => {
        for (const annotations of lists) reader.setAnnotations(annotations);
        const final = lists.at(-1) ?? [];
        for (let offset = 0; offset <= text.length; offset++) {
          const found = final
            .map(({ id, spans }) => {
              const lengths = spans
                .filter(({ start, end }) => start <= offset && offset < end)
                .map(({ start, end }) => end - start);
              return { id, length: Math.min(...lengths) };
            })
            .filter(({ length }) => Number.isFinite(length))
            .sort((a, b) => a.length - b.length || (a.id < b.id ? -1 : 1));
          expect(reader.annotationsAt(offset)).toEqual(found.map(({ id }) => id));
        }
      }),
      { numRuns: 60 },
    );
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

import { describe, expect, it, onTestFinished } from 'vitest';
import { annotation, boxes, mountReader, painted, wrapped } from './mount-reader.ts';

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

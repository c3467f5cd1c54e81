import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { graphemesOf } from '../../src-shared/text/graphemes.ts';
import { annotation, mountReader, painted } from './mount-reader.ts';

describe('the keyboard', () => {
  it('selects «باريس» in «بباريس» by itself', async () => {
    const text = 'التقى الوفد بباريس أمس';
    const { keys, selected, reader } = await mountReader(text);
    // To the word's beginning, on by one letter (Left is onward in Arabic), then to the word's end.
    await keys('{Control>}{Home}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowRight}{/Control}{ArrowLeft}');
    await keys('{Control>}{Shift>}{ArrowLeft}{/Shift}{/Control}');
    expect(selected()).toBe('باريس');
    expect(reader.selection).toEqual({ anchor: 13, focus: 18 });
    await painted();
    expect(document.getSelection()?.toString()).toBe('باريس');
  });

  it('walks every grapheme boundary and no other, through marks, lam-alef, joiners, emoji and line ends', async () => {
    const text = 'بِسَّ لألآ\u200c‌أ 👨‍👩‍👧 AbC 12\r\nثانٍ\rثالث';
    const { keys, reader } = await mountReader(text);
    const graphemes = graphemesOf(text);
    const expected = [0];
    for (let at = 0; at < text.length; at = graphemes.next(at)) expected.push(graphemes.next(at));
    await keys('{Control>}{Home}{/Control}');
    const visited = [reader.selection?.focus];
    while ((reader.selection?.focus ?? text.length) < text.length) {
      await keys('{ArrowLeft}');
      visited.push(reader.selection?.focus);
    }
    expect(visited).toEqual(expected);
  });

  it('moves by the direction of the paragraph: Right is onward in a Latin one', async () => {
    const { keys, reader } = await mountReader('Paris is here\nباريس');
    await keys('{Control>}{Home}{/Control}{ArrowRight}{ArrowRight}');
    expect(reader.selection?.focus).toBe(2);
    await keys('{ArrowLeft}');
    expect(reader.selection?.focus).toBe(1);
  });

  it('a line of digits runs as the line before it', async () => {
    await mountReader('باريس\n2019\n\nParis\n2019');
    const lines = [...document.querySelectorAll('.reader-line')];
    const directions = lines.map((line) => getComputedStyle(line).direction);
    expect(directions).toEqual(['rtl', 'rtl', 'rtl', 'ltr', 'ltr']);
  });

  it('goes down and up by lines and keeps its column across a short one', async () => {
    const long = 'كلمة '.repeat(30).trim();
    const text = `${long}\nقصير\n${long}`;
    const { keys, reader } = await mountReader(text);
    await keys('{Control>}{Home}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Control}');
    const start = reader.selection?.focus ?? 0;
    const lines = Math.round(reader.lineTopOf(long.length) / 43) + 1;
    await keys('{ArrowDown}'.repeat(lines));
    expect(reader.selection?.focus).toBe(long.length + 5);
    await keys('{ArrowDown}');
    expect(reader.selection?.focus).toBe(long.length + 6 + start);
    await keys('{ArrowUp}'.repeat(lines + 1));
    expect(reader.selection?.focus).toBe(start);
  });

  it('goes to the ends of a wrapped line', async () => {
    const text = 'كلمة '.repeat(40).trim();
    const { keys, reader } = await mountReader(text);
    await keys('{Control>}{Home}{/Control}{ArrowDown}{End}');
    const end = reader.selection?.focus ?? 0;
    await keys('{Home}');
    const start = reader.selection?.focus ?? 0;
    expect(reader.lineTopOf(start)).toBe(reader.lineTopOf(end));
    expect(reader.lineTopOf(start - 1)).toBeLessThan(reader.lineTopOf(start));
    expect(reader.lineTopOf(end + 2)).toBeGreaterThan(reader.lineTopOf(end));
  });

  it('never stands inside a character, whoever asks for it', async () => {
    const { reader } = await mountReader('بِسّم👨‍👩‍👧\r\nثان');
    reader.setSelection({ anchor: 1, focus: 3 });
    expect(reader.selection).toEqual({ anchor: 0, focus: 2 });
    reader.setSelection({ anchor: 7, focus: 14 });
    expect(reader.selection).toEqual({ anchor: 5, focus: 13 });
    reader.setSelection({ anchor: -5, focus: 999 });
    expect(reader.selection).toEqual({ anchor: 0, focus: 18 });
  });

  it('selects the article and not the window', async () => {
    const text = 'أول\nثان';
    const { keys, selected } = await mountReader(text);
    await keys('{Control>}a{/Control}');
    expect(selected()).toBe(text);
  });

  it('leaves all other keys to the application', async () => {
    const { keys, surface } = await mountReader('نص');
    const passed: string[] = [];
    const listen = (event: KeyboardEvent) => event.defaultPrevented || passed.push(event.code);
    document.addEventListener('keydown', listen);
    await keys('{Alt>}{ArrowLeft}{/Alt}1c{Escape}{Enter}{ArrowLeft}');
    document.removeEventListener('keydown', listen);
    expect(passed).toEqual(['AltLeft', 'ArrowLeft', 'Digit1', 'KeyC', 'Escape', 'Enter']);
    expect(surface.textContent).toBe('نص');
  });

  it('moves by sentence and paragraph on command', async () => {
    const text = 'أول جملة. ثاني جملة.\n\nفقرة أخرى';
    const { reader } = await mountReader(text);
    reader.move('sentence', 1, false);
    expect(reader.selection).toEqual({ anchor: 10, focus: 10 });
    reader.move('sentence', 1, true);
    expect(reader.selection).toEqual({ anchor: 10, focus: 20 });
    reader.move('paragraph', 1, false);
    expect(reader.selection?.focus).toBe(22);
    reader.move('paragraph', -1, false);
    expect(reader.selection?.focus).toBe(0);
  });

  it('speaks the annotations that the caret comes into', async () => {
    const { keys, reader, host } = await mountReader('زار باريس أمس');
    reader.setAnnotations([annotation('a', [[4, 9]], { name: 'باريس، دولة' })]);
    await keys('{Control>}{Home}{/Control}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(host.querySelector('[role=status]')?.textContent).toBe('');
    await keys('{ArrowLeft}');
    expect(host.querySelector('[role=status]')?.textContent).toBe('باريس، دولة');
  });
});

describe('the pointer', () => {
  it('finds each character where it is drawn, also in a line of mixed direction', async () => {
    const text = 'وصل فريق Apple Inc. رقم 125 إلى بَغداد 👨‍👩‍👧 اليوم';
    const { reader, pointAt } = await mountReader(text);
    const graphemes = graphemesOf(text);
    for (let at = 0; at < text.length; at = graphemes.next(at)) {
      if (text[at] === ' ') continue;
      const { x, y } = pointAt(at);
      const found = reader.offsetAtPoint(x, y);
      expect([at, graphemes.next(at)], `at ${at} «${text[at]}»`).toContain(found);
    }
    expect(reader.offsetAtPoint(1, 1)).toBe(null);
  });

  it('selects a word with a double click and a paragraph with a triple', async () => {
    const text = 'قالت الوزيرة، «باريس» أمس\nسطر ثان';
    const { pointAt, selected, surface } = await mountReader(text);
    const origin = surface.getBoundingClientRect();
    const { x, y } = pointAt(text.indexOf('ريس'));
    const position = { x: x - origin.left, y: y - origin.top };
    await userEvent.dblClick(surface, { position });
    expect(selected()).toBe('باريس');
    await userEvent.tripleClick(surface, { position });
    expect(selected()).toBe('قالت الوزيرة، «باريس» أمس');
  });

  it('drags over paragraphs, and Shift extends', async () => {
    const text = 'السطر الأول هنا\r\nوالسطر الثاني';
    const { reader, pointAt, selected, told } = await mountReader(text);
    const from = pointAt(6);
    const to = pointAt(text.indexOf('الثاني'));
    await userEvent.pointer([
      { coords: from, keys: '[MouseLeft>]' },
      { coords: { x: to.x, y: to.y } },
      { keys: '[/MouseLeft]' },
    ]);
    expect(selected()).toMatch(/^ا?لأول هنا\r\nوالسطر ا?$/u);
    expect(told.at(-1)?.[2]).toBe('pointer');
    const anchor = reader.selection?.anchor;
    const further = pointAt(text.length - 2);
    await userEvent.keyboard('{Shift>}');
    await userEvent.pointer([{ coords: further, keys: '[MouseLeft]' }]);
    await userEvent.keyboard('{/Shift}');
    expect(reader.selection?.anchor).toBe(anchor);
    expect(reader.selection?.focus).toBeGreaterThanOrEqual(text.length - 2);
    expect(told.some(([what]) => what === 'activate')).toBe(false);
  });

  it('names the innermost annotation under a click and under the resting pointer', async () => {
    const text = 'برنامج الأمم المتحدة للبيئة في نيروبي';
    const { reader, pointAt, told } = await mountReader(text);
    reader.setAnnotations([annotation('outer', [[0, 27]]), annotation('inner', [[7, 20]])]);
    await userEvent.pointer([{ coords: pointAt(10), keys: '[MouseLeft]' }]);
    expect(told.findLast(([what]) => what === 'activate')?.[1]).toBe('inner');
    await userEvent.pointer([{ coords: pointAt(2) }]);
    expect(told.findLast(([what]) => what === 'hover')?.[1]).toBe('outer');
    await userEvent.pointer([{ coords: pointAt(30), keys: '[MouseLeft]' }]);
    expect(told.findLast(([what]) => what === 'hover')?.[1]).toBe(null);
    expect(told.findLast(([what]) => what === 'activate')?.[1]).toBe(null);
  });

  it('copies what is stored', async () => {
    const text = 'أول\r\nثا\u200fن';
    const { reader, surface } = await mountReader(text);
    reader.focus();
    reader.setSelection({ anchor: 0, focus: text.length });
    const clipboardData = new DataTransfer();
    surface.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    expect(clipboardData.getData('text/plain')).toBe(text);
  });
});

describe('the caret', () => {
  it('stands at its character in a host wider than a line, from either side', async () => {
    const { reader, host, pointAt } = await mountReader('وصل الوفد إلى باريس');
    host.style.inlineSize = '860px';
    for (const direction of ['rtl', 'ltr']) {
      document.documentElement.dir = direction;
      reader.setSelection({ anchor: 4, focus: 4 });
      await painted();
      const caret = host.querySelector('.reader-caret')?.getBoundingClientRect();
      const [letter] = reader.rectsOf({ start: 4, end: 5 });
      // In an Arabic line a character's caret is at its right edge.
      expect(caret?.left).toBeCloseTo(pointAt(4).x + (letter?.width ?? 0) / 2 - 1, -0.5);
    }
  });
});

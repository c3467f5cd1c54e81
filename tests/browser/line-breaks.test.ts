import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Reader } from '../../src-renderer/reader/types.ts';
import { mountReader, painted, wrapped } from './mount-reader.ts';

/** Measuring ahead waits for idle moments, which come late on a busy machine. */
const measuredAhead = (reader: Reader, text: string): Promise<void> =>
  vi.waitFor(() => expect(reader.linesBefore(text.length)).not.toBe(null), { timeout: 60_000 });

describe('lines', () => {
  it('are found for every offset where the browser draws its character', async () => {
    const text = `${wrapped.repeat(3)}AbC 12 ${wrapped}\n\nقصير\n${wrapped.repeat(2)}`;
    const { reader, surface } = await mountReader(text);
    const lineHeight = Number.parseFloat(getComputedStyle(surface).lineHeight);
    for (let offset = 0; offset < text.length; offset++) {
      if (text[offset] === '\n') continue;
      const [rect] = reader.rectsOf({ start: offset, end: offset + 1 });
      const inLine = (rect?.top ?? 0) + (rect?.height ?? 0) / 2 - reader.lineTopOf(offset);
      expect(inLine).toBeGreaterThan(0);
      expect(inLine).toBeLessThan(lineHeight);
    }
  });

  it('are counted for each paragraph and before it; empty and folded ones are not', async () => {
    const text = `${wrapped.repeat(3)}\n\nشارك\n${wrapped.repeat(2)}\nقصير`;
    const shared = text.indexOf('شارك');
    const { reader, host } = await mountReader(text, [
      { kind: 'boilerplate', start: shared, end: shared + 4, origin: 'rule' },
    ]);
    const second = text.lastIndexOf(wrapped.repeat(2));
    await measuredAhead(reader, text);
    const drawn = [...host.querySelectorAll('.reader-line')].map((line) => {
      const tops = new Set<number>();
      const range = document.createRange();
      range.selectNodeContents(line);
      for (const { top, height } of range.getClientRects()) tops.add(Math.round((top + height / 2) / 10));
      return tops.size;
    });
    expect([reader.linesOf(0), reader.linesOf(second)]).toEqual([drawn[0], drawn[3]]);
    expect([reader.linesOf(shared), reader.linesOf(shared - 1)]).toEqual([0, 0]);
    expect(reader.linesBefore(text.length)).toBe((drawn[0] ?? 0) + (drawn[3] ?? 0));
  });

  it('have their height before they come near, so that nothing moves while one scrolls', async () => {
    // Words of one letter fill a line otherwise than the average that an unmeasured line is taken for.
    const text = Array(120).fill('و '.repeat(200)).join('\n');
    const { reader, host, told } = await mountReader(text);
    onTestFinished(() => scrollTo(0, 0));
    await measuredAhead(reader, text);
    await painted();
    told.length = 0;
    const { height } = host.getBoundingClientRect();
    for (let top = 0; top < height; top += 600) {
      scrollTo(0, top);
      await painted();
    }
    expect(host.getBoundingClientRect().height).toBeCloseTo(height, 0);
    expect(told).toEqual([]);
  });

  it('leave the text where it is on the screen once their heights are known, wherever one has scrolled', async () => {
    const text = Array(120).fill('و '.repeat(200)).join('\n');
    const idle: IdleRequestCallback[] = [];
    vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) => idle.push(callback));
    // As on the sheet: what the browser would do by itself is no part of this.
    document.documentElement.style.overflowAnchor = 'none';
    onTestFinished(() => {
      vi.unstubAllGlobals();
      document.documentElement.style.overflowAnchor = '';
    });
    const { reader, host } = await mountReader(text);
    onTestFinished(() => scrollTo(0, 0));
    reader.scrollTo(90 * 401);
    await painted();
    const block = host.querySelectorAll('.reader-block')[90];
    const before = block?.getBoundingClientRect().top ?? 0;
    const { height } = host.getBoundingClientRect();
    const moment = { didTimeout: false, timeRemaining: () => 50 };
    while (idle.length > 0) for (const callback of idle.splice(0)) callback(moment);
    await painted();
    expect(host.getBoundingClientRect().height).toBeLessThan(height - 2_000);
    expect(Math.abs((block?.getBoundingClientRect().top ?? 0) - before)).toBeLessThan(2);
  });
});

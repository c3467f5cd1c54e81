import { describe, expect, it } from 'vitest';
import type { Region } from '../../src-shared/model/article.ts';
import { annotation, boxes, mountReader, painted } from './mount-reader.ts';

describe('folded lines', () => {
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
});

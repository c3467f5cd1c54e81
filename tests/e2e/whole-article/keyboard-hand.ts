import { expect, type Page } from '@playwright/test';
import { expectSaved, settled, surfaceOf, tabTo } from '../../helpers/annotate-page.ts';
import { choiceOf, type Hand, looks } from './hand.ts';
import type { Place } from './script.ts';

const labelKeys: Readonly<Record<string, string>> = {
  PER: '1',
  OCC: '2',
  ORG: '3',
  GPE: '4',
  LOC: '5',
  EVT: '6',
  DOC: '7',
  DTM: '8',
  NUM: '9',
};

/** Keys of the caps that are no letters or digits. */
const capKeys: Readonly<Record<string, string>> = { '+': 'Equal', '−': 'Minus' };

/** Works with keys alone; what is looked at tells which key comes next, as it does a person. */
export function keyboardHand(page: Page, text: string): Hand {
  const { bar, offer, offsets, card, title } = looks(page);
  const press = (key: string) => page.keyboard.press(key);

  const presses = async (key: string, times: number) => {
    for (let time = 0; time < times; time++) await press(key);
  };

  /** Where the caret stands, counted in the page's own text nodes, once the page shows what the last key did. */
  const caret = async () => {
    await settled(page);
    return page.evaluate((lines) => {
      const { focusNode, focusOffset } = getSelection() ?? { focusNode: null, focusOffset: 0 };
      const line = (focusNode instanceof Element ? focusNode : focusNode?.parentElement)?.closest(
        '.reader-line',
      );
      const found = lines.find(({ words }) => words === line?.textContent && words !== '');
      return (found?.start ?? 0) + focusOffset;
    }, linesOf(text));
  };

  async function walkTo(wanted: number): Promise<void> {
    for (let steps = 0; steps < 60; steps++) {
      const at = await caret();
      if (at === wanted) return;
      const { key, times } = keysTowards(text, at, wanted);
      await presses(key, times);
    }
    throw new Error(`The caret does not come to ${wanted}.`);
  }

  async function select({ start, end, words }: Place): Promise<void> {
    await walkTo(start);
    await presses('Shift+ArrowLeft', Math.max(1, writtenWords(words) - 1));
    for (let steps = 0; steps < 60; steps++) {
      const at = await caret();
      if (at === end) break;
      const isFar = end - at > 12 && at - start < writtenWords(words);
      await presses(at < end ? 'Shift+ArrowLeft' : 'Shift+ArrowRight', isFar ? 10 : 1);
    }
    const wanted = `${start}–${end}`;
    for (let steps = 0; steps < 8 && (await offsets.textContent()) !== wanted; steps++) {
      await press('x');
      await settled(page);
    }
    await expect(offsets).toHaveText(wanted);
  }

  async function goTo({ start, words }: Place): Promise<void> {
    await walkTo(start);
    await tabTo(page, words);
  }

  async function pick(name: string): Promise<void> {
    await expect(bar).toBeFocused();
    const choice = choiceOf(page, name);
    for (let pages = 0; pages < 9 && !(await choice.count()); pages++) await press('PageDown');
    const cap = (await choice.first().locator('kbd').textContent()) ?? '';
    await press(capKeys[cap] ?? (/\d/.test(cap) ? cap : `Key${cap}`));
  }

  async function fieldOf(attribute: string): Promise<void> {
    const named = () =>
      page.evaluate(() => document.activeElement?.closest('.an-field')?.querySelector('label')?.textContent);
    await press('e');
    await expect(card.locator(':focus')).toHaveCount(1);
    for (let steps = 0; steps < 20 && (await named()) !== attribute; steps++) await press('Tab');
    expect(await named()).toBe(attribute);
  }
  const back = async () => {
    await press('Escape');
    await expect(surfaceOf(page)).toBeFocused();
  };

  return {
    async open(wanted) {
      await press('/');
      await expect(page.getByRole('searchbox')).toBeFocused();
      await page.keyboard.insertText(wanted);
      const row = page.locator('.an-queue-list button:focus');
      await expect(page.locator('.an-queue-list li')).toHaveCount(1);
      for (let steps = 0; steps < 4 && !(await row.count()); steps++) await press('Tab');
      await press('Enter');
      await expect(title).toContainText(wanted);
      // The keyboard goes from the queue to the text.
      const isInText = () => surfaceOf(page).evaluate((element) => element === document.activeElement);
      for (let steps = 0; steps < 12 && !(await isInText()); steps++) await press('Tab');
      await expect(surfaceOf(page)).toBeFocused();
      await press('Control+Home');
    },
    select,
    async label(id) {
      await press(labelKeys[id] ?? '');
    },
    async claim() {
      await press('c');
      await expect(card.locator('header')).toContainText('ادّعاء');
    },
    async stance() {
      await press('t');
      await expect(bar).toBeFocused();
    },
    cue: () => press('q'),
    cueFragment: () => press('Shift+q'),
    fragment: () => press('f'),
    async accept() {
      await expect(offer).toBeVisible();
      await press('Enter');
      await expect(offer).toBeHidden();
    },
    async refuse() {
      await expect(offer).toBeVisible();
      await press('Escape');
      await expect(offer).toBeHidden();
    },
    goTo,
    async link(role) {
      await press('l');
      await expect(bar).toBeFocused();
      if ((await page.locator('.an-pick-prompt').textContent()) === 'أيّ رابط؟') await pick(role);
    },
    pick,
    async choose(attribute, value) {
      await fieldOf(attribute);
      const focused = page.locator(':focus');
      if (await focused.evaluate((element) => element instanceof HTMLSelectElement)) {
        const chosen = () =>
          focused.evaluate((element) => element.querySelector('option:checked')?.textContent);
        for (let steps = 0; steps < 12 && (await chosen()) !== value; steps++) await press('ArrowDown');
      } else {
        for (let steps = 0; steps < 4 && (await focused.textContent()) !== value; steps++)
          await press('ArrowLeft');
        await press('Space');
      }
      await back();
    },
    async write(attribute, value) {
      await fieldOf(attribute);
      await page.keyboard.insertText(value);
      await press('Enter');
      await back();
    },
    async leave() {
      for (let steps = 0; steps < 4 && (await card.count()); steps++) await press('Escape');
      await expect(card).toHaveCount(0);
    },
    async finish() {
      const before = await title.textContent();
      await press('Control+Enter');
      await expect(title).not.toHaveText(before ?? '');
      await expectSaved(page);
    },
  };
}

/** The key that takes the caret towards a place, and how often it is pressed before one looks again. */
function keysTowards(text: string, from: number, to: number): { key: string; times: number } {
  const isOnward = to > from;
  const between = text.slice(Math.min(from, to), Math.max(from, to));
  const breaks = between.match(/\n(?!\n)/g)?.length ?? 0;
  if (breaks > 0) return { key: isOnward ? 'Alt+ArrowDown' : 'Alt+ArrowUp', times: breaks };
  const words = writtenWords(between) - 1;
  if (words > 0) return { key: isOnward ? 'Control+ArrowLeft' : 'Control+ArrowRight', times: words };
  return { key: isOnward ? 'ArrowLeft' : 'ArrowRight', times: characters(between) };
}

const writtenWords = (piece: string): number => piece.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;

const characters = (piece: string): number =>
  [...new Intl.Segmenter('ar', { granularity: 'grapheme' }).segment(piece)].length;

/** The lines of the text with where each begins. */
function linesOf(text: string): { words: string; start: number }[] {
  let start = 0;
  return text.split('\n').map((words) => {
    const line = { words, start };
    start += words.length + 1;
    return line;
  });
}

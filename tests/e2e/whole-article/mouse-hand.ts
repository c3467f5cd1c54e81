import { expect, type Page } from '@playwright/test';
import { expectSaved } from '../../helpers/annotate-page.ts';
import { choiceOf, type Hand, looks } from './hand.ts';
import type { Place } from './script.ts';

const labelNames: Readonly<Record<string, string>> = {
  PER: 'شخص',
  OCC: 'منصب',
  ORG: 'منظمة',
  GPE: 'دولة',
  LOC: 'مكان',
  EVT: 'حدث',
  DOC: 'وثيقة',
  DTM: 'زمن',
  NUM: 'مقدار',
};

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Works with the mouse alone, at the places where the page's own text nodes are drawn. */
export function mouseHand(page: Page, text: string): Hand {
  const { bar, offer, offsets, card, toolbar, title, quotes } = looks(page);

  /** Where a boundary of the text is drawn: at the edge of the character after it, or before it. */
  const pointAt = (offset: number, side: 'after' | 'before' | 'middle'): Promise<Point> => {
    const index = side === 'before' ? offset - 1 : offset;
    const start = text.lastIndexOf('\n', index - 1) + 1;
    const line = text.slice(start, `${text}\n`.indexOf('\n', index));
    return page.evaluate(
      ({ line, at, side }) => {
        const lines = [...document.querySelectorAll('.reader-line')];
        const node = lines.find(({ textContent }) => textContent === line)?.firstChild;
        if (!node) throw new Error(`«${line}» is not on the page.`);
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        const inward = Math.min(2, (right - left) / 4);
        // Digits and Latin letters run to the right in the line that runs to the left.
        const isLeftward = !/[\dA-Za-z]/.test(line.charAt(at));
        const isRight = (side === 'after') === isLeftward;
        const x = side === 'middle' ? (left + right) / 2 : isRight ? right - inward : left + inward;
        return { x, y: (top + bottom) / 2 };
      },
      { line, at: index - start, side },
    );
  };

  /** Turns the wheel until the place is well within the sheet. */
  async function bringIntoView(offset: number): Promise<void> {
    const scroller = page.locator('.an-sheet');
    const sheet = await scroller.boundingBox();
    if (!sheet) throw new Error('There is no sheet.');
    const [top, bottom] = [sheet.y + 90, sheet.y + sheet.height - 300];
    for (let turns = 0; turns < 20; turns++) {
      const { y } = await pointAt(offset, 'after');
      const isInView = y >= top && y <= bottom;
      // At the end of the text the sheet goes no farther.
      const isAtEnd = await scroller.evaluate(
        ({ scrollTop, clientHeight, scrollHeight }) => scrollTop + clientHeight >= scrollHeight - 1,
      );
      if (isInView || (y > bottom && isAtEnd)) return;
      await page.mouse.move(sheet.x + sheet.width / 2, sheet.y + 30);
      await page.mouse.wheel(0, y < top ? y - top - 60 : y - bottom + 60);
      await page.evaluate(async () => {
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      });
    }
  }

  async function click(offset: number): Promise<void> {
    await bringIntoView(offset);
    const { x, y } = await pointAt(offset, 'middle');
    await page.mouse.click(x, y);
  }

  /** The type that was used last says so after its name. */
  const tool = (name: string) =>
    toolbar
      .getByRole('button')
      .filter({ hasText: new RegExp(`(?<!\\p{L})${name}( ?\\(مقترح\\).*)?$`, 'u') })
      .click();

  return {
    async open(wanted) {
      await page.locator('.an-queue-list button').filter({ hasText: wanted }).click();
      await expect(title).toContainText(wanted);
    },
    async select({ start, end }) {
      await bringIntoView(start);
      const from = await pointAt(start, 'after');
      const to = await pointAt(end, 'before');
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await page.mouse.up();
      await expect(toolbar).toBeVisible();
      const wanted = `${start}–${end}`;
      for (const way of ['كلمة', 'بعد السابقة', 'حرف']) {
        if ((await offsets.textContent()) === wanted) break;
        const radio = toolbar.getByRole('radio', { name: way });
        if (await radio.count()) await radio.click();
      }
      await expect(offsets).toHaveText(wanted);
    },
    label: (id) => tool(labelNames[id] ?? ''),
    async claim() {
      await tool('ادّعاء');
      await expect(card.locator('header')).toContainText('ادّعاء');
    },
    async stance() {
      if (await toolbar.isVisible()) await tool('موقف');
      else await page.locator('.an-strip').getByRole('button', { name: 'موقف' }).click();
      await expect(bar).toBeVisible();
    },
    cue: () => tool('قرينة'),
    cueFragment: () => tool('جزء من القرينة'),
    fragment: () => tool('جزء'),
    async accept() {
      await offer.getByRole('button', { name: 'قبول' }).click();
      await expect(offer).toBeHidden();
    },
    async refuse() {
      await offer.getByRole('button', { name: 'بلا اقتراح' }).click();
      await expect(offer).toBeHidden();
    },
    async goTo({ start, words }) {
      await click(start);
      await expect(quotes).toHaveText(words);
    },
    async link(role) {
      await card.getByRole('button', { name: `ربط: ${role}` }).click();
      await expect(bar).toBeVisible();
    },
    async pick(name, place: Place | null) {
      await expect(bar).toBeVisible();
      if (place) return click(place.start);
      await choiceOf(page, name).click();
    },
    async choose(attribute, value) {
      const list = card.getByLabel(attribute);
      // Which of the two it is can be asked only once it is there.
      await expect(list).toBeVisible();
      const few = card.getByRole('radiogroup', { name: attribute });
      if (await few.count()) await few.getByRole('radio', { name: value }).click();
      // The system draws the list of a select; no page sees a click on it.
      else await list.selectOption(value);
    },
    async write(attribute, value) {
      await card.getByLabel(attribute).click();
      await page.keyboard.insertText(value);
    },
    async leave() {
      if (await card.count()) await card.getByRole('button', { name: 'إغلاق' }).click();
      await expect(card).toHaveCount(0);
    },
    async finish() {
      const before = await title.textContent();
      await page.getByRole('button', { name: 'إنهاء المقال' }).click();
      await expect(title).not.toHaveText(before ?? '');
      await expectSaved(page);
    },
  };
}

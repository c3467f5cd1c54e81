import { expect, type Locator, type Page } from '@playwright/test';

const entries = ['option', 'menuitem', 'menuitemradio'].map((role) => `[role=${role}]:focus`).join(', ');

/** Takes an entry of the menu or list that was just opened, by key: once the list has the keyboard, which it takes a moment after it is there. */
export async function chooseByKey(page: Page, entry: Locator): Promise<void> {
  await expect(page.locator(entries)).toHaveCount(1);
  await entry.focus();
  await expect(entry).toBeFocused();
  await page.keyboard.press('Enter');
}

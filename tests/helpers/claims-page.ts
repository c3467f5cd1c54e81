import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { hashiya, tabTo } from './annotate-page.ts';

/** The article that claims and stances are marked in. */
export const text = [
  'أعلنت وزيرة المياه هدى بنشعيب أن الحكومة ستبدأ التعرفة الجديدة مطلع الصيف. وأضافت أن الأسر لن تدفع أكثر.',
  'وقال رئيس الجمعية سالم الراوي: «التعرفة ظلم للناس». ورحّب الرئيسان التونسي والليبي بالقرار.',
].join('\n');

/** These keys, one after the other. */
export const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Arrow keys from the start of the text to before this piece: one for each character, as a reader counts them. */
export async function caretTo(page: Page, piece: string): Promise<void> {
  const at = text.indexOf(piece);
  expect(at).toBeGreaterThanOrEqual(0);
  const characters = [...new Intl.Segmenter('ar', { granularity: 'grapheme' }).segment(text.slice(0, at))]
    .length;
  await press(page, 'Control+Home');
  for (let step = 0; step < characters; step++) await press(page, 'ArrowLeft');
}

/** Selects from before a piece as many written words as it has. */
export async function select(page: Page, piece: string): Promise<void> {
  await caretTo(page, piece);
  for (const _ of piece.split(' ')) await press(page, 'Shift+ArrowLeft');
  await expect(page.locator('.an-toolbar')).toBeVisible();
}

/** Selects a piece and marks it by a key. */
export async function mark(page: Page, piece: string, key: string): Promise<void> {
  await select(page, piece);
  await press(page, key);
  await expect(page.locator('.an-quotes')).toHaveText(piece);
}

/** Goes to an annotation of the list by Tab. */
export async function goTo(page: Page, piece: string): Promise<void> {
  await press(page, 'Escape', 'Escape', 'Control+Home');
  await tabTo(page, piece);
}

/** The list of what a link may lead to. */
export const bar = (page: Page) => page.getByRole('listbox');
/** Walks in the bar until this is lit, and takes it. */
export async function take(page: Page, name: string): Promise<void> {
  const lit = bar(page).locator('[aria-selected="true"]');
  const isLit = async () => (await lit.locator('bdi').textContent()) === name;
  for (let step = 0; step < 20 && !(await isLit()); step++) await press(page, 'ArrowDown');
  await expect(lit.locator('bdi')).toHaveText(name);
  await press(page, 'Enter');
}

interface Exported {
  readonly text: string;
  readonly annotations: readonly {
    readonly id: string;
    readonly layer: string;
    readonly label: string;
    readonly spans: readonly { role: string; start: number; end: number; quote: string }[];
    readonly attributes: Readonly<Record<string, unknown>>;
    readonly links: readonly { role: string; target: string }[];
  }[];
}

/** The record that the command line exports; an annotation is called by its first words, so that links can be read. */
export function exportedFrom(path: string, folder: string): unknown[] {
  const out = join(folder, 'out.jsonl');
  hashiya('export', path, '--format', 'jsonl', '--offset-unit', 'utf16', '--out', out);
  const record: Exported = JSON.parse(readFileSync(out, 'utf8').trim());
  expect(record.text).toBe(text);
  const called = new Map(
    record.annotations.map(({ id, spans, layer }) => [id, `${layer} ${spans[0]?.quote}`]),
  );
  return record.annotations.map(({ layer, label, spans, attributes, links }) => ({
    layer,
    label,
    spans: spans.map(({ role, start, end, quote }) => [role, start, end, quote]),
    attributes,
    links: links.map(({ role, target }) => [role, called.get(target)]),
  }));
}

/** What the codebook's rules and the text itself ask for, not what the program answered. */
export const span = (role: string, quote: string) => {
  const start = text.indexOf(quote);
  return [role, start, start + quote.length, quote];
};
/** A mention of these quotes as the record has it. */
export const entity = (label: string, ...quotes: string[]) => ({
  layer: 'entity',
  label,
  spans: quotes.map((quote) => span('mention', quote)),
  attributes: {},
  links: [],
});

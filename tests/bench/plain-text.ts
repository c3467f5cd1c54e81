import type { Page } from '@playwright/test';

/** Replaces all that the page shows by the same paragraphs in the same faces and nothing else: what the browser itself needs. */
export async function showPlainText(page: Page, lines: readonly string[]): Promise<number> {
  const painted = await page.evaluate(async (lines) => {
    const begun = performance.now();
    const scroller = document.createElement('div');
    Object.assign(scroller.style, { blockSize: '100vh', overflow: 'auto' });
    for (const line of lines) {
      const paragraph = document.createElement('p');
      paragraph.dir = 'auto';
      paragraph.lang = 'ar';
      Object.assign(paragraph.style, {
        font: '21px/2.05 var(--font-read)',
        inlineSize: 'var(--w-measure)',
        margin: '0 auto 8px',
      });
      paragraph.textContent = line;
      scroller.append(paragraph);
    }
    document.body.replaceChildren(scroller);
    await new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      }),
    );
    return performance.now() - begun;
  }, lines);
  await page.evaluate(() => document.fonts.ready);
  return painted;
}

import { expect, test } from '@playwright/test';
import { removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';
import { figuresOf } from './frames.ts';
import { largeProject, openLargeArticle, paragraphsOn } from './large-project.ts';
import { showPlainText } from './plain-text.ts';
import { reportFigures } from './report.ts';

const rounds = 5;

test.use({ trace: 'off', screenshot: 'off' });

for (const [characters, spans] of [
  [50_000, 2_000],
  [200_000, 10_000],
] as const) {
  test(`opening ${characters} characters with ${spans} spans, beside the same text plain`, async ({
    page,
  }) => {
    const home = temporaryHome();
    const host = await startHostProcess({ home, project: largeProject(home, characters, spans) });
    await openLargeArticle(page, host.url);
    const lines = await paragraphsOn(page);
    expect(lines.join('').length).toBeGreaterThan(characters * 0.9);
    const article = await page.evaluate(() => location.hash);
    const [texts, marks, plain] = [[] as number[], [] as number[], [] as number[]];
    for (let round = 0; round < rounds; round++) {
      await page.goto('about:blank');
      await page.goto(host.url);
      await page.getByRole('main').waitFor();
      await page.waitForTimeout(500);
      const { text, mark } = await page.evaluate(opened, article);
      texts.push(text);
      marks.push(mark);
      plain.push(await showPlainText(page, lines));
    }
    reportFigures('opening to first text, ms', figuresOf(texts), figuresOf(plain));
    reportFigures('opening to first highlight, ms', figuresOf(marks), figuresOf(plain));
    await host.stop();
    removeHome(home);
  });
}

/** Runs in the page: asks for the article and answers the times until its text and its first mark were painted. */
async function opened(article: string): Promise<{ text: number; mark: number }> {
  const begun = performance.now();
  location.hash = article;
  const painted = (selector: string) =>
    new Promise<number>((resolve) => {
      const look = () => {
        if (!document.querySelector(selector)) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - begun);
        return port2.postMessage(null);
      };
      look();
    });
  const [text, mark] = await Promise.all([painted('.reader-line'), painted('.paint-line')]);
  return { text, mark };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { hashiya, openAsAnnotator, sampleAt } from '../helpers/annotate-page.ts';
import { type HostProcess, removeHome, startHostProcess, temporaryHome } from '../helpers/host.ts';
import { expectedRecord, normalised, sampleArticle } from './whole-article/expected-record.ts';
import { keyboardHand } from './whole-article/keyboard-hand.ts';
import { mouseHand } from './whole-article/mouse-hand.ts';
import { runScript } from './whole-article/run-script.ts';
import { readScript } from './whole-article/script.ts';

// One article of the bundled sample, annotated completely from a script: with the keyboard alone, and with the mouse alone. What the
// command line exports afterwards, in a process of its own, is compared with a record that was written by hand.

const steps = readScript(new URL('../fixtures/whole-article/script.txt', import.meta.url));
const annotator = 'نوال';

let home: string;
let host: HostProcess;
let project: string;

test.beforeEach(async () => {
  home = temporaryHome();
  project = join(home, 'sample.hashiya');
  sampleAt(project);
  host = await startHostProcess({ home, project });
});
test.afterEach(async () => {
  await host.stop();
  removeHome(home);
});

function exported(): unknown {
  const out = join(home, 'out.jsonl');
  const options = ['--format', 'jsonl', '--offset-unit', 'utf16', '--annotator', annotator, '--out', out];
  hashiya('export', project, ...options);
  return normalised(readFileSync(out, 'utf8'));
}

for (const [name, handOf] of [
  ['the keyboard alone', keyboardHand],
  ['the mouse', mouseHand],
] as const) {
  test(`a whole article is annotated with ${name}`, async ({ page }) => {
    const { text } = sampleArticle();
    await openAsAnnotator(page, host.url, annotator);
    await runScript(page, handOf(page, text), text, steps);
    await expect.poll(() => exported()).toEqual(expectedRecord(annotator));
  });
}

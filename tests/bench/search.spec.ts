import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { removeHome, temporaryHome } from '../helpers/host.ts';

const searches = [1_000, 10_000, 100_000];
const minutes = 60_000;

const home = temporaryHome();
test.afterAll(() => removeHome(home));

test(`searching ${searches.join(', ')} articles`, async () => {
  test.setTimeout(60 * minutes);
  const script = fileURLToPath(new URL('./search-main.ts', import.meta.url));
  const child = spawn(process.execPath, [script, join(home, 'search.hashiya'), ...searches.map(String)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await ended(child);
});

async function ended(child: ChildProcess): Promise<void> {
  const [status, signal] = await once(child, 'exit');
  expect({ status, signal }).toEqual({ status: 0, signal: null });
}

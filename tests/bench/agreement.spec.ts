import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { removeHome, temporaryHome } from '../helpers/host.ts';

const sizes = [100, 1_000, 10_000];
const minutes = 60_000;

const home = temporaryHome();
test.afterAll(() => removeHome(home));

test(`comparing three annotators in ${sizes.join(', ')} articles`, async () => {
  test.setTimeout(30 * minutes);
  const script = fileURLToPath(new URL('./agreement-main.ts', import.meta.url));
  const child = spawn(process.execPath, [script, join(home, 'agreement.hashiya'), ...sizes.map(String)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [status, signal] = await once(child, 'exit');
  expect({ status, signal }).toEqual({ status: 0, signal: null });
});

import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './helpers/chromium.ts';

const chromium = await findChromium();
const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'node',
          environment: 'node',
          globalSetup: 'tests/helpers/temporary-folder.ts',
          include: ['tests/{unit,db,rpc,cli,hosts,architecture}/**/*.test.ts'],
          // A process for each core, kept for all its files: no module keeps anything between them.
          maxWorkers: '100%',
          isolate: false,
          // Far more than anything takes: another program may have the machine.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        root,
        // Found while running, each would reload the page under the tests.
        optimizeDeps: { include: ['zod', 'fast-check'] },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { ...chromium } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});

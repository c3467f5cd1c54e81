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
          include: ['tests/{unit,db,rpc,cli,hosts,architecture}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        root,
        // Found while running, each would reload the page under the tests.
        optimizeDeps: { include: ['zod', 'fast-check'] },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
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

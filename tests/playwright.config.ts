import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium } from './helpers/chromium.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { executablePath, args } = await findChromium();

export default defineConfig({
  outputDir: at('../test-results'),
  // Two tests at a time, whichever file they are in: each has a host and a browser of its own, and mostly waits.
  workers: 2,
  // Far more than anything takes: another program may have the machine, and what is waited for comes, only later.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath, args },
    viewport: { width: 1440, height: 900 },
    // A trace costs a quarter of the time; `--trace retain-on-failure` makes one where something is looked for.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'e2e', testDir: at('e2e'), fullyParallel: true },
    { name: 'electron', testDir: at('electron') },
    // One at a time: it measures.
    { name: 'bench', testDir: at('bench'), timeout: 600_000, workers: 1 },
  ],
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium } from './helpers/chromium.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const launchOptions = await findChromium();

export default defineConfig({
  outputDir: at('../test-results'),
  // Two tests at a time, whichever file they are in: each has a host and a browser of its own, and mostly waits.
  workers: 2,
  // Far more than anything takes: another program may have the machine, and what is waited for comes, only later.
  timeout: 300_000,
  expect: { timeout: 90_000 },
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
  use: {
    browserName: 'chromium',
    launchOptions,
    actionTimeout: 90_000,
    viewport: { width: 1440, height: 900 },
    // Nothing is looked at half faded in.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace costs a quarter of the time; `--trace retain-on-failure` makes one where something is looked for.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    // Once more where a film failed, and told: a machine that stands still for seconds is no fault of the program; what fails twice is.
    { name: 'e2e', testDir: at('e2e'), fullyParallel: true, retries: 1 },
    { name: 'electron', testDir: at('electron') },
    // One at a time: it measures.
    { name: 'bench', testDir: at('bench'), timeout: 600_000, workers: 1 },
  ],
});

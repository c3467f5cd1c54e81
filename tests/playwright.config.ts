import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium } from './helpers/chromium.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { executablePath, args } = await findChromium();

export default defineConfig({
  outputDir: at('../test-results'),
  // Two files at a time: each test has a host and a browser of its own, and mostly waits.
  workers: 2,
  timeout: 60_000,
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath, args },
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'e2e', testDir: at('e2e') },
    { name: 'electron', testDir: at('electron') },
    // One at a time: it measures.
    { name: 'bench', testDir: at('bench'), timeout: 600_000, workers: 1 },
  ],
});

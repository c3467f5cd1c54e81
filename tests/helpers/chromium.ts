import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Where systems keep an installed Chromium or Chrome. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium to test in and the switches it needs there. */
export interface ChromiumLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string | undefined>;
}

// Tests talk to the loopback only; without these Chromium keeps asking the network for updates and lists.
const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];

// Without a locale that knows Arabic letters a download loses its name; machines made for tests often have none.
const env = { ...process.env, LC_ALL: 'C.UTF-8' };

/** `$CHROMIUM_PATH`, else an installed Chromium or Chrome, else the one that npm brings (unpacked on first use). */
export async function findChromium(): Promise<ChromiumLaunch> {
  const path = process.env.CHROMIUM_PATH ?? installed.find((candidate) => existsSync(candidate));
  if (path) return { executablePath: path, args: quiet, env };
  // Asked for by name at run time: the package has no build for every system.
  const { default: packaged } = createRequire(import.meta.url)('@sparticuz/chromium');
  return { executablePath: await packaged.executablePath(), args: [...packaged.args, ...quiet], env };
}

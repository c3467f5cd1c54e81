import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inBothLanguages } from '../src-shared/i18n/both-languages.ts';

const electronFolder = dirname(fileURLToPath(import.meta.resolve('electron/package.json')));
/** How long the first bytes of Electron's download may take, and the whole of it. */
const connectMilliseconds = 20_000;
const downloadMilliseconds = 10 * 60_000;
const pollMilliseconds = 250;

/** Electron's executable where it has been downloaded, else null. */
export function installedElectron(): string | null {
  const pathFile = join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(electronFolder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(path) ? path : null;
}

/** Electron's executable, downloaded where that is possible in reasonable time; else null. */
export async function obtainElectron(): Promise<string | null> {
  return installedElectron() ?? ((await download()) ? installedElectron() : null);
}

// Electron's own installer knows mirrors, proxies and its cache; a temporary folder of ours shows whether anything arrives.
async function download(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-electron-'));
  const installer = spawn(process.execPath, [join(electronFolder, 'install.js')], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
  });
  const ended = once(installer, 'exit').then(([code]) => code === 0);
  const started = performance.now();
  let arrived = false;
  const watch = setInterval(() => {
    if (!arrived && hasBytes(folder)) {
      arrived = true;
      process.stderr.write(`${inBothLanguages('hosts.start.downloading')}\n`);
    }
    const limit = arrived ? downloadMilliseconds : connectMilliseconds;
    if (performance.now() - started > limit) installer.kill();
  }, pollMilliseconds);
  try {
    return await ended;
  } finally {
    clearInterval(watch);
    rmSync(folder, { recursive: true, force: true });
  }
}

function hasBytes(folder: string): boolean {
  if (existsSync(join(electronFolder, 'dist'))) return true;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => {
    const entry = statSync(join(folder, name), { throwIfNoEntry: false });
    return Boolean(entry?.isFile() && entry.size > 0);
  });
}

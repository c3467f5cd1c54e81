import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inBothLanguages } from '../src-shared/i18n/both-languages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'out', 'built-from.txt');
const outputs = [
  'out/main/electron.js',
  'out/main/cli.js',
  'out/main/worker.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
];
const inputs = ['src-{shared,main,renderer}/**/*.*', 'electron.vite.config.ts', 'package-lock.json'];

/** Builds all bundles unless they were built from exactly these sources. Throws, with the builder's output, when it fails. */
export function buildWhenStale(): void {
  const stamp = hashOfInputs();
  const built = outputs.every((path) => existsSync(join(root, path)));
  if (built && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  process.stderr.write(`${inBothLanguages('hosts.start.building')}\n`);
  const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [builder, 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}\n${stderr}`);
  writeFileSync(stampFile, stamp);
}

// Contents, not times: a fresh checkout or a switched branch gives every file a new time.
function hashOfInputs(): string {
  const hash = createHash('sha256');
  for (const path of globSync(inputs, { cwd: root }).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

if (import.meta.main) buildWhenStale();

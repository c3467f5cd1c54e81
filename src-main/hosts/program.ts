import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder that holds package.json, resources/ and out/: the checkout, or the packaged archive. */
export const programFolder = findUp(import.meta.dirname);

/** The built page that hosts serve. */
export const rendererFolder = join(programFolder, 'out', 'renderer');

/** What worker threads run: the source beside other sources, its bundle beside other bundles. */
export const workerFile = import.meta.filename.endsWith('.ts')
  ? join(programFolder, 'src-main', 'jobs', 'worker.ts')
  : join(programFolder, 'out', 'main', 'worker.js');

/** Version of the program, from package.json. */
export function programVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8'));
  const named = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return named ? String(manifest.version) : '0.0.0';
}

// The sources and the bundles lie at different depths.
function findUp(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json was not found above the program.');
  return findUp(parent);
}

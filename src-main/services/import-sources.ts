import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { largestFileBytes } from '../../src-shared/model/limits.ts';
import { Problem, type ProblemCode } from '../../src-shared/model/problem.ts';

/** A file to be imported. `path` is how the person knows it; `read` throws a Problem where it cannot be had whole. */
export interface ImportSource {
  readonly path: string;
  read(): Promise<Uint8Array>;
}

/**
 * The files that paths lead to, in the order given; folders with everything in them, sorted. Hidden files and links inside folders are
 * left out. A path that leads nowhere is a source whose reading fails, so that the others are not stopped by it.
 */
export async function sourcesAt(paths: readonly string[]): Promise<ImportSource[]> {
  const sources: ImportSource[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) sources.push(...(await sourcesIn(path)));
    else sources.push(fileSource(path));
  }
  return sources;
}

/** A file on this machine. */
export const fileSource = (path: string): ImportSource => ({ path, read: () => readWhole(path) });

/** Throws `file-too-large`. Sizes are told in megabytes, as people know them. */
export function requireReadableSize(bytes: number): void {
  if (bytes <= largestFileBytes) return;
  const megabyte = 1024 * 1024;
  throw new Problem('file-too-large', {
    size: Math.ceil(bytes / megabyte),
    limit: Math.floor(largestFileBytes / megabyte),
  });
}

async function sourcesIn(folder: string): Promise<ImportSource[]> {
  const paths: string[] = [];
  const failed: ImportSource[] = [];
  const walk = async (current: string): Promise<void> => {
    try {
      const entries = await readdir(current, { withFileTypes: true });
      // By code unit: the same on every machine, whatever its language.
      entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const entry of entries) {
        if (entry.name.startsWith('.')) continue;
        const path = join(current, entry.name);
        if (entry.isDirectory()) await walk(path);
        else if (entry.isFile()) paths.push(path);
      }
    } catch (error) {
      failed.push(failingSource(current, problemOf(error)));
    }
  };
  await walk(folder);
  if (paths.length === 0 && failed.length === 0) {
    return [failingSource(folder, new Problem('folder-empty'))];
  }
  return [...paths.map(fileSource), ...failed];
}

const failingSource = (path: string, error: unknown): ImportSource => ({
  path,
  read: () => Promise.reject(error),
});

async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const before = await stat(path);
    // A pipe or a device would never end, and is no file to import.
    if (!before.isFile()) throw new Problem('file-unreadable', { reason: 'ENOTSUP' });
    requireReadableSize(before.size);
    const handle = await open(path);
    try {
      const bytes = await handle.readFile();
      const after = await handle.stat();
      if (bytes.length !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
        throw new Problem('file-changed');
      }
      return bytes;
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw problemOf(error);
  }
}

const systemProblems: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
};

function problemOf(error: unknown): unknown {
  if (error instanceof Problem || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  return new Problem(systemProblems[code] ?? 'file-unreadable', { reason: code });
}

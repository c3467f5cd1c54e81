import type { Stats } from 'node:fs';
import { lstat, mkdir, mkdtemp, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Problem, type ProblemCode } from '../../src-shared/model/problem.ts';
import { isOpenHere } from '../db/open-files.ts';
import { lossesNameBeside, manifestFormat, manifestNameBeside } from './export-manifest.ts';

/** Name of the manifest in an export that is a folder. */
export const folderManifest = 'manifest.json';

/**
 * Lets `write` fill a new folder and puts what it made at `path`: for a one-file format the file it is told to write and its manifest
 * beside it, otherwise the folder itself. The target is replaced at the end or not touched; nothing else is left. A file is replaced by
 * a file, but never a database, under whatever name or link; a folder only where it is empty or holds an earlier export and nothing
 * more; a manifest only by a manifest (`file-exists`).
 */
export async function placeExport(
  path: string,
  oneFile: boolean,
  write: (folder: string, fileName: string) => Promise<void>,
): Promise<void> {
  const target = resolve(path);
  try {
    await requireReplaceable(target, oneFile);
    const work = await mkdtemp(join(dirname(target), `.${basename(target)}.unfinished-`));
    try {
      const made = join(work, 'export');
      await mkdir(made);
      await write(made, basename(target));
      await (oneFile ? placeFiles(made, target) : placeFolder(made, target, work));
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  } catch (error) {
    throw problemOf(error, target);
  }
}

async function placeFiles(made: string, target: string): Promise<void> {
  const name = basename(target);
  const beside = dirname(target);
  const manifest = manifestNameBeside(name);
  const losses = lossesNameBeside(name);
  // The data first: a manifest without its data would be a lie, data without a manifest are merely bare.
  await rename(join(made, name), await realpath(target).catch(() => target));
  // Where nothing was lost the list of an earlier export would be a lie, too.
  await rename(join(made, losses), join(beside, losses)).catch(() =>
    rm(join(beside, losses), { force: true }),
  );
  await rename(join(made, manifest), join(beside, manifest));
}

async function placeFolder(made: string, target: string, work: string): Promise<void> {
  const earlier = join(work, 'earlier');
  const replaced = await stat(target).then(
    () => rename(target, earlier).then(() => true),
    () => false,
  );
  try {
    await rename(made, target);
  } catch (error) {
    if (replaced) await rename(earlier, target);
    throw error;
  }
}

async function requireReplaceable(target: string, oneFile: boolean): Promise<void> {
  if (oneFile) await requirePlacesBeside(target);
  const found = await stat(target).catch(() => null);
  const taken = new Problem('file-exists', { file: basename(target) });
  if (!found) {
    // A link that leads nowhere is not ours to replace.
    if (await lstat(target).catch(() => null)) throw taken;
    return;
  }
  if (oneFile ? !found.isFile() : !found.isDirectory()) throw taken;
  if (oneFile && (await isDatabase(await realpath(target), found))) throw taken;
  if (!oneFile && !(await holdsOnlyAnExport(target))) throw taken;
}

/** Throws where a manifest that is none, or a list of losses that no manifest lists, lies where ours are to be. */
async function requirePlacesBeside(target: string): Promise<void> {
  const [folder, name] = [dirname(target), basename(target)];
  const manifest = manifestNameBeside(name);
  const listed = await filesInManifest(join(folder, manifest));
  for (const beside of [manifest, lossesNameBeside(name)]) {
    const found = await lstat(join(folder, beside)).catch(() => null);
    const isOurs = found?.isFile() && (beside === manifest ? listed.size > 0 : listed.has(beside));
    if (found && !isOurs) throw new Problem('file-exists', { file: beside });
  }
}

// To replace a project, or a log or index of one in use, is to lose work. One that is open here must not be read to be known.
async function isDatabase(path: string, file: Stats): Promise<boolean> {
  const database = /^(.+)-(?:wal|shm|journal)$/.exec(path)?.[1];
  if (database !== undefined)
    return stat(database).then(
      () => true,
      () => false,
    );
  return isOpenHere(file) || (await startsAsDatabase(path));
}

async function startsAsDatabase(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    // https://www.sqlite.org/fileformat2.html#magic_header_string
    return buffer.toString('latin1', 0, bytesRead) === 'SQLite format 3\0';
  } finally {
    await handle.close();
  }
}

async function holdsOnlyAnExport(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  if (entries.length === 0) return true;
  const listed = await filesInManifest(join(folder, folderManifest));
  return entries.every((entry) => {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
    return entry.isDirectory() || (entry.isFile() && listed.has(path));
  });
}

async function filesInManifest(path: string): Promise<ReadonlySet<string>> {
  const manifest: unknown = await readFile(path, 'utf8')
    .then(JSON.parse)
    .catch(() => null);
  if (typeof manifest !== 'object' || manifest === null) return new Set();
  if (!('manifest' in manifest) || manifest.manifest !== manifestFormat) return new Set();
  const files: unknown = 'files' in manifest ? manifest.files : [];
  const paths = Array.isArray(files)
    ? files.map((file: { readonly path?: unknown } | null) => String(file?.path))
    : [];
  return new Set([...paths, folderManifest]);
}

const systemProblems: Readonly<Record<string, ProblemCode>> = {
  EACCES: 'folder-read-only',
  EPERM: 'folder-read-only',
  EROFS: 'folder-read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

function problemOf(error: unknown, target: string): unknown {
  if (error instanceof Problem || !(error instanceof Error) || !('syscall' in error)) return error;
  const code = 'code' in error ? String(error.code) : error.message;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new Problem('file-not-found', { file: basename(dirname(target)) });
  }
  return new Problem(systemProblems[code] ?? 'export-unwritable', { file: basename(target), reason: code });
}

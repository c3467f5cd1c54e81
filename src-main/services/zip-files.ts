import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** Writes files of a folder, named with `/`, as one zip to `path`. */
export async function zipFiles(
  folder: string,
  names: readonly string[],
  path: string,
  mtime: Date,
): Promise<void> {
  const file = new ZipFile();
  const failed = once(file, 'error').then(([error]) => Promise.reject(error));
  for (const name of names) file.addFile(join(folder, ...name.split('/')), name, { mtime, mode: 0o100644 });
  file.end();
  await Promise.race([pipeline(file.outputStream, createWriteStream(path)), failed]);
}

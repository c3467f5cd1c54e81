import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

// The first time a zip can name, as the machine's clock has it: the same files give the same bytes, whenever and wherever.
const mtime = new Date(1980, 0, 1);

/** Writes files of a folder, named with `/`, as one zip to `path`. */
export async function zipFiles(folder: string, names: readonly string[], path: string): Promise<void> {
  const file = new ZipFile();
  const failed = once(file, 'error').then(([error]) => Promise.reject(error));
  const options = { mtime, mode: 0o100644, forceDosTimestamp: true };
  for (const name of names) file.addFile(join(folder, ...name.split('/')), name, options);
  file.end();
  await Promise.race([pipeline(file.outputStream, createWriteStream(path)), failed]);
}

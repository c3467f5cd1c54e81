import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Problem } from '../../src-shared/model/problem.ts';
import type { OutputFile } from '../formats/dataset.ts';
import type { WrittenFile } from './export-manifest.ts';

// Pieces are gathered to this many characters: one system call for each line of an annotation file would be slow.
const atOnce = 64 * 1024;

/** Writes the files under `folder`, one after the other; answers what was written. Throws `cancelled` when asked to stop. */
export async function writeFiles(
  files: Iterable<OutputFile>,
  folder: string,
  signal?: { readonly aborted: boolean },
): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const file of files) {
    const path = join(folder, ...file.path.split('/'));
    await mkdir(dirname(path), { recursive: true });
    written.push({ path: file.path, ...(await writeContent(file.content, path, signal)) });
  }
  return written;
}

async function writeContent(
  content: Iterable<string | Uint8Array>,
  path: string,
  signal?: { readonly aborted: boolean },
): Promise<Omit<WrittenFile, 'path'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(path, 'wx');
  try {
    for (const piece of gathered(content)) {
      if (signal?.aborted) throw new Problem('cancelled');
      const encoded = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
      hash.update(encoded);
      bytes += encoded.length;
      await handle.writeFile(encoded);
      await breathe();
    }
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

function* gathered(content: Iterable<string | Uint8Array>): Iterable<string | Uint8Array> {
  let waiting = '';
  for (const piece of content) {
    if (typeof piece === 'string') waiting += piece;
    if (typeof piece === 'string' ? waiting.length >= atOnce : waiting !== '') {
      yield waiting;
      waiting = '';
    }
    if (typeof piece !== 'string') yield piece;
  }
  if (waiting !== '') yield waiting;
}

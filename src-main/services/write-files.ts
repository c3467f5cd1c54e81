import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Problem } from '../../src-shared/model/problem.ts';
import type { OutputFile } from '../formats/dataset.ts';
import type { WrittenFile } from './written-file.ts';

// Pieces are gathered to this many characters: one system call for each line of an annotation file would be slow.
const atOnce = 64 * 1024;

/** Writes the files under `folder`, one after the other; answers what was written. Throws `cancelled` when asked to stop. */
export async function writeFiles(
  files: Iterable<OutputFile>,
  folder: string,
  signal?: { readonly aborted: boolean },
): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  const growing = new Map<string, FileInWork>();
  try {
    for (const { path, content, isContinued } of files) {
      const file = growing.get(path) ?? (await createFile(folder, path));
      growing.set(path, file);
      await file.write(content, signal);
      if (!isContinued) {
        growing.delete(path);
        written.push(await file.finish());
      }
    }
    for (const file of growing.values()) written.push(await file.finish());
  } finally {
    for (const file of growing.values()) await file.dispose();
  }
  return written;
}

type FileInWork = Awaited<ReturnType<typeof createFile>>;

async function createFile(folder: string, name: string) {
  const path = join(folder, ...name.split('/'));
  await mkdir(dirname(path), { recursive: true });
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(path, 'wx');
  return {
    async write(content: OutputFile['content'], signal?: { readonly aborted: boolean }): Promise<void> {
      for (const piece of gathered(content)) {
        if (signal?.aborted) throw new Problem('cancelled');
        const encoded = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
        hash.update(encoded);
        bytes += encoded.length;
        await handle.writeFile(encoded);
        await breathe();
      }
    },
    async finish(): Promise<WrittenFile> {
      await handle.close();
      return { path: name, bytes, sha256: hash.digest('hex') };
    },
    dispose: () => handle.close(),
  };
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

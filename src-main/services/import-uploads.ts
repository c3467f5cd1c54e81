import { rmSync, statfsSync } from 'node:fs';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BinaryContent } from '../../src-shared/contract/imports.ts';
import { largestPartBytes, largestProjectBytes } from '../../src-shared/model/limits.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { guarded, guardedLater } from '../db/sqlite-problems.ts';
import type { Environment } from './environment.ts';
import {
  fileSource,
  handedOverSource,
  type ImportPlace,
  type ImportSource,
  requireReadableSize,
  requireSize,
} from './import-sources.ts';
import { makeWorkFolder } from './work-folder.ts';

/** Files a page handed over, waiting to be imported; on the disk, where the thread that imports them finds them. */
export interface ImportUploads {
  /** Room for a file is checked by its size before `content` is fetched. Throws `file-too-large` or `uploads-too-large`. */
  add(path: string, size: number, content: () => Promise<ArrayBuffer>): Promise<string>;
  /** Room for a project that comes in parts. Throws `file-too-large`, and `disk-full` where there is no room for it now. */
  begin(path: string, size: number): string;
  /** The next part; the file can be taken when it is whole, and is given up where a part is too large, out of turn or cannot be kept. */
  addPart(token: string, from: number, content: BinaryContent): Promise<void>;
  /** Hands the files out, once; `forget` removes them, when they have been read. Throws `upload-unknown`. */
  take(tokens: readonly string[]): TakenUploads;
  /** Looks at a file, and at what was handed over from beside it; all stay and are waited for anew. Throws `upload-unknown`. */
  look(token: string): ImportSource;
  /** Where files are, which stay and are waited for anew. Throws `upload-unknown`. */
  places(tokens: readonly string[]): readonly { readonly path: string; readonly file: string }[];
  /** What is in a file, which is not kept. Throws `upload-unknown`. */
  readOnce(token: string): Promise<Uint8Array>;
  dispose(): void;
}

/** Files on their way into a project, in the order of their tokens. */
interface TakenUploads {
  readonly places: readonly ImportPlace[];
  forget(): Promise<void>;
}

const megabyte = 1024 * 1024;
const mostBytes = 2048 * megabyte;

/** A page that went away never comes for its files; this long after anything was last done with uploads they make room, in milliseconds. */
const keptFor = 60 * 60 * 1000;

interface Upload {
  readonly path: string;
  readonly file: string;
  readonly size: number;
}

/** A file of which not all is there. */
interface Partial {
  readonly upload: Upload;
  readonly whole: number;
  readonly received: number;
}

/** Bytes the person may still write where temporary files lie. */
const freeIn = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

/** Keeps uploaded files in a folder of their own until they are imported or given up; `freeBytes` says how much room is in it. */
export function createImportUploads(environment: Environment, freeBytes = freeIn): ImportUploads {
  const waiting = new Map<string, Upload>();
  const partial = new Map<string, Partial>();
  let folder: string | undefined;
  let used = 0;
  let lastUse = 0;

  const remove = async (uploads: readonly Upload[]) => {
    for (const { file, size } of uploads) {
      await rm(file, { force: true });
      used -= size;
    }
  };
  const use = () => {
    const now = environment.now().getTime();
    const isOld = now - lastUse > keptFor;
    lastUse = now;
    if (!isOld) return;
    const old = [...waiting.values(), ...[...partial.values()].map(({ upload }) => upload)];
    waiting.clear();
    partial.clear();
    void remove(old);
  };
  const known = (token: string): Upload => {
    const upload = waiting.get(token);
    if (!upload) throw new Problem('upload-unknown');
    return upload;
  };

  return {
    async add(path, size, content) {
      requireReadableSize(size);
      use();
      if (used + size > mostBytes) throw new Problem('uploads-too-large', { limit: mostBytes / megabyte });
      used += size;
      try {
        const bytes = new Uint8Array(await content());
        const token = environment.newId();
        folder ??= makeWorkFolder();
        const file = join(folder, token);
        await writeFile(file, bytes, { flag: 'wx', mode: 0o600 });
        waiting.set(token, { path, file, size });
        return token;
      } catch (error) {
        used -= size;
        return guarded(path, () => {
          throw error;
        });
      }
    },
    begin(path, whole) {
      requireSize(whole, largestProjectBytes);
      use();
      folder ??= makeWorkFolder();
      const within = folder;
      return guarded(path, () => {
        if (freeBytes(within) < whole) throw new Problem('disk-full', { file: path });
        const token = environment.newId();
        // Those of parts take room of the disk, which was asked, and none of what is kept for documents.
        partial.set(token, { upload: { path, file: join(within, token), size: 0 }, whole, received: 0 });
        return token;
      });
    },
    async addPart(token, from, content) {
      use();
      const known = partial.get(token);
      // Nobody else adds to it meanwhile.
      partial.delete(token);
      if (!known || known.received !== from) throw new Problem('upload-unknown');
      const { upload, whole } = known;
      const received = from + content.size;
      try {
        requireSize(content.size, Math.min(largestPartBytes, whole - from));
        const bytes = new Uint8Array(await content.arrayBuffer());
        await guardedLater(upload.path, () =>
          appendFile(upload.file, bytes, { flag: from === 0 ? 'wx' : 'a', mode: 0o600 }),
        );
      } catch (error) {
        await rm(upload.file, { force: true });
        throw error;
      }
      if (received === whole) waiting.set(token, upload);
      else partial.set(token, { upload, whole, received });
    },
    look(token) {
      use();
      const { path, file } = known(token);
      const all = new Map([...waiting.values()].map((upload) => [upload.path, upload.file]));
      return handedOverSource(path, file, all);
    },
    places(tokens) {
      use();
      return tokens.map(known).map(({ path, file }) => ({ path, file }));
    },
    take(tokens) {
      use();
      const uploads = tokens.map(known);
      for (const token of tokens) waiting.delete(token);
      return {
        places: uploads.map(({ path, file }) => ({ path, file })),
        forget: () => remove(uploads),
      };
    },
    async readOnce(token) {
      use();
      const upload = known(token);
      waiting.delete(token);
      try {
        return await fileSource(upload.file).read();
      } finally {
        await remove([upload]);
      }
    },
    dispose() {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
      waiting.clear();
      partial.clear();
    },
  };
}

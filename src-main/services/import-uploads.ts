import { Problem } from '../../src-shared/model/problem.ts';
import type { Environment } from './environment.ts';
import { type ImportSource, requireReadableSize } from './import-sources.ts';

/** Files a page handed over, waiting to be imported; in memory, so that nothing is left when the program ends. */
export interface ImportUploads {
  /** Room for a file is checked by its size before `content` is fetched. Throws `file-too-large` or `uploads-too-large`. */
  add(path: string, size: number, content: () => Promise<ArrayBuffer>): Promise<string>;
  /** Hands the files out, once. Throws `upload-unknown`. */
  take(tokens: readonly string[]): ImportSource[];
  /** Looks at a file, which stays and is waited for anew. Throws `upload-unknown`. */
  look(token: string): ImportSource;
}

const megabyte = 1024 * 1024;
const mostBytes = 512 * megabyte;

/** A page that went away never comes for its files; after this time they make room, in milliseconds. */
const keptFor = 10 * 60 * 1000;

export function createImportUploads(environment: Environment): ImportUploads {
  const waiting = new Map<
    string,
    { readonly path: string; readonly bytes: Uint8Array; readonly since: number }
  >();
  let expected = 0;

  const forgetOld = () => {
    const now = environment.now().getTime();
    for (const [token, upload] of waiting) if (now - upload.since > keptFor) waiting.delete(token);
  };
  const total = () => [...waiting.values()].reduce((sum, upload) => sum + upload.bytes.length, expected);

  return {
    async add(path, size, content) {
      requireReadableSize(size);
      forgetOld();
      if (total() + size > mostBytes) throw new Problem('uploads-too-large', { limit: mostBytes / megabyte });
      expected += size;
      try {
        const bytes = new Uint8Array(await content());
        const token = environment.newId();
        waiting.set(token, { path, bytes, since: environment.now().getTime() });
        return token;
      } finally {
        expected -= size;
      }
    },
    look(token) {
      const upload = waiting.get(token);
      if (!upload) throw new Problem('upload-unknown');
      waiting.set(token, { ...upload, since: environment.now().getTime() });
      return { path: upload.path, read: async () => upload.bytes };
    },
    take(tokens) {
      const uploads = tokens.map((token) => waiting.get(token));
      const sources = uploads.map((upload): ImportSource => {
        if (!upload) throw new Problem('upload-unknown');
        return { path: upload.path, read: async () => upload.bytes };
      });
      for (const token of tokens) waiting.delete(token);
      return sources;
    },
  };
}

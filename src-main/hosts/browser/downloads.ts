import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Delivery } from '../../../src-shared/contract/host.ts';
import { securityHeaders } from '../assets.ts';
import { newSecret } from './secrets.ts';

/** How long a file made for the person waits to be fetched. */
const keptMilliseconds = 10 * 60 * 1000;

/** Files made for the person, each fetched once in full through an address nobody can guess. */
export type Downloads = ReturnType<typeof createDownloads>;

/** Keeps files in a private temporary folder until they are fetched, expire, or `dispose` is called. */
export function createDownloads() {
  const offered = new Map<string, { name: string; path: string; expiry: NodeJS.Timeout }>();
  let folder: Promise<string> | undefined;

  return {
    /** Lets `write` make the file and offers it under a path of this host. */
    async offer(name: string, write: (path: string) => Promise<void> | void): Promise<Delivery> {
      folder ??= mkdtemp(join(tmpdir(), 'hashiya-'));
      const token = newSecret();
      const path = join(await folder, token);
      try {
        await write(path);
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
      const expiry = setTimeout(() => void forget(token), keptMilliseconds).unref();
      offered.set(token, { name, path, expiry });
      return { outcome: 'download', name, url: `/download/${token}` };
    },

    /** Answers with the file; false where the token is unknown, used or expired. */
    async send(token: string, response: ServerResponse): Promise<boolean> {
      const file = offered.get(token);
      if (!file) return false;
      offered.delete(token);
      try {
        await sendFile(file, response);
      } catch (error) {
        // Interrupted: it may be asked for again.
        offered.set(token, file);
        throw error;
      }
      clearTimeout(file.expiry);
      await rm(file.path, { force: true });
      return true;
    },

    async dispose(): Promise<void> {
      for (const { expiry } of offered.values()) clearTimeout(expiry);
      offered.clear();
      if (folder) await rm(await folder, { recursive: true, force: true });
      folder = undefined;
    },
  };

  async function forget(token: string): Promise<void> {
    const file = offered.get(token);
    offered.delete(token);
    if (file) await rm(file.path, { force: true });
  }
}

async function sendFile({ name, path }: { name: string; path: string }, response: ServerResponse) {
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': 'application/octet-stream',
    'Content-Length': (await stat(path)).size,
    'Content-Disposition': attachment(name),
  });
  await pipeline(createReadStream(path), response);
}

/** The header that names a download: RFC 6266, with the Arabic name in the encoding of RFC 5987. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachment, createDownloads } from '../../src-main/hosts/browser/downloads.ts';
import { type HostHere, startHostHere } from '../helpers/host.ts';
import { ask, client, cookieOf, pageFolder } from './http.ts';

let host: HostHere;
beforeEach(async () => {
  host = await startHostHere({ renderer: pageFolder() });
});
afterEach(() => host.dispose());

describe('a file made for the person', () => {
  it('is fetched once, with the cookie, under its Arabic name', async () => {
    await host.workbench.create(join(host.home, 'مشروع.hashiya'), { name: 'مشروع' });
    const cookie = await cookieOf(host);
    const saved = await client(host, cookie).project.saveCopy();
    if (saved.outcome !== 'download') throw new Error(`The outcome was ${saved.outcome}.`);

    expect((await ask(host, saved.url)).status).toBe(401);
    const fetched = await ask(host, saved.url, { headers: { Cookie: cookie } });
    expect(fetched.status).toBe(200);
    expect(fetched.body.startsWith('SQLite format 3\0')).toBe(true);
    expect(fetched.headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent('مشروع.hashiya')}`,
    );
    expect((await ask(host, saved.url, { headers: { Cookie: cookie } })).status).toBe(404);
  });

  it('leaves nothing behind when the host ends before it is fetched', async () => {
    const downloads = createDownloads();
    const written: string[] = [];
    await downloads.offer('a.txt', (path) => {
      written.push(path);
      writeFileSync(path, 'text');
    });
    expect(existsSync(written[0] ?? '')).toBe(true);
    await downloads.dispose();
    expect(existsSync(dirname(written[0] ?? ''))).toBe(false);
  });

  it('is not offered when writing it failed', async () => {
    const downloads = createDownloads();
    await expect(
      downloads.offer('a.txt', () => {
        throw new Error('full');
      }),
    ).rejects.toThrow('full');
    await downloads.dispose();
  });
});

describe('the name of a download', () => {
  it('cannot end the header or begin another', () => {
    const header = attachment('a"b\r\nSet-Cookie: x=1;\\c%41 «حاشية».txt');
    expect(header).toMatch(/^[\x20-\x7e]+$/);
    expect(header).toMatch(/^attachment; filename="[^"\\%;]*"; filename\*=UTF-8''[\w.~!%-]*$/);
  });

  it('keeps every character in the encoding of RFC 5987', () => {
    const name = "تقرير (1)'s*.zip";
    const encoded = attachment(name).split("filename*=UTF-8''")[1] ?? '';
    expect(decodeURIComponent(encoded)).toBe(name);
    // RFC 5987, attr-char: none of these may stand unencoded.
    expect(encoded).not.toMatch(/[()'*]/);
  });
});

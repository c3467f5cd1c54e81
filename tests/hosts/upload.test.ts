import { afterAll, beforeAll, expect, it } from 'vitest';
import { largestFileBytes } from '../../src-shared/model/limits.ts';
import { type HostHere, startHostHere } from '../helpers/host.ts';
import { client, cookieOf, pageFolder } from './http.ts';

let host: HostHere;
beforeAll(async () => {
  host = await startHostHere({ renderer: pageFolder() });
});
afterAll(() => host.dispose());

it('the largest file allowed travels in one message; a larger one is refused', async () => {
  const procedures = client(host, await cookieOf(host));
  const content = new File([new Uint8Array(largestFileBytes)], 'كبير.txt');
  expect((await procedures.imports.upload({ path: 'كبير.txt', content })).token).not.toBe('');

  const larger = new File([new Uint8Array(largestFileBytes + 1)], 'أكبر.txt');
  const refused = procedures.imports.upload({ path: 'أكبر.txt', content: larger });
  await expect(refused).rejects.toMatchObject({ data: { code: 'file-too-large' } });

  const enormous = new File([new Uint8Array(largestFileBytes + 2 * 1024 * 1024)], 'هائل.txt');
  await expect(procedures.imports.upload({ path: 'هائل.txt', content: enormous })).rejects.toThrow();
  // That connection is gone; the host is not.
  expect(await client(host, await cookieOf(host)).project.current()).toBe(null);
});

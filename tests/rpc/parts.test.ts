import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createImportUploads } from '../../src-main/services/import-uploads.ts';
import { rpcOf } from '../../src-renderer/rpc/client.ts';
import { handOverInParts } from '../../src-renderer/rpc/hand-over.ts';
import type { Connection } from '../../src-renderer/rpc/transport.ts';
import { largestPartBytes, largestProjectBytes } from '../../src-shared/model/limits.ts';
import { untilDone } from '../../src-shared/model/until-done.ts';
import { bundleOf, filesIn, testEnvironment } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

it('a copy of the project that comes in parts is the very file, and merges', async () => {
  const context = await rpcContext([bundleOf('one', 'نص أول')]);
  const client = directClient(context);
  const path = join(context.folder, 'a.hashiya');
  await client.project.saveCopy();
  const [copy = ''] = filesIn(context.folder).filter((name) => name.startsWith('delivered-'));
  const bytes = readFileSync(join(context.folder, copy));
  const rpc = rpcOf(client as unknown as Connection['client']);
  const part = Math.floor(bytes.length / 3);
  const token = await handOverInParts(rpc, new File([bytes], 'copy.hashiya'), new AbortController().signal, {
    partBytes: part,
  });
  const [place] = context.workbench.uploads.places([token]);
  expect(readFileSync(place?.file ?? '').equals(bytes)).toBe(true);
  const { report } = await untilDone(await client.exchange.preview({ tokens: [token] }));
  expect(report.files).toMatchObject([{ file: 'copy.hashiya', problem: null }]);
  expect(path).toBe(context.workbench.project?.path);
});

it('a part that is too large, too much or out of turn ends the file; one that is not whole is none', async () => {
  const uploads = createImportUploads(testEnvironment());
  onTestFinished(() => uploads.dispose());
  const none = expect.objectContaining({ code: 'upload-unknown' });
  const tooLarge = expect.objectContaining({ code: 'file-too-large' });
  const some = uploads.begin('a', 4);
  await uploads.addPart(some, 0, new Blob(['ab']));
  expect(() => uploads.places([some])).toThrow(none);
  await expect(uploads.addPart(some, 1, new Blob(['bc']))).rejects.toEqual(none);
  await expect(uploads.addPart(some, 2, new Blob(['cd']))).rejects.toEqual(none);
  const more = uploads.begin('b', 4);
  await expect(uploads.addPart(more, 0, new Blob(['abcde']))).rejects.toEqual(tooLarge);
  const large = uploads.begin('c', 2 * largestPartBytes);
  const content = { size: largestPartBytes + 1, arrayBuffer: () => Promise.reject(new Error('never read')) };
  await expect(uploads.addPart(large, 0, content)).rejects.toEqual(tooLarge);
  await expect(uploads.addPart(large, 0, new Blob(['x']))).rejects.toEqual(none);
});

it('a project is taken where there is room for it, up to its limit', () => {
  const uploads = createImportUploads(testEnvironment(), () => 1_000);
  onTestFinished(() => uploads.dispose());
  expect(uploads.begin('a', 1_000)).not.toBe('');
  expect(() => uploads.begin('b', 1_001)).toThrow(/disk-full/);
  expect(() => uploads.begin('c', largestProjectBytes + 1)).toThrow(/file-too-large/);
});

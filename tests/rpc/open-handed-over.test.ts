import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeProtected } from '../../src-main/services/protected-files.ts';
import { rpcOf } from '../../src-renderer/rpc/client.ts';
import { handOverInParts } from '../../src-renderer/rpc/hand-over.ts';
import type { Connection } from '../../src-renderer/rpc/transport.ts';
import { untilDone } from '../../src-shared/model/until-done.ts';
import { bundleOf, filesIn, makeProjectFile } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

const secret = 'زعفران 77';

async function pageBeside() {
  const context = await rpcContext([bundleOf('one', 'نص أول')]);
  const { folder, workbench } = context;
  const client = directClient(context);
  const given = await makeProjectFile(join(folder, 'given'), [bundleOf('two', 'نص ثان')]);
  return {
    folder,
    workbench,
    client,
    given,
    async handOver(bytes: Buffer, name: string) {
      const rpc = rpcOf(client as unknown as Connection['client']);
      const file = new File([new Uint8Array(bytes)], name);
      return { token: await handOverInParts(rpc, file, new AbortController().signal) };
    },
    waiting: ({ token }: { readonly token: string }) => workbench.uploads.places([token]),
  };
}

it('a project that a page hands over is kept beside the others and opened, and is not waited for any more', async () => {
  const { folder, workbench, client, given, handOver, waiting } = await pageBeside();
  const bytes = readFileSync(given);
  const handed = await handOver(bytes, 'حزمة.hashiya');
  expect(await client.project.openHandedOver(handed)).toMatchObject({ articles: 1 });
  expect(workbench.project?.path).toBe(join(folder, 'حزمة.hashiya'));
  expect((await client.articles.list({})).rows.map(({ id }) => id)).toEqual(['two']);
  expect(() => waiting(handed)).toThrow(/upload-unknown/);
  expect(await client.project.recent()).toHaveLength(2);

  // Never over another file, and the project that is open stays open.
  await expect(client.project.openHandedOver(await handOver(bytes, 'حزمة.hashiya'))).rejects.toMatchObject({
    data: { code: 'file-exists' },
  });
  expect(workbench.project?.path).toBe(join(folder, 'حزمة.hashiya'));
});

it('nothing stays of what is no project; a protected file stays and asks for its passphrase', async () => {
  const { folder, workbench, client, given, handOver } = await pageBeside();
  const before = filesIn(folder);
  const none = await handOver(Buffer.from('ليس مشروعًا'), 'رسالة.hashiya');
  await expect(client.project.openHandedOver(none)).rejects.toMatchObject({
    data: { code: 'project-not-a-project' },
  });
  expect(filesIn(folder)).toEqual(before);
  expect(workbench.project?.path).toBe(join(folder, 'a.hashiya'));

  const sealed = join(folder, 'sealed');
  await writeProtected(sealed, { passphrase: secret, random: randomBytes }, (plain) =>
    copyFileSync(given, plain),
  );
  const locked = await handOver(readFileSync(sealed), 'محمي.hashiya');
  await expect(client.project.openHandedOver(locked)).rejects.toMatchObject({
    data: { code: 'file-protected' },
  });
  const { token = '', file } = (await client.project.locked()) ?? {};
  expect(file).toBe('محمي.hashiya');
  await untilDone(await client.project.unlock({ token, passphrase: secret }));
  expect((await client.articles.list({})).rows.map(({ id }) => id)).toEqual(['two']);
});

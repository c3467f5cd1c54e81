import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLog } from '../../src-main/services/log.ts';
import { createLogFile } from '../../src-main/services/log-file.ts';
import { unlockFile } from '../../src-main/services/protected-files.ts';
import { untilDone } from '../../src-shared/model/until-done.ts';
import { bundleOf, filesIn, testEnvironment } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

const secret = 'زعفرانة-السرّ';
const word = 'باريس';

/** A workbench whose log is in its folder, and what of it a person's passphrase must not be found in. */
async function workbenchHere(texts: readonly string[] = [`قال الوزير في ${word}`]) {
  const context = await rpcContext(
    texts.map((text, index) => bundleOf(`article-${index}`, text)),
    (folder) => ({
      diagnostics: {
        log: createLog(createLogFile(join(folder, 'logs')), testEnvironment().now),
        facts: [],
      },
    }),
  );
  return { ...context, client: directClient(context) };
}

const workFolders = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`hashiya-work-${process.pid}-`));

function filesWith(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(words));
}

it('packets are protected, and come back once their passphrase is given; it is in no file', async () => {
  const { client, folder } = await workbenchHere();
  const salma = await client.annotators.create({ name: 'سلمى' });
  const request = { actorId: salma.id, annotatorIds: [salma.id] };
  await expect(
    (async () => untilDone(await client.exchange.packets({ ...request, passphrase: '' })))(),
  ).rejects.toMatchObject({ data: { code: 'passphrase-empty' } });
  const told: string[] = [];
  const { delivery } = await untilDone(
    await client.exchange.packets({ ...request, passphrase: secret }),
    ({ phase }) => told.push(phase),
  );
  expect(told).toEqual(['protecting', 'protecting']);
  if (delivery.outcome !== 'saved') throw new Error('not saved');
  const packet = join(folder, delivery.name);
  expect(readFileSync(packet).includes(word)).toBe(false);
  await unlockFile(packet, join(folder, 'plain.hashiya'), secret);
  expect(readFileSync(join(folder, 'plain.hashiya')).includes(word)).toBe(true);

  const before = workFolders();
  const upload = async (name: string) => {
    const content = new Blob([readFileSync(join(folder, name))]);
    return (await client.imports.upload({ path: name, content })).token;
  };
  const plain = await upload('plain.hashiya');
  const [one, other] = [await upload(delivery.name), await upload(delivery.name)];
  const tokens = [plain, one, other];
  const looked = await client.exchange.preview({ tokens, passphrases: { [other]: `${secret} ` } });
  expect((await untilDone(looked)).report.files.map(({ problem }) => problem?.code ?? 'taken')).toEqual([
    'taken',
    'file-protected',
    'passphrase-wrong',
  ]);
  const merged = await client.exchange.merge({ tokens, passphrases: { [one]: secret }, actorId: salma.id });
  expect((await untilDone(merged)).report.files).toMatchObject([
    { problem: null },
    { problem: null, packet: { annotator: 'سلمى' } },
    { problem: { code: 'file-protected' } },
  ]);

  // The one folder that uploads stay in is the workbench's.
  expect(workFolders().length).toBeLessThanOrEqual(before.length + 1);
  expect(filesWith(folder, secret)).toEqual([]);
  expect((await client.problemReport.text()).text).not.toContain(secret);
  expect(readFileSync(join(folder, 'logs', 'hashiya.log'), 'utf8')).toMatch(
    /exchange\.packets: passphrase-empty/,
  );
});

it('packets that were stopped while they were made are given to nobody and leave nothing', async () => {
  const { client, folder } = await workbenchHere();
  const salma = await client.annotators.create({ name: 'سلمى' });
  const lastStep = async () => (await client.history.state({ annotatorId: salma.id })).undo;
  const before = [filesIn(folder), workFolders(), await lastStep()];
  const request = { actorId: salma.id, annotatorIds: [salma.id], unassigned: 1, passphrase: secret };
  for await (const event of await client.exchange.packets(request)) {
    expect(event).toMatchObject({ kind: 'progress', phase: 'protecting', done: 0 });
    break;
  }
  expect([filesIn(folder), workFolders(), await lastStep()]).toEqual(before);
});

it('a protected copy of the project is kept and restored; of another project or a packet nothing is', async () => {
  const { client, folder, workbench } = await workbenchHere([`قال الوزير في ${word}`, 'نص آخر']);
  const before = workFolders();
  const { delivery } = await untilDone(await client.backups.saveProtected({ passphrase: secret }));
  if (delivery.outcome !== 'saved') throw new Error('not saved');
  expect(delivery.name).toMatch(/\.hashiya$/);
  expect(readFileSync(join(folder, delivery.name)).includes(word)).toBe(false);
  const [removed = ''] = await client.articles.ids({});
  const salma = await client.annotators.create({ name: 'سلمى' });
  await client.articles.remove({ articleIds: [removed], actorId: salma.id });

  const content = new Blob([readFileSync(join(folder, delivery.name))]);
  const { token } = await client.imports.upload({ path: 'kept.hashiya', content });
  const asked = { of: 'project' as const, token };
  const look = async (passphrase: string | null) =>
    (await untilDone(await client.backups.lookAtCopy({ ...asked, passphrase }))).copy;
  const refused = (code: string) => ({ data: { code, params: { file: 'kept.hashiya' } } });
  await expect(look(null)).rejects.toMatchObject(refused('file-protected'));
  await expect(look('غيرها')).rejects.toMatchObject(refused('passphrase-wrong'));
  expect(await look(secret)).toEqual({ name: 'مشروع', articles: 2, annotations: 0 });
  expect((await client.articles.list({})).total).toBe(1);
  const { project } = await untilDone(await client.backups.restoreCopy({ ...asked, passphrase: secret }));
  expect(project).toMatchObject({ articles: 2 });
  expect((await client.backups.list({ of: 'project' })).backups.map(({ reason }) => reason)).toContain(
    'restore',
  );
  expect(workFolders().length).toBeLessThanOrEqual(before.length + 1);
  expect(filesWith(folder, secret)).toEqual([]);

  // What is open now is another project.
  await workbench.create(join(folder, 'other.hashiya'), { name: 'آخر' });
  const again = await client.imports.upload({ path: 'kept.hashiya', content });
  await expect(
    (async () =>
      untilDone(
        await client.backups.restoreCopy({ of: 'project', token: again.token, passphrase: secret }),
      ))(),
  ).rejects.toMatchObject(refused('backup-of-other'));
  expect(await client.project.current()).toMatchObject({ name: 'آخر' });
});

it('a protected file that is to be opened is asked for, and becomes a project beside it', async () => {
  const { client, folder, workbench } = await workbenchHere();
  await untilDone(await client.backups.saveProtected({ passphrase: secret }));
  const path = join(folder, 'delivered-a.hashiya');
  const bytes = readFileSync(path);
  expect(await client.project.locked()).toBeNull();
  expect(() => workbench.open(path)).toThrow(expect.objectContaining({ code: 'file-protected' }));
  const locked = await client.project.locked();
  expect(locked).toMatchObject({ file: 'delivered-a.hashiya', unlocked: null });
  const token = locked?.token ?? '';
  const unlock = async (passphrase: string) =>
    (await untilDone(await client.project.unlock({ token, passphrase }))).project;
  const before = filesIn(folder);
  await expect(unlock('غيرها')).rejects.toMatchObject({ data: { code: 'passphrase-wrong' } });
  for await (const event of await client.project.unlock({ token, passphrase: secret })) {
    expect(event).toMatchObject({ kind: 'progress', done: 0 });
    break;
  }
  expect(filesIn(folder)).toEqual(before);
  expect(await unlock(secret)).toMatchObject({ name: 'مشروع', articles: 1 });
  expect(workbench.project?.path).toBe(join(folder, 'delivered-a-unlocked.hashiya'));
  expect(await client.project.locked()).toBeNull();
  await expect(unlock(secret)).rejects.toMatchObject({ data: { code: 'project-missing' } });

  expect(() => workbench.open(path)).toThrow();
  const again = await client.project.locked();
  expect(again).toMatchObject({ unlocked: 'delivered-a-unlocked.hashiya' });
  expect(await client.project.openUnlocked({ token: again?.token ?? '' })).toMatchObject({ articles: 1 });
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(filesWith(folder, secret)).toEqual([]);
});

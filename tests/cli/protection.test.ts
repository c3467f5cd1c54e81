import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, it, onTestFinished, vi } from 'vitest';
import { programFolder } from '../../src-main/hosts/program.ts';
import { hashiyaHere } from '../helpers/command-line-here.ts';
import { bundleOf, filesIn, makeProjectFile, temporaryFolder } from '../helpers/projects.ts';

const workFolders = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`hashiya-work-${process.pid}-`));

it('a packet and a backup are protected, unlocked and merged', async () => {
  const folder = temporaryFolder();
  const at = (name: string) => join(folder, name);
  const before = workFolders();
  await makeProjectFile(at('p'), [bundleOf('one', 'قال الوزير في باريس')]);
  writeFileSync(at('words'), 'عبارة طويلة\r\n');
  writeFileSync(at('other'), 'غيرها\n');
  const words = ['--passphrase-file', at('words')];

  const made = await hashiyaHere(['packet', at('p'), '--annotator', 'سلمى', '--out', at('s'), ...words]);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  vi.stubEnv('HASHIYA_PASSPHRASE', 'عبارة طويلة');
  expect(await hashiyaHere(['backup', at('p'), '--out', at('b'), '--protect'])).toMatchObject({ status: 0 });
  for (const name of ['s', 'b']) {
    expect(readFileSync(at(name)).includes('SQLite')).toBe(false);
    expect(readFileSync(at(name)).includes('باريس')).toBe(false);
  }

  expect(await hashiyaHere(['list', at('s')])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('unlock it first'),
  });
  const wrong = { status: 1, stderr: 'hashiya: s: The passphrase does not open this file.\n' };
  expect(
    await hashiyaHere(['unlock', at('s'), '--out', at('u'), '--passphrase-file', at('other')]),
  ).toMatchObject(wrong);
  expect(await hashiyaHere(['merge', at('p'), at('s'), '--passphrase-file', at('other')])).toMatchObject(
    wrong,
  );
  expect(await hashiyaHere(['unlock', at('s'), '--out', at('u'), ...words])).toMatchObject({ status: 0 });
  expect(await hashiyaHere(['check', at('u')])).toMatchObject({ status: 0 });
  const merged = await hashiyaHere(['merge', at('p'), at('s'), at('b'), '--json', ...words]);
  expect(merged).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(merged.stdout)).toMatchObject({
    files: [
      { file: 's', merged: true, packet: { annotator: 'سلمى' } },
      { file: 'b', merged: true },
    ],
  });
  expect(filesIn(folder).filter((name) => !name.startsWith('p'))).toEqual(['b', 'other', 's', 'u', 'words']);
  expect(workFolders()).toEqual(before);
});

it('without a terminal nobody is asked', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'p');
  await makeProjectFile(path);
  expect(await hashiyaHere(['backup', path, '--out', join(folder, 'b'), '--protect'])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('No passphrase was given'),
  });
  expect(filesIn(folder)).toEqual(['p']);
});

it('a passphrase is typed twice for a new file, and shown nowhere', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'p');
  await makeProjectFile(path);
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin') ?? {};
  onTestFinished(() => void Object.defineProperty(process, 'stdin', stdin));
  const backup = (...lines: string[]) => {
    const input = terminalTyping(lines);
    Object.defineProperty(process, 'stdin', { value: input, configurable: true });
    return hashiyaHere(['backup', path, '--out', join(folder, 'b'), '--protect']);
  };
  expect(await backup('سرّ\r', 'سر\r')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('not the same'),
  });
  expect(await backup('\r')).toMatchObject({ status: 1, stderr: expect.stringContaining('is empty') });
  for (const stopping of ['\u0003', '\u0004']) expect(await backup(stopping)).toMatchObject({ status: 1 });
  expect(filesIn(folder)).not.toContain('b');
  expect(await backup('سرّو\u007f\r', 'سرّ\r')).toMatchObject({
    status: 0,
    stderr: 'New passphrase for b: \nThe same again: \n',
    stdout: expect.not.stringContaining('سرّ'),
  });
  vi.stubEnv('HASHIYA_PASSPHRASE', 'سرّ');
  expect(await hashiyaHere(['unlock', join(folder, 'b'), '--out', join(folder, 'u')])).toMatchObject({
    status: 0,
  });
});

it('packets, backups and exports name no folder and no machine', async () => {
  const folder = temporaryFolder();
  const at = (name: string) => join(folder, name);
  const source = at('article.txt');
  writeFileSync(source, 'قال الوزير في باريس');
  await makeProjectFile(at('p'));
  const run = async (...args: string[]) => expect(await hashiyaHere(args)).toMatchObject({ status: 0 });
  await run('import', at('p'), source, '--encoding', 'utf-8');
  await run('packet', at('p'), '--annotator', 'سلمى', '--out', at('s'));
  await run('backup', at('p'), '--out', at('b'));
  for (const format of ['jsonl', 'brat', 'huggingface']) {
    await run('export', at('p'), '--format', format, '--out', at(`e-${format}`));
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'article.txt')
    .map((entry) => join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(8);
  // A short name (`vm`) is in any bytes; that the program never asks for it is checked below.
  const names = [folder, homedir(), hostname()].filter((name) => name.length > 4);
  for (const file of files) {
    const bytes = readFileSync(file);
    expect([file, names.filter((said) => bytes.includes(said))]).toEqual([file, []]);
  }
  const sources = readdirSync(join(programFolder, 'src-main'), { recursive: true, encoding: 'utf8' });
  for (const name of sources.filter((each) => each.endsWith('.ts'))) {
    const text = readFileSync(join(programFolder, 'src-main', name), 'utf8');
    expect([name, /\b(hostname|userInfo|networkInterfaces)\(/.test(text)]).toEqual([name, false]);
  }
});

/** A terminal at which somebody types the next of these whenever the program stops the echo. */
function terminalTyping(lines: readonly string[]) {
  const waiting = [...lines];
  const input = new PassThrough();
  const setRawMode = (isRaw: boolean) => {
    const next = isRaw ? waiting.shift() : undefined;
    if (next !== undefined) setImmediate(() => input.write(next));
    return input;
  };
  return Object.assign(input, { isTTY: true, setRawMode });
}

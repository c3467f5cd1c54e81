import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { sourcesAt } from '../../../src-main/services/import-sources.ts';
import { temporaryFolder } from '../../helpers/projects.ts';

const node = (folder: string, script: string) =>
  execFileSync(process.execPath, ['-e', script], { cwd: folder });

it('goes into 100 folders within one another, and says so where there are more', async () => {
  const folder = temporaryFolder();
  // 10,000 are refused the same way, but take a slow disk half a minute to make. Node removes no tree whose paths are longer than the system takes.
  onTestFinished(() => {
    execFileSync('rm', ['-rf', join(folder, 'deep')]);
  }, 60_000);
  const nest = `const fs = require('fs'); fs.mkdirSync('deep'); process.chdir('deep');
    for (let i = 1; i < 1_000; i++) { if (i < 110) fs.writeFileSync('f.txt', String(i)); fs.mkdirSync('d'); process.chdir('d'); }`;
  node(folder, nest);
  const sources = await sourcesAt([folder]);
  // A file in each of the 100 folders within it, the deepest first.
  expect(sources).toHaveLength(101);
  await expect(sources.at(-1)?.read()).rejects.toThrow(/folder-too-deep \{"limit":100\}/);
  expect(Buffer.from((await sources[0]?.read()) ?? '').toString()).toBe('100');
});

it('reads names in any script, up to the 255 bytes a system takes', async () => {
  const folder = temporaryFolder();
  const names = [
    `${'خ'.repeat(125)}.txt`,
    `${'😀'.repeat(62)}.txt`,
    '中文 名.txt',
    "a'b`$(x);&|.txt",
    'سطر\nآخر.txt',
    `${'x'.repeat(251)}.txt`,
  ];
  mkdirSync(join(folder, 'مجلد'));
  for (const name of names) writeFileSync(join(folder, 'مجلد', name), name);
  const sources = await sourcesAt([folder]);
  const contents = await Promise.all(sources.map(async ({ read }) => Buffer.from(await read()).toString()));
  expect(contents.toSorted()).toEqual(names.toSorted());
  expect(sources.map(({ path }) => path)).toEqual(contents.map((name) => join(folder, 'مجلد', name)));
});

import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../../src-shared/i18n/messages', import.meta.url));

it('no message of the interface has the id of another', async () => {
  const files = globSync('*.ts', { cwd: folder }).filter((name) => name !== 'problems.ts');
  const ids = await idsOf(files);
  expect(ids.length).toBeGreaterThan(1_000);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it('no problem has two sentences', async () => {
  const codes = await idsOf(globSync('problems/*.ts', { cwd: folder }));
  expect(codes.length).toBeGreaterThan(100);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

async function idsOf(files: readonly string[]): Promise<string[]> {
  const modules = await Promise.all(
    files.map((name): Promise<Readonly<Record<string, object>>> => import(join(folder, name))),
  );
  return modules.flatMap((module) => Object.values(module).flatMap((messages) => Object.keys(messages)));
}

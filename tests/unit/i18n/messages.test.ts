import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../../src-shared/i18n/messages', import.meta.url));

it('no message of the interface has the id of another', async () => {
  const files = globSync('*.ts', { cwd: folder }).filter((name) => name !== 'problems.ts');
  const modules = await Promise.all(
    files.map((name): Promise<Readonly<Record<string, object>>> => import(join(folder, name))),
  );
  const ids = modules.flatMap((module) => Object.values(module).flatMap((messages) => Object.keys(messages)));
  expect(ids.length).toBeGreaterThan(1_000);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

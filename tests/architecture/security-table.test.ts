import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { programFolder } from '../../src-main/hosts/program.ts';

it.each([
  ['security', 20],
  ['attacks', 10],
])('each line of the README about %s names a test that exists', (name, fewest) => {
  const readme = readFileSync(join(programFolder, 'README.md'), 'utf8');
  const table = new RegExp(`<!-- ${name}: .*?<!-- /${name} -->`, 's').exec(readme)?.[0] ?? '';
  const rows = [...table.matchAll(/^\| .* \| `(tests\/\S+)`: (.*) \|$/gm)];
  expect(rows).toHaveLength(table.split('\n').filter((line) => line.startsWith('| ')).length - 2);
  const missing = rows.filter(([, file = '', title = '']) => {
    const path = join(programFolder, file);
    return !existsSync(path) || !readFileSync(path, 'utf8').includes(`'${title}'`);
  });
  expect(missing.map(([row]) => row)).toEqual([]);
  expect(rows.length).toBeGreaterThan(fewest);
});

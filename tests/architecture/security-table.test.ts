import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { programFolder } from '../../src-main/hosts/program.ts';

it('each line of the README about security names a test that exists', () => {
  const readme = readFileSync(join(programFolder, 'README.md'), 'utf8');
  const table = /<!-- security: .*?<!-- \/security -->/s.exec(readme)?.[0] ?? '';
  const rows = [...table.matchAll(/^\| .* \| `(tests\/\S+)`: (.*) \|$/gm)];
  expect(rows).toHaveLength(table.split('\n').filter((line) => line.startsWith('| ')).length - 2);
  const missing = rows.filter(([, file = '', title = '']) => {
    const path = join(programFolder, file);
    return !existsSync(path) || !readFileSync(path, 'utf8').includes(`'${title}'`);
  });
  expect(missing.map(([row]) => row)).toEqual([]);
  expect(rows.length).toBeGreaterThan(20);
});

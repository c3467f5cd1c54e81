import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { programFolder } from '../../src-main/hosts/program.ts';

const manifest = z
  .object({
    scripts: z.record(z.string(), z.string()),
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8')));

it('offers every command of the README', () => {
  const readme = readFileSync(join(programFolder, 'README.md'), 'utf8');
  const named = [...readme.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

it('starts only scripts and configurations that exist', () => {
  const files = Object.values(manifest.scripts).flatMap((script) =>
    [...script.matchAll(/(?:node |--config )(\S+\.ts)/g)].map((match) => match[1] ?? ''),
  );
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((file) => !existsSync(join(programFolder, file)))).toEqual([]);
});

it('pins every version exactly', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

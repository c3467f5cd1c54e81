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
    build: z.object({ asar: z.boolean(), electronFuses: z.record(z.string(), z.boolean()) }),
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

// The names are those of Electron's documentation of fuses.
it('leaves an installed program no way to run other code: its fuses', () => {
  expect(manifest.build.asar).toBe(true);
  expect(manifest.build.electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

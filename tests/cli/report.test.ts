import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { createLogFile } from '../../src-main/services/log-file.ts';
import { hashiyaHere } from '../helpers/command-line-here.ts';
import { temporaryFolder } from '../helpers/projects.ts';

it('prints the report it saves, and never over another file', async () => {
  const home = temporaryFolder();
  vi.stubEnv('HASHIYA_HOME', home);
  createLogFile(join(home, 'logs')).append('a line of the log');
  const out = join(home, 'report.txt');
  const { status, stdout } = await hashiyaHere(['report', '--out', out]);
  expect(status).toBe(0);
  expect(stdout).toContain('host: cli');
  expect(stdout).toContain('a line of the log');
  expect(stdout).not.toContain(home);
  expect(stdout).not.toContain(homedir());
  expect(readFileSync(out, 'utf8')).toBe(stdout);

  vi.stubEnv('HASHIYA_HOME', home);
  const again = await hashiyaHere(['report', '--out', out]);
  expect(again).toMatchObject({ status: 1, stderr: expect.stringContaining('report.txt') });
  expect(readFileSync(out, 'utf8')).toBe(stdout);
});

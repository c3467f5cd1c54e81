import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLog, type LogLines } from '../../../src-main/services/log.ts';
import { createLogFile } from '../../../src-main/services/log-file.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { temporaryFolder } from '../../helpers/projects.ts';

const at = (): Date => new Date('2026-03-01T10:00:00.000Z');

function kept(): LogLines & { readonly lines: string[] } {
  const lines: string[] = [];
  return { lines, append: (line) => lines.push(line), tail: () => lines.join('\n') };
}

it('says one line each: the time, the level, the words', () => {
  const lines = kept();
  const log = createLog(lines, at);
  log.started(['Hashiya 1.0.0', 'Node 24.0.0']);
  log.projectOpened('0198-abc', 12);
  log.jobEnded('export', 1_234.4);
  log.problem('exports.run', 'disk-full');
  log.problem('job import', 'cancelled', -5);
  log.stopped();
  expect(lines.lines).toEqual([
    '2026-03-01T10:00:00.000Z info  started: Hashiya 1.0.0, Node 24.0.0',
    '2026-03-01T10:00:00.000Z info  project 0198-abc opened, articles: 12',
    '2026-03-01T10:00:00.000Z info  job export done after 1234 ms',
    '2026-03-01T10:00:00.000Z warn  exports.run: disk-full',
    '2026-03-01T10:00:00.000Z info  job import: cancelled after 0 ms',
    '2026-03-01T10:00:00.000Z info  stopped',
  ]);
});

it('tells an unexpected error by its kind and our own lines, whatever its message holds', () => {
  const lines = kept();
  const error = new TypeError(
    `قال الوزير secret\n    at forged (${homedir()}/x/src-main/services/secret.ts:1:2)\n${homedir()}`,
    { cause: new Error('secret cause') },
  );
  createLog(lines, at).unexpected('articles.read', error);
  error.stack = [
    `TypeError: ${error.message}`,
    `    at read (file://${homedir()}/app/src-main/services/read-article.ts:33:7)`,
    `    at other (${homedir()}/app/node_modules/pkg/out/secret.js:1:1)`,
    '    at node:internal/process/task_queues:105:5',
    '    at C:\\Users\\secret\\app\\out\\main\\main.js:7:9',
  ].join('\n');
  createLog(lines, at).unexpected('articles.read', error);
  createLog(lines, at).unexpected('x', 'secret thrown');
  createLog(lines, at).projectOpened('secret name\nof a project', 1);
  expect(lines.tail()).not.toMatch(/secret|forged|قال/);
  expect(lines.tail()).not.toContain(homedir());
  expect(lines.lines).toHaveLength(4);
  expect(lines.lines[1]).toBe(
    '2026-03-01T10:00:00.000Z error articles.read: TypeError at read-article.ts:33 < main.js:7, caused by Error',
  );
});

it('stays within its size and number of files, and keeps the latest lines', () => {
  const folder = join(temporaryFolder(), 'logs');
  const lines = createLogFile(folder, { bytes: 1_000, files: 3 });
  for (let number = 0; number < 500; number++) lines.append(`line ${number} ${'.'.repeat(40)}`);
  const files = readdirSync(folder);
  expect(files.sort()).toEqual(['hashiya.1.log', 'hashiya.2.log', 'hashiya.log']);
  for (const file of files) expect(statSync(join(folder, file)).size).toBeLessThanOrEqual(1_000);
  expect(readFileSync(join(folder, 'hashiya.log'), 'utf8')).toContain('line 499 ');
  expect(lines.tail().split('\n').at(-1)).toContain('line 499 ');
  expect(lines.tail()).not.toContain('line 0 ');
});

it('a log that cannot be written stops nothing', () => {
  const place = join(temporaryFolder(), 'taken');
  writeFileSync(place, 'a file where the folder should be');
  const lines = createLogFile(place);
  lines.append('lost');
  expect(lines.tail()).toBe('');
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'hashiya.log'));
  createLog(createLogFile(folder), at).unexpected('x', new Problem('disk-full'));
});

it('notes what the window says of its processes and its page, and only so many defects in a while', () => {
  const lines = kept();
  let minutes = 0;
  const log = createLog(lines, () => new Date(Date.UTC(2026, 2, 1, 10, minutes)));
  log.processGone('Sandbox helper', 'oom');
  log.processGone('page', 'قال\nsecret');
  const places = [{ script: 'index-Ab_1.js', line: 3, column: 99 }];
  for (let time = 0; time < 50; time++) log.pageDefect({ of: 'screen', kind: 'TypeError', places });
  expect(lines.lines.map((line) => line.slice(25)).slice(0, 3)).toEqual([
    'error process Sandbox-helper is gone: oom',
    'error process page is gone: (unusual)',
    'error page, screen: TypeError at index-Ab_1.js:3:99',
  ]);
  expect(lines.lines).toHaveLength(2 + 20 + 1);
  expect(lines.lines.at(-1)).toContain('warn  page: further defects are not noted for a while');
  // Ten minutes later, and after the clock was put back, they are noted again.
  minutes = 10;
  log.pageDefect({ of: 'promise', kind: 'thrown value', places: [] });
  minutes = -60;
  log.pageDefect({ of: 'listener', kind: 'Error', places: [] });
  expect(lines.lines.slice(-2).map((line) => line.slice(25))).toEqual([
    'error page, promise: thrown value',
    'error page, listener: Error',
  ]);
});

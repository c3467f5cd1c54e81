import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished, vi } from 'vitest';
import { programFolder } from '../../src-main/hosts/program.ts';
import { hashiya } from '../helpers/command-line.ts';
import { startHostProcess } from '../helpers/host.ts';
import { makeProjectFile, temporaryFolder } from '../helpers/projects.ts';

// A page that would have a careless reader ask for pictures, styles, scripts, frames and a feed.
const html = `<!doctype html><html lang="ar"><head><title>خبر</title><base href="http://elsewhere.example/">
<link rel="stylesheet" href="http://elsewhere.example/a.css"><script src="http://elsewhere.example/a.js"></script>
<meta property="og:image" content="http://elsewhere.example/a.jpg"></head><body><article><h1>خبر من باريس</h1>
<p>${'قال الوزير في باريس إن الاجتماع سيعقد غدا. '.repeat(12)}</p><img src="http://127.0.0.1:9/a.png" srcset="//elsewhere.example/b.png 2x">
<p>${'وأضاف أن الوفود ستصل مساء اليوم إلى العاصمة. '.repeat(12)}</p><iframe src="http://elsewhere.example/"></iframe></article></body></html>`;

/** Programs started from now on fail at any attempt to reach another machine; answers what they tried. */
function withoutNetwork(): () => string {
  const attempts = join(temporaryFolder(), 'attempts');
  const preload = join(programFolder, 'tests', 'helpers', 'no-network.cjs');
  vi.stubEnv('NODE_OPTIONS', `--require ${JSON.stringify(preload)}`);
  vi.stubEnv('NETWORK_ATTEMPTS', attempts);
  onTestFinished(() => void vi.unstubAllEnvs());
  return () => (existsSync(attempts) ? readFileSync(attempts, 'utf8') : '');
}

it('an attempt would be noticed, in any thread', async () => {
  const attempted = withoutNetwork();
  const trying = `
    for (const attempt of [
      () => fetch('http://127.0.0.1:50009/').catch(() => {}),
      () => require('node:http').get('http://127.0.0.1:9/'),
      () => require('node:dns').lookup('elsewhere.example', () => {}),
      () => require('node:dgram').createSocket('udp4'),
    ]) try { attempt(); } catch {}`;
  const code = `${trying}\nnew (require('node:worker_threads').Worker)(${JSON.stringify(trying)}, { eval: true });`;
  await promisify(execFile)(process.execPath, ['-e', code]);
  const perThread = ['connect', 'connect', 'dgram', 'lookup elsewhere.example'];
  const expected = ['program', 'thread'].flatMap((where) => perThread.map((what) => `${where}: ${what}`));
  expect(attempted().trim().split('\n').sort()).toEqual(expected);
});

it('importing a page full of addresses, exporting and serving reach nobody', async () => {
  const attempted = withoutNetwork();
  const folder = temporaryFolder();
  const at = (name: string) => join(folder, name);
  await makeProjectFile(at('p'));
  writeFileSync(at('a.html'), html);
  const run = async (...args: string[]) =>
    expect(await hashiya(args)).toMatchObject({ status: 0, stderr: '' });
  await run('import', at('p'), at('a.html'));
  await run('export', at('p'), '--format', 'huggingface', '--out', at('e'));
  const host = await startHostProcess({ home: at('home'), project: at('p') });
  expect((await fetch(new URL('/', host.url))).status).toBeLessThan(500);
  await host.stop();
  expect(attempted()).toBe('');
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildWhenStale } from '../../scripts/build-when-stale.ts';
import { programFolder } from '../../src-main/hosts/program.ts';
import { removeHome, startHostHere, startHostProcess, temporaryHome } from '../helpers/host.ts';
import { client, cookieOf } from './http.ts';

let home: string;
beforeEach(() => {
  buildWhenStale();
  home = temporaryHome();
});
afterEach(() => removeHome(home));

const sample = () => join(home, 'projects', 'sample.hashiya');

describe('a host in its own process', () => {
  // Windows has no signal that asks another process to end.
  const asks = process.platform !== 'win32';
  it.runIf(asks)('opens the sample; asked to end, closes it and leaves no temporary file', async () => {
    const temporary = join(home, 'temporary');
    mkdirSync(temporary);
    const host = await startHostProcess({ home, env: { TMPDIR: temporary } });
    const procedures = client(host, await cookieOf(host));
    expect((await procedures.project.current())?.articles).toBeGreaterThan(0);
    expect(existsSync(`${sample()}-wal`)).toBe(true);
    expect((await procedures.project.saveCopy()).outcome).toBe('download');
    expect(readdirSync(temporary).length).toBe(1);

    expect(await host.stop()).toBe(0);
    expect(existsSync(`${sample()}-wal`)).toBe(false);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('killed at any moment, has lost nothing it answered', async () => {
    const first = await startHostProcess({ home });
    const annotator = await client(first, await cookieOf(first)).annotators.create({ name: 'هدى' });
    await first.kill();
    const second = await startHostProcess({ home, port: first.port });
    const procedures = client(second, await cookieOf(second));
    expect(await procedures.annotators.list()).toContainEqual(annotator);
    await second.stop();
  });
});

describe('npm start', () => {
  it('says in both languages what it cannot do, and fails', async () => {
    const other = await startHostHere();
    const missing = await run(['--browser', '--no-open', join(home, 'none.hashiya')]);
    expect(missing.code).toBe(1);
    expect(missing.errors).toMatch(/none\.hashiya.*no project file.*·.*مشروع/s);
    const taken = await run(['--browser', '--no-open', '--port', String(other.port)]);
    expect(taken.code).toBe(1);
    expect(taken.errors).toMatch(new RegExp(`${other.port}.*·.*${other.port}`, 's'));
    for (const wrong of [
      ['--unknown'],
      ['--port', 'abc'],
      ['--port', '65536'],
      ['a', 'b'],
      ['--sample', 'a'],
    ]) {
      const { code, errors } = await run(wrong);
      expect([wrong, code]).toEqual([wrong, 1]);
      expect(errors).toMatch(/^npm start -- .*\n.*\n.*نسخة عمل.*\n$/);
    }
    await other.dispose();
  });

  it.runIf(process.platform === 'linux')(
    'without a display says one line and serves the browser',
    async () => {
      const child = spawn(process.execPath, [join(programFolder, 'scripts', 'start.ts')], {
        env: { ...process.env, HASHIYA_HOME: home, DISPLAY: '', WAYLAND_DISPLAY: '' },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      let output = '';
      while (!output.includes('#token=')) output += String((await once(child.stdout, 'data'))[0]);
      child.kill('SIGTERM');
      await once(child, 'exit');
      const lines = output.trim().split('\n');
      expect(lines.length).toBe(2);
      expect(lines[0]).toContain('Electron');
      expect(lines[1]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
    },
  );
});

async function run(args: readonly string[]): Promise<{ code: unknown; errors: string }> {
  const child = spawn(process.execPath, [join(programFolder, 'scripts', 'start.ts'), ...args], {
    env: { ...process.env, HASHIYA_HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { code, errors };
}

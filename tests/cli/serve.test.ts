import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hashiya } from '../helpers/command-line.ts';
import { temporaryFolder } from '../helpers/projects.ts';

it('serve prints one line of JSON with its address and ends when asked to', async () => {
  const folder = temporaryFolder();
  const project = join(folder, 'p.hashiya');
  await hashiya(['new', project]);
  let answered: number | undefined;
  const { status, stdout } = await hashiya(['serve', project, '--no-open', '--port', '0'], {
    home: join(folder, 'home'),
    onStart(child) {
      child.stdout?.once('data', async (line) => {
        const { url } = JSON.parse(String(line));
        answered = (await fetch(url)).status;
        child.kill('SIGTERM');
      });
    },
  });
  expect(stdout).toMatch(/^\{"url":"http:\/\/127\.0\.0\.1:\d+\/#token=[^"]+"\}\n$/);
  // The page that trades the token of the address for a cookie; without one nothing else is answered.
  expect(answered).toBe(401);
  expect(status).toBe(0);
}, 120_000);

it('serve says in one line when there is no such project', async () => {
  const folder = temporaryFolder();
  expect(await hashiya(['serve', join(folder, 'no'), '--no-open'], { home: join(folder, 'home') })).toEqual({
    status: 1,
    stdout: '',
    stderr: 'hashiya: no: There is no project file here.\n',
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { programFolder } from '../../src-main/hosts/program.ts';
import { hashiyaHere } from '../helpers/command-line-here.ts';
import { temporaryFolder } from '../helpers/projects.ts';

it('an export is shown before it is written: the first article’s files, counts and losses, the same as are then told and in the manifest', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'p.hashiya');
  const out = join(folder, 'conll');
  expect((await hashiyaHere(['new', path, '--sample'])).status).toBe(0);
  const conll = ['export', path, '--format', 'conll'];
  const preview = await hashiyaHere([...conll, '--preview']);
  expect(preview).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(out)).toBe(false);
  const [first = '', ...shown] = preview.stdout.split('\n');
  const lost = shown.filter((line) => /^(?:lost|left out), /.test(line));
  // Claims that the sample’s own file has.
  const sample = readFileSync(join(programFolder, 'resources', 'sample.jsonl'), 'utf8');
  const claims = sample.match(/"layer":\s?"claim"/g)?.length;
  expect(claims).toBeGreaterThan(0);
  expect(lost).toContain(`lost, claims: the layer is not written: ${claims}`);

  const written = await hashiyaHere([...conll, '--out', out]);
  expect(written.stdout.split('\n').filter((line) => lost.includes(line))).toEqual(lost);
  const name = first.replace(/^--- /, '');
  expect(first).toMatch(/^--- .+\.conll$/);
  const beginning = readFileSync(join(out, name), 'utf8').slice(0, 1_000);
  expect(preview.stdout.startsWith(`${first}\n${beginning}`)).toBe(true);

  const { losses } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  const asJson = JSON.parse((await hashiyaHere([...conll, '--preview', '--json'])).stdout);
  expect(asJson.outcome.losses).toEqual(losses);
});

it('is either shown or written, never neither or both', async () => {
  const args = ['export', 'p.hashiya', '--format', 'conll'];
  for (const more of [[], ['--preview', '--out', 'x']]) {
    expect((await hashiyaHere([...args, ...more])).status).toBe(2);
  }
});

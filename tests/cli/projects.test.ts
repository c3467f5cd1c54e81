import { spawn } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { programFolder } from '../../src-main/hosts/program.ts';
import { systemEnvironment } from '../../src-main/hosts/system-environment.ts';
import { makeBackup } from '../../src-main/services/backups.ts';
import { openProject } from '../../src-main/services/project.ts';
import { hashiya } from '../helpers/command-line.ts';
import { filesIn, temporaryFolder } from '../helpers/projects.ts';

/** A project with the bundled sample in a folder of its own. */
async function sample(): Promise<{ folder: string; project: string }> {
  const folder = temporaryFolder();
  const project = join(folder, 'مشروع');
  expect(await hashiya(['new', project, '--sample'])).toMatchObject({ status: 0, stderr: '' });
  return { folder, project };
}

/** The command fails with one line that says `said`, and leaves the folder as it was. */
async function fails(folder: string, args: string[], said: RegExp): Promise<void> {
  const before = filesIn(folder);
  const { status, stdout, stderr } = await hashiya(args);
  expect(stderr).toMatch(said);
  expect(stderr).toMatch(/^hashiya: [^\n]+\n$/);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(filesIn(folder)).toEqual(before);
}

describe('new', () => {
  it('makes one file under exactly the name given and never overwrites', async () => {
    const { folder, project } = await sample();
    expect(filesIn(folder)).toEqual(['مشروع']);
    const bytes = readFileSync(project);
    await fails(folder, ['new', project], /مشروع: There is already a file/);
    expect(readFileSync(project).equals(bytes)).toBe(true);
  });

  it('takes a codebook, or says what is wrong with it', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bad.json'), '{"format":"hashiya-codebook/1"}');
    const project = join(folder, 'p');
    await fails(
      folder,
      ['new', project, '--codebook', join(folder, 'bad.json')],
      /bad\.json: This is not a codebook/,
    );
    await fails(
      folder,
      ['new', project, '--codebook', join(folder, 'no.json')],
      /no\.json: There is no such file/,
    );
    await fails(folder, ['new', join(folder, 'bad.json', 'p')], /There is no such file or folder/);
    await fails(folder, ['new', join(folder, 'no', 'p')], /There is no such file or folder/);
  });
});

describe('list, show, check, backup', () => {
  it('tell the same story', async () => {
    const { folder, project } = await sample();
    const rows = JSON.parse((await hashiya(['list', project, '--json'])).stdout);
    expect(rows.length).toBeGreaterThan(5);
    const [row] = rows;
    const article = JSON.parse((await hashiya(['show', project, row.id, '--json'])).stdout);
    expect(article).toMatchObject({ format: 'hashiya-article/1', offsetUnit: 'codepoint', title: row.title });
    const points = [...article.text];
    for (const { spans } of article.annotations) {
      for (const { start, end, quote } of spans) expect(points.slice(start, end).join('')).toBe(quote);
    }
    const entities = article.annotations.filter(({ layer }: { layer: string }) => layer === 'entity');
    expect(row.counts.entity).toBe(entities.length);
    expect(row.annotators).toEqual([
      ...new Set(article.annotations.map((a: { annotator: string }) => a.annotator)),
    ]);
    expect((await hashiya(['list', project])).stdout.trimEnd().split('\n')).toHaveLength(rows.length + 1);
    expect((await hashiya(['show', project, row.id])).stdout).toContain(row.title);

    expect(await hashiya(['check', project])).toMatchObject({ status: 0, stderr: '' });
    const copy = join(folder, 'copy.hashiya');
    expect((await hashiya(['backup', project, '--out', copy])).status).toBe(0);
    expect(JSON.parse((await hashiya(['list', copy, '--json'])).stdout)).toEqual(rows);
    await fails(folder, ['backup', project, '--out', copy], /copy\.hashiya: There is already/);
    await fails(folder, ['show', project, 'nobody'], /no article “nobody”/);
  });

  it('find what is wrong in a file somebody changed', async () => {
    const { project } = await sample();
    const database = new DatabaseSync(project);
    database.exec('UPDATE annotation_span SET end_offset = 999999 WHERE annotation = 3');
    database.exec("UPDATE annotation SET label = 'CITY' WHERE seq = 5");
    database.close();
    const { status, stdout } = await hashiya(['check', project]);
    expect(status).toBe(1);
    expect(stdout.trimEnd().split('\n')).toHaveLength(4);
    expect(stdout.match(/not what the journal says/g)).toHaveLength(2);
    expect(stdout).toMatch(/lies outside the text/);
    expect(stdout).toMatch(/no label “CITY”/);
  });
});

describe('a file that is no sound project', () => {
  it.each(['list', 'check'])('is refused by %s in one line and not touched', async (command) => {
    const { folder, project } = await sample();
    const write = (name: string, bytes: Uint8Array | string) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const bytes = readFileSync(project);
    const flipped = Buffer.from(bytes);
    // The second page on: the header stays whole.
    for (let at = 4096; at < flipped.length; at += 512) flipped[at] = (flipped[at] ?? 0) ^ 0xff;
    const newer = write('newer', bytes);
    const database = new DatabaseSync(newer);
    database.exec('PRAGMA user_version = 999');
    database.close();
    mkdirSync(join(folder, 'directory'));
    const cases: [string, RegExp][] = [
      [join(folder, 'missing'), /missing: There is no project file/],
      [write('text', 'خبر'.repeat(1000)), /text: This file is not a Hashiya project/],
      [write('empty', ''), /empty: This file is not a Hashiya project/],
      [join(folder, 'directory'), /directory: This file is not a Hashiya project/],
      [write('flipped', flipped), /flipped: The project file is damaged/],
      [write('short', bytes.subarray(0, bytes.length >> 1)), /short: The project file is damaged/],
      [newer, /newer: The project was made by a newer Hashiya \(version 999/],
      [join(project, 'inside'), /inside: There is no/],
    ];
    for (const [path, said] of cases) await fails(folder, [command, path], said);
    expect(readFileSync(join(folder, 'flipped')).equals(flipped)).toBe(true);
  });
});

describe('backups, restore, salvage', () => {
  it('bring back what was, and what can be read', async () => {
    const { folder, project } = await sample();
    const whole = (await hashiya(['list', project, '--json'])).stdout;
    expect((await hashiya(['backups', project, '--json'])).stdout).toBe('[]\n');
    const opened = openProject(project, systemEnvironment);
    const { name } = makeBackup(opened, 'asked');
    opened.dispose();
    const bytes = readFileSync(project);
    // The second page is an index or a tree of the schema; the third to the tenth hold rows.
    writeFileSync(project, bytes.fill(0, 4096 * 2, 4096 * 10));
    const salvaged = join(folder, 'new');
    const report = JSON.parse((await hashiya(['salvage', project, '--out', salvaged, '--json'])).stdout);
    expect(report).toMatchObject({ faults: [] });
    expect(report.damagedPages).toBeGreaterThan(0);
    expect(await hashiya(['check', salvaged])).toMatchObject({ status: 0 });
    await fails(folder, ['restore', project, '9'], /no backup “9”/);
    await fails(folder, ['salvage', project, '--out', salvaged], /There is already/);
    expect(await hashiya(['restore', project, '1'])).toMatchObject({ status: 0, stderr: '' });
    expect((await hashiya(['list', project, '--json'])).stdout).toBe(whole);
    const listed: { name: string }[] = JSON.parse((await hashiya(['backups', project, '--json'])).stdout);
    expect(listed.map((backup) => backup.name)).toContain(name);
  });
});

describe('a reader that has had enough', () => {
  it('is no error', async () => {
    const { project } = await sample();
    const script = join(programFolder, 'scripts', 'hashiya.ts');
    const command = `"${process.execPath}" "${script}" list "${project}" --json | head -c 10`;
    const child = spawn('bash', ['-c', `set -o pipefail; ${command}`], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

/** Kept apart: the file of a whole gigabyte costs nothing because nothing is written in it. */
describe('a project file with a hole', () => {
  it('is refused, too', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'hole');
    const file = openSync(path, 'w');
    writeSync(file, 'SQLite format 3\0');
    closeSync(file);
    truncateSync(path, 1024 * 1024 * 1024);
    await fails(folder, ['list', path], /hole: /);
  });
});

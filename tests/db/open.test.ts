import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { insertAnnotator } from '../../src-main/db/annotators.ts';
import { write } from '../../src-main/db/handle.ts';
import { migrations } from '../../src-main/db/migrations/all.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { Problem, type ProblemCode } from '../../src-shared/model/problem.ts';
import { runOther, startOther } from '../helpers/other-process.ts';
import { bundleOf, filesIn, makeProjectFile, temporaryFolder } from '../helpers/projects.ts';

/** Opens and expects a refusal that names the file by its base name and leaves the folder byte for byte as it was. */
function expectRefusal(path: string, code: ProblemCode, folder: string): Problem {
  const contents = () => filesIn(folder).map((name) => [name, readIfFile(join(folder, name))]);
  const before = contents();
  let problem: unknown;
  try {
    openDatabase(path).dispose();
  } catch (error) {
    problem = error;
  }
  expect(problem).toBeInstanceOf(Problem);
  if (!(problem instanceof Problem)) throw problem;
  expect(problem).toMatchObject({ code, params: { file: path.slice(folder.length + 1) } });
  expect(contents()).toEqual(before);
  return problem;
}

function readIfFile(path: string): string | null {
  try {
    return readFileSync(path).toString('base64');
  } catch {
    return null;
  }
}

describe('opening a project file', () => {
  it('sets what durability and safety need', async () => {
    const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'));
    const database = openDatabase(path);
    onTestFinished(() => database.dispose());
    const pragma = (name: string) => database.connection.pragma(name, { simple: true });
    // The values SQLite's documentation gives: synchronous 2 is FULL.
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('cell_size_check')).toBe(1);
    expect(pragma('busy_timeout')).toBe(5000);
  });

  it('leaves one file behind when it is closed', async () => {
    const folder = temporaryFolder();
    const path = await makeProjectFile(join(folder, 'a.hashiya'));
    const database = openDatabase(path);
    const other = openDatabase(path);
    write(database, (handle) => insertAnnotator(handle, { id: 's', name: 'سلمى' }));
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
    database.dispose();
    // While another has it open the log stays, but nothing is in it: the one file is the whole project.
    expect(statSync(`${path}-wal`).size).toBe(0);
    other.dispose();
    database.dispose();
    expect(filesIn(folder)).toEqual(['a.hashiya']);
  });

  it('refuses what is not there or not a project', () => {
    const folder = temporaryFolder();
    const place = (name: string, content: string | Uint8Array) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    expectRefusal(join(folder, 'missing.hashiya'), 'project-missing', folder);
    mkdirSync(join(folder, 'folder'));
    expectRefusal(join(folder, 'folder'), 'project-not-a-project', folder);
    expectRefusal(place('empty', ''), 'project-not-a-project', folder);
    expectRefusal(place('text', 'نص عربي'.repeat(100)), 'project-not-a-project', folder);
    expectRefusal(place('cut', 'SQLite format 3\0'), 'project-not-a-project', folder);
    const other = new DatabaseSync(join(folder, 'other.db'));
    other.exec('CREATE TABLE project (id TEXT)');
    other.close();
    expectRefusal(join(folder, 'other.db'), 'project-not-a-project', folder);
  });

  it('refuses a file of a newer version', async () => {
    const folder = temporaryFolder();
    const path = await makeProjectFile(join(folder, 'a.hashiya'));
    const raw = new DatabaseSync(path);
    raw.exec('PRAGMA journal_mode = DELETE; PRAGMA user_version = 99');
    raw.close();
    expect(expectRefusal(path, 'project-newer', folder).params).toMatchObject({
      version: 99,
      known: migrations.length,
    });
  });

  it('refuses a damaged file and leaves it as it is', async () => {
    const folder = temporaryFolder();
    const bundles = Array.from({ length: 40 }, (_, index) => bundleOf(`a${index}`, 'نص طويل '.repeat(500)));
    const path = await makeProjectFile(join(folder, 'whole.hashiya'), bundles);

    const cut = join(folder, 'cut.hashiya');
    copyFileSync(path, cut);
    truncateSync(cut, 3 * 4096);
    expectRefusal(cut, 'project-damaged', folder);

    const scribbled = join(folder, 'scribbled.hashiya');
    const bytes = readFileSync(path);
    // Every page but the first, whose header would give it away.
    bytes.fill(0xa5, 4096, bytes.length - 4096);
    writeFileSync(scribbled, bytes);
    expectRefusal(scribbled, 'project-damaged', folder);

    const schema = join(folder, 'schema.hashiya');
    const first = readFileSync(path);
    first.fill(0, 100, 4096);
    writeFileSync(schema, first);
    expectRefusal(schema, 'project-damaged', folder);
  });

  it('opens what a full disk left half folded in: the file too short, the rest in the log beside it', async () => {
    const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'));
    const database = openDatabase(path);
    onTestFinished(() => database.dispose());
    const names = Array.from({ length: 400 }, (_, index) => `${index} ${'س'.repeat(100)}`);
    write(database, (handle) => {
      for (const [index, name] of names.entries()) insertAnnotator(handle, { id: String(index), name });
    });
    const cut = join(temporaryFolder(), 'a.hashiya');
    copyFileSync(path, cut);
    copyFileSync(`${path}-wal`, `${cut}-wal`);
    const bytes = readFileSync(cut);
    // Folding in begins with the first page, which tells the new number of pages (section 1.3.7 of SQLite's file format).
    const pages = Number(database.connection.pragma('page_count', { simple: true }));
    expect(pages * 4096).toBeGreaterThan(bytes.length);
    bytes.writeUInt32BE(pages, 28);
    writeFileSync(cut, bytes);
    const again = openDatabase(cut);
    onTestFinished(() => again.dispose());
    expect(
      again.read.all<{ name: string }>("SELECT name FROM annotator WHERE id <> 'gold' ORDER BY key"),
    ).toEqual(names.map((name) => ({ name })));
  });

  it.runIf(process.platform === 'linux')('keeps its locks when the same file is opened again', async () => {
    const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'));
    const first = openDatabase(path);
    onTestFinished(() => first.dispose());
    // The kernel's own list: reading the file past SQLite and closing it would drop the lock of this process.
    const held = () => readFileSync('/proc/locks', 'utf8').includes(`:${statSync(path).ino} `);
    expect(held()).toBe(true);
    openDatabase(path).dispose();
    expect(held()).toBe(true);
  });

  it('says so when another program keeps the file to itself', async () => {
    const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'));
    const other = await startOther('keep', path);
    expect(() => openDatabase(path, { busyTimeout: 50 })).toThrow(
      new Problem('project-busy', { file: 'a.hashiya', reason: 'database is locked' }),
    );
    await other.kill();
  });

  it('says so when the folder or the file cannot be written', async () => {
    const folder = temporaryFolder();
    const path = await makeProjectFile(join(folder, 'a.hashiya'));
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    expect(await runOther('open', path)).toBe('project-read-only a.hashiya');
    chmodSync(path, 0o666);
    expect(await runOther('open', path)).toBe('project-read-only a.hashiya');
  });
});

describe('a project file that is taken away while it is open', () => {
  const nameOf = (path: string) =>
    new DatabaseSync(path).prepare("SELECT name FROM annotator WHERE id <> 'gold'").all();

  it.each([
    ['moved', (path: string) => renameSync(path, `${path}.moved`)],
    ['deleted', (path: string) => unlinkSync(path)],
    ['replaced', (path: string) => renameSync(copyOf(path), path)],
  ])('is written to no more when it was %s', async (how, takeAway) => {
    const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'));
    const database = openDatabase(path);
    onTestFinished(() => database.dispose());
    write(database, (handle) => insertAnnotator(handle, { id: '1', name: 'سلمى' }));
    takeAway(path);
    const second = () => write(database, (handle) => insertAnnotator(handle, { id: '2', name: 'يوسف' }));
    expect(second).toThrow(new Problem('project-moved', { file: 'a.hashiya' }));
    // What was stored before goes with the file, and no log is left for another file of that name to take up.
    if (how === 'moved') expect(nameOf(`${path}.moved`)).toEqual([{ name: 'سلمى' }]);
    expect(statSync(`${path}-wal`).size).toBe(0);
  });

  it('is written to no more when that happens during the work', async () => {
    const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'));
    const database = openDatabase(path);
    onTestFinished(() => database.dispose());
    const work = () =>
      write(database, (handle) => {
        insertAnnotator(handle, { id: '1', name: 'سلمى' });
        unlinkSync(path);
      });
    expect(work).toThrow(/project-moved/);
  });

  function copyOf(path: string): string {
    copyFileSync(path, `${path}.copy`);
    return `${path}.copy`;
  }
});

describe('a project file whose schema is not the program’s', () => {
  it.each([
    ['PRAGMA user_version = 0'],
    [`PRAGMA user_version = ${migrations.length - 1}`],
    ['DROP TABLE annotation_span'],
    ['CREATE TRIGGER evil AFTER INSERT ON annotator BEGIN DELETE FROM annotation; END'],
    ['DROP TABLE article_status; CREATE VIEW article_status AS SELECT 1 AS article'],
    // JSON that the table's own CHECK cannot read, as a flipped bit leaves it. (A trigger keeps the versions there are from being changed.)
    [
      `PRAGMA ignore_check_constraints = ON;
      INSERT INTO codebook_version (version, published_at, codebook) VALUES (9, '2026-01-01T00:00:00.000Z', '{"a')`,
    ],
  ])('is refused as damaged after %s', async (sql) => {
    const folder = temporaryFolder();
    const path = await makeProjectFile(join(folder, 'a.hashiya'));
    const raw = new DatabaseSync(path);
    raw.exec(sql);
    raw.close();
    // Opened for the change, SQLite leaves its log and index behind.
    for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
    expectRefusal(path, 'project-damaged', folder);
  });
});

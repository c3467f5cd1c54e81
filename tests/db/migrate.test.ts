import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../src-main/db/migrations/all.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { bundleOf, filesIn, makeProjectFile, temporaryFolder } from '../helpers/projects.ts';

const version = migrations.length;
const next = { name: '9998-test', sql: 'CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT' };

describe('migrating a project file', () => {
  it('keeps a copy of the file as it was, then takes the steps it lacks', async () => {
    const folder = temporaryFolder();
    const path = await makeProjectFile(join(folder, 'a.hashiya'), [bundleOf('one', 'نص')]);
    openDatabase(path, { migrations: [...migrations, next] }).dispose();
    expect(filesIn(folder)).toEqual(['a.hashiya', `a.hashiya.version-${version}`]);

    const versionAndTables = (name: string) => {
      const raw = new DatabaseSync(join(folder, name), { readOnly: true });
      onTestFinished(() => raw.close());
      return [
        raw.prepare('PRAGMA user_version').get(),
        raw.prepare("SELECT count(*) AS extra FROM sqlite_schema WHERE name = 'extra'").get(),
        raw.prepare('SELECT text FROM article').all(),
      ];
    };
    expect(versionAndTables('a.hashiya')).toEqual([
      { user_version: version + 1 },
      { extra: 1 },
      [{ text: 'نص' }],
    ]);
    expect(versionAndTables(`a.hashiya.version-${version}`)).toEqual([
      { user_version: version },
      { extra: 0 },
      [{ text: 'نص' }],
    ]);
  });

  it('changes nothing when a step fails', async () => {
    const folder = temporaryFolder();
    const path = await makeProjectFile(join(folder, 'a.hashiya'));
    const bad = {
      name: '9999-bad',
      sql: 'CREATE TABLE half (id TEXT) STRICT; INSERT INTO nowhere VALUES (1)',
    };
    expect(() => openDatabase(path, { migrations: [...migrations, next, bad] })).toThrow('nowhere');
    const database = openDatabase(path);
    onTestFinished(() => database.dispose());
    expect(database.read.all("SELECT name FROM sqlite_schema WHERE name IN ('extra', 'half')")).toEqual([]);
  });
});

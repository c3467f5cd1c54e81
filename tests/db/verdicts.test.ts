import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { write } from '../../src-main/db/handle.ts';
import { migrations } from '../../src-main/db/migrations/all.ts';
import { createDatabase, openDatabase } from '../../src-main/db/open.ts';
import { readVerdict, writeVerdict } from '../../src-main/db/verdicts.ts';
import { verdicts } from '../../src-shared/model/near-duplicate.ts';
import { temporaryFolder } from '../helpers/projects.ts';

it('come into a file made before there were any', () => {
  const path = join(temporaryFolder(), 'a.hashiya');
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === '0005-verdicts'),
  );
  const raw = new DatabaseSync(path);
  raw.exec(`PRAGMA application_id = 0x48534859; PRAGMA user_version = ${before.length}`);
  for (const { sql } of before) raw.exec(sql);
  raw.close();
  const database = openDatabase(path);
  onTestFinished(() => database.dispose());
  expect(database.read.all('SELECT * FROM verdict')).toEqual([]);
});

it('are of a pair, whichever is named first, one a pair, and known words only', () => {
  const database = createDatabase(join(temporaryFolder(), 'a.hashiya'));
  onTestFinished(() => database.dispose());
  for (const verdict of verdicts) {
    write(database, (handle) => writeVerdict(handle, 'b', 'a', verdict));
    expect(readVerdict(database.read, 'a', 'b')).toBe(verdict);
    expect(readVerdict(database.read, 'b', 'a')).toBe(verdict);
  }
  expect(database.read.all('SELECT * FROM verdict')).toEqual([
    { article: 'a', other: 'b', verdict: 'group' },
  ]);
  const insert = (sql: string) => () => database.connection.exec(`INSERT INTO verdict VALUES (${sql})`);
  expect(insert("'c', 'd', 'same'")).toThrow('verdict_known');
  expect(insert("'d', 'c', 'group'")).toThrow('verdict_in_order');
  write(database, (handle) => writeVerdict(handle, 'a', 'b', null));
  expect(readVerdict(database.read, 'a', 'b')).toBeNull();
});

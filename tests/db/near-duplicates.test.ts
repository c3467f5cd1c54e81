import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { foundation } from '../../src-main/db/migrations/0001-foundation.ts';
import { nearDuplicatesOf } from '../../src-main/db/near-duplicates.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { bundleOf, makeProjectFile, temporaryFolder } from '../helpers/projects.ts';

const words = Array.from({ length: 30 }, (_, index) => `كلمة${index}`).join(' ');
const bundles = [
  bundleOf('a', words),
  bundleOf('b', `${words} زائدة`),
  bundleOf('c', 'نص آخر لا يشبه ما قبله في شيء'),
];

// 26 shingles of five words, all of them among the other's 27.
const found = [{ otherId: 'a', otherTitle: 'a', resemblance: 26 / 27 }];

it('are found as articles are stored, and gone with them', async () => {
  const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'), bundles);
  const database = openDatabase(path);
  onTestFinished(() => database.dispose());
  expect(['a', 'b', 'c'].flatMap((id) => nearDuplicatesOf(database.read, id))).toEqual(found);
  database.connection.exec("DELETE FROM article WHERE id = 'a'");
  const left =
    'SELECT count(*) AS rows FROM near_duplicate_band WHERE article NOT IN (SELECT key FROM article)';
  expect(database.read.all(left)).toEqual([{ rows: 0 }]);
  expect(database.read.all('SELECT * FROM near_duplicate')).toEqual([]);
});

it('are found among the articles of a file that had no such tables', () => {
  const path = join(temporaryFolder(), 'a.hashiya');
  const raw = new DatabaseSync(path);
  raw.exec('PRAGMA application_id = 0x48534859; PRAGMA user_version = 1');
  raw.exec(foundation.sql);
  raw.exec("INSERT INTO project VALUES (1, 'p', 'مشروع', '', '')");
  const insert = raw.prepare(
    `INSERT INTO article (id, title, folded_title, language, byte_order_mark, imported_at, words, characters, text_sha256, text)
    VALUES (?, ?, '', 'ar', 0, '', 0, 0, ?, ?)`,
  );
  for (const { article } of bundles) insert.run(article.id, article.id, article.textSha256, article.text);
  raw.close();
  const database = openDatabase(path);
  onTestFinished(() => database.dispose());
  expect(['a', 'b', 'c'].flatMap((id) => nearDuplicatesOf(database.read, id))).toEqual(found);
});

// The lines that a site has on every page make all its articles alike by a third: 26 shingles of 78 in all.
it('are found among more articles with lines in common than one is compared with', async () => {
  const own = (index: number) => Array.from({ length: 26 }, (_, at) => `خبر${index}و${at}`).join(' ');
  const pages = Array.from({ length: 60 }, (_, index) => bundleOf(`n${index}`, `${words} ${own(index)}`));
  const copy = bundleOf('copy', `${words} ${own(58)} زائدة`);
  const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'), [...pages, copy]);
  const database = openDatabase(path);
  onTestFinished(() => database.dispose());
  expect(nearDuplicatesOf(database.read, 'copy').map(({ otherId }) => otherId)).toEqual(['n58']);
});

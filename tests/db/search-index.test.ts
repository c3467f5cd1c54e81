import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { foundation } from '../../src-main/db/migrations/0001-foundation.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { openProject } from '../../src-main/services/project.ts';
import { findArticles } from '../../src-main/services/search.ts';
import { storeBundles } from '../../src-main/services/store-bundles.ts';
import { searchInputSchema } from '../../src-shared/contract/search.ts';
import {
  bundleOf,
  filesIn,
  makeProject,
  makeProjectFile,
  temporaryFolder,
  testEnvironment,
} from '../helpers/projects.ts';

/** A file as version 1 of the program left it, with these texts. */
function firstVersion(path: string, texts: readonly string[]): void {
  const raw = new DatabaseSync(path);
  raw.exec('PRAGMA application_id = 0x48534859; PRAGMA user_version = 1');
  raw.exec(foundation.sql);
  raw.exec("INSERT INTO project VALUES (1, 'p', 'مشروع', '', '')");
  const insert = raw.prepare(
    `INSERT INTO article (id, title, folded_title, language, byte_order_mark, imported_at, words, characters, text_sha256, text)
    VALUES (?, ?, '', 'ar', 0, '', 0, 0, ?, ?)`,
  );
  texts.forEach((text, index) => {
    insert.run(`a${index}`, `عنوان ${index}`, '0'.repeat(64), text);
  });
  raw.close();
}

/** With the file open in Node's own SQLite, and never in both at once: closing one would drop the other's locks. */
function inFile(path: string, work: (raw: DatabaseSync) => void): void {
  const raw = new DatabaseSync(path);
  try {
    work(raw);
  } finally {
    raw.close();
  }
}

const idsFound = (path: string, query: string) => {
  const project = openProject(path, testEnvironment());
  try {
    return findArticles(project, searchInputSchema.parse({ query })).rows.map((row) => row.articleId);
  } finally {
    project.dispose();
  }
};

describe('migration 0002', () => {
  it('enters the articles of an older file, and keeps the file as it was beside it', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.hashiya');
    firstVersion(path, ['زار أوباما باريس', 'لم يزُر بباريسَ أحدًا', 'لندن']);
    expect(idsFound(path, 'باريس').sort()).toEqual(['a0', 'a1']);
    expect(idsFound(path, 'عنوان').sort()).toEqual(['a0', 'a1', 'a2']);
    expect(filesIn(folder)).toEqual(['a.hashiya', 'a.hashiya.backups']);
    const backups = join(folder, 'a.hashiya.backups');
    const [name = '', ...others] = filesIn(backups);
    expect(others).toEqual([]);
    const copy = new DatabaseSync(join(backups, name), { readOnly: true });
    onTestFinished(() => copy.close());
    expect(
      copy.prepare("SELECT count(*) AS tables FROM sqlite_schema WHERE name LIKE 'article_words%'").get(),
    ).toEqual({
      tables: 0,
    });
  });

  it('leaves an older file as it was when an article cannot be entered', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.hashiya');
    firstVersion(path, ['باريس']);
    const raw = new DatabaseSync(path);
    // In the way of the new table.
    raw.exec('CREATE TABLE article_letters (id TEXT)');
    raw.close();
    expect(() => openDatabase(path)).toThrow('table article_letters');
    expect(filesIn(folder)).toEqual(['a.hashiya']);
    const again = new DatabaseSync(path, { readOnly: true });
    onTestFinished(() => again.close());
    expect(again.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
  });
});

describe('the index', () => {
  it('forgets an article with its row, in the same transaction', async () => {
    const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'), [
      bundleOf('one', 'زار باريس'),
      bundleOf('two', 'في باريس'),
    ]);
    inFile(path, (raw) => raw.exec("BEGIN; DELETE FROM article WHERE id = 'one'; ROLLBACK"));
    expect(idsFound(path, 'باريس')).toHaveLength(2);
    inFile(path, (raw) => raw.exec("DELETE FROM article WHERE id = 'one'"));
    expect(idsFound(path, 'باريس')).toEqual(['two']);
    inFile(path, (raw) => {
      for (const table of ['article_words', 'article_letters']) {
        expect(raw.prepare(`SELECT rowid FROM ${table}`).all()).toEqual([{ rowid: 2 }]);
        raw.exec(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`);
      }
      expect(raw.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    });
  });

  it('is as it was when an import fails in the middle', async () => {
    const project = await makeProject([bundleOf('one', 'باريس')]);
    const bundles = [bundleOf('two', 'باريس'), bundleOf('one', 'باريس')];
    expect(() => storeBundles(project, { bundles, annotators: [], codebook: null }, null)).toThrow(
      'record-duplicate-id',
    );
    const found = findArticles(project, searchInputSchema.parse({ query: 'باريس' }));
    expect(found).toMatchObject({ total: 1, complete: true, rows: [{ articleId: 'one' }] });
  });

  it('keeps no text of its own', async () => {
    const letter = (number: number) => String.fromCharCode(0x0628 + (number % 18));
    const words = Array.from({ length: 20_000 }, (_, at) =>
      [at, at * 7, at >> 3, at >> 5].map(letter).join(''),
    );
    const text = words.join(' ');
    const folder = temporaryFolder();
    const sizeWith = async (name: string, bundles: Parameters<typeof makeProjectFile>[1]) =>
      statSync(await makeProjectFile(join(folder, name), bundles)).size;
    const grown = (await sizeWith('one', [bundleOf('one', text)])) - (await sizeWith('none', []));
    // Once for the text; both indexes of 100,000 articles measured 2.2 times their texts.
    expect(grown / Buffer.byteLength(text)).toBeLessThan(3.5);
    inFile(join(folder, 'one'), (raw) =>
      expect(raw.prepare("SELECT name FROM sqlite_schema WHERE name LIKE '%_content'").all()).toEqual([]),
    );
  });
});

import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { codebookVersions } from '../../src-main/db/migrations/0006-codebook-versions.ts';
import { migrations } from '../../src-main/db/migrations/all.ts';

describe('the step that gives the codebook versions', () => {
  it('keeps every version, puts the latest in force and lets none be changed', () => {
    const file = new DatabaseSync(':memory:');
    onTestFinished(() => file.close());
    for (const step of migrations.slice(0, migrations.indexOf(codebookVersions))) file.exec(step.sql);
    file.exec(
      `INSERT INTO codebook_version VALUES (1, '2026-01-01', '{"a":1}'), (2, '2026-01-02', '{"a":2}')`,
    );
    file.exec(codebookVersions.sql);
    expect(file.prepare('SELECT version FROM codebook_in_force').get()).toEqual({ version: 2 });
    expect(
      file
        .prepare('SELECT version, follows, published_by, codebook FROM codebook_version ORDER BY version')
        .all(),
    ).toEqual([
      { version: 1, follows: null, published_by: null, codebook: '{"a":1}' },
      { version: 2, follows: 1, published_by: null, codebook: '{"a":2}' },
    ]);
    expect(() => file.exec("UPDATE codebook_version SET codebook = '{}'")).toThrow('never changed');
    expect(() => file.exec('DELETE FROM codebook_version')).toThrow('never deleted');
  });

  it('has nothing to put in force in a file without a codebook', () => {
    const file = new DatabaseSync(':memory:');
    onTestFinished(() => file.close());
    for (const step of migrations) file.exec(step.sql);
    expect(file.prepare('SELECT version FROM codebook_in_force').all()).toEqual([]);
  });
});

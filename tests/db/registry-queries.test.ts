import { expect, it } from 'vitest';
import type { SqlValue } from '../../src-main/db/handle.ts';
import {
  byFormSql,
  byPrefixSql,
  countOfEntries,
  linkedByFormSql,
  mentionCountSql,
  mentionsPageSql,
  pageOfEntries,
} from '../../src-main/db/registry-list.ts';
import { makeProject } from '../helpers/projects.ts';

it('asks the indexes for what a list, a typed name and a mention need, without reading every entry', async () => {
  const { database } = await makeProject();
  const planOf = (sql: string, ...values: SqlValue[]): string[] =>
    database.read.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values).map(({ detail }) => detail);
  const used = (sql: string, ...values: SqlValue[]): string => planOf(sql, ...values).join('\n');

  const all = { prefix: null, label: null, sort: 'name' } as const;
  const page = pageOfEntries(all);
  // In the order of the index: no sorting, and no more rows than the page and what lies before it.
  expect(used(page.sql, ...page.values, 100, 0)).toBe(
    'SCAN registry_entry USING COVERING INDEX registry_entry_by_name',
  );
  const ofType = pageOfEntries({ ...all, label: 'PER' });
  expect(used(ofType.sql, ...ofType.values, 100, 0)).toBe(
    'SEARCH registry_entry USING COVERING INDEX registry_entry_by_label (label=?)',
  );
  const prefixed = countOfEntries({ ...all, prefix: 'با' });
  expect(used(prefixed.sql, ...prefixed.values)).toContain(
    'SEARCH registry_form USING PRIMARY KEY (form>? AND form<?)',
  );
  expect(used(byPrefixSql, 'با', 'بب', 10)).toBe(
    'SEARCH registry_form USING PRIMARY KEY (form>? AND form<?)',
  );
  expect(used(byFormSql, 'باريس')).toBe('SEARCH registry_form USING PRIMARY KEY (form=?)');
  expect(used(linkedByFormSql, 'باريس')).toContain(
    'SEARCH registry_mention USING COVERING INDEX registry_mention_by_form (form=?)',
  );
  for (const sql of [mentionCountSql, mentionsPageSql]) {
    const values = sql === mentionCountSql ? ['id'] : ['id', 10, 0];
    expect(used(sql, ...values)).toContain(
      'SEARCH registry_mention USING COVERING INDEX registry_mention_by_entry (entry=?)',
    );
  }
});

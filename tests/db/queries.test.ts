import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { annotationsSql, articleCondition, ownerCondition } from '../../src-main/db/annotations.ts';
import { pageOfKeysSql } from '../../src-main/db/article-list.ts';
import type { ReadHandle, SqlValue } from '../../src-main/db/handle.ts';
import { createDatabase } from '../../src-main/db/open.ts';
import { firstUndoneSql, lastDoneSql } from '../../src-main/db/operations.ts';
import { progressSql } from '../../src-main/db/progress.ts';
import { articleSorts } from '../../src-shared/contract/articles.ts';

let read: ReadHandle;

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-test-'));
  const database = createDatabase(join(folder, 'a.hashiya'));
  read = database.read;
  return () => {
    database.dispose();
    rmSync(folder, { recursive: true });
  };
});

/** What SQLite says it will do, a line a step. */
const planOf = (sql: string, ...values: SqlValue[]): string[] =>
  read.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values).map((step) => step.detail);

/** Steps that read a whole table or sort what was found; the spans of one annotation are few enough to sort. */
const slow = (plan: readonly string[]): string[] =>
  plan.filter((step) => /^SCAN|TEMP B-TREE FOR (?!json_group_array)/.test(step));

describe('query plans', () => {
  it.each(articleSorts)('pages through articles sorted by %s inside one index', (sort) => {
    for (const descending of [false, true]) {
      const plan = planOf(pageOfKeysSql({ words: [], sort, descending }), 200, 50_000);
      expect(plan).toEqual([`SCAN article USING COVERING INDEX article_by_${sort}`]);
    }
  });

  it.each(articleSorts)('searches titles sorted by %s inside one index', (sort) => {
    const plan = planOf(
      pageOfKeysSql({ words: ['اتفاق', 'صيد'], sort, descending: true }),
      '%a%',
      '%b%',
      200,
      0,
    );
    expect(plan).toEqual([`SCAN article USING COVERING INDEX article_by_${sort}`]);
  });

  it('counts only for the articles shown, from the index', () => {
    const plan = planOf(progressSql, '[1,2,3]');
    expect(plan.filter((step) => /\bannotation\b/.test(step))).toEqual([
      'SEARCH annotation USING COVERING INDEX annotation_by_article (article=?)',
    ]);
    expect(plan.filter((step) => /^SCAN (annotation|article_status|annotator)\b/.test(step))).toEqual([]);
  });

  it('finds annotations of an article by index', () => {
    const one = planOf(annotationsSql(ownerCondition), 'article', 'annotator');
    expect(one).toContain('SEARCH annotation USING INDEX annotation_by_article (article=? AND annotator=?)');
    expect(slow(one)).toEqual([]);
    // All annotators of one article are merged in memory: theirs is the order of the index, the reader's that of time.
    const all = planOf(annotationsSql(articleCondition), 'article');
    expect(all).toContain('SEARCH annotation USING INDEX annotation_by_article (article=?)');
    expect(slow(all)).toEqual(['USE TEMP B-TREE FOR ORDER BY']);
  });

  it('finds what undo and redo take without a look at the rest of the journal', () => {
    for (const sql of [lastDoneSql, firstUndoneSql]) {
      expect(planOf(sql, 'annotator')).toEqual([
        'SEARCH operation USING INDEX operation_to_undo (annotator=? AND state=?)',
      ]);
    }
  });
});

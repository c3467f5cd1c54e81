import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { annotationsSql, articleCondition, ownerCondition } from '../../src-main/db/annotations.ts';
import {
  type ArticleSelection,
  countOfListed,
  outletsSql,
  pageOfKeys,
} from '../../src-main/db/article-list.ts';
import type { ReadHandle, SqlValue } from '../../src-main/db/handle.ts';
import { createDatabase } from '../../src-main/db/open.ts';
import {
  changedAfterSql,
  firstUndoneSql,
  lastDoneSql,
  operationsOnArticleSql,
  operationsPageSql,
} from '../../src-main/db/operations.ts';
import { progressSql } from '../../src-main/db/progress.ts';
import { articleSorts } from '../../src-shared/contract/articles.ts';
import { type ArticleFilter, noFilter } from '../../src-shared/model/article-filter.ts';

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

/** How a page and the count of such a list are found. */
function plansOf(selection: Partial<ArticleSelection>): string[][] {
  const whole: ArticleSelection = {
    words: [],
    among: null,
    filter: noFilter,
    sort: 'imported',
    descending: false,
    ...selection,
  };
  const [page, count] = [pageOfKeys(whole), countOfListed(whole)];
  return [planOf(page.sql, ...page.values, 200, 50_000), planOf(count.sql, ...count.values)];
}

const salma = { annotatorId: 'salma' };
const filters: readonly (readonly [string, Partial<ArticleFilter>, readonly string[]])[] = [
  ['outlet', { outlets: ['الأفق', null] }, ['article_by_outlet (outlet=?)']],
  [
    'date',
    { publishedFrom: '2015-05-21', publishedTo: '2016-01-01' },
    ['article_by_published (published>? AND published<?)'],
  ],
  ['length', { wordsFrom: 100, wordsTo: 500 }, ['article_by_words (words>? AND words<?)']],
  [
    'state of one',
    { work: { ...salma, states: ['none', 'done'] } },
    ['article_status_by_state (state=? AND annotator=?)'],
  ],
  [
    'state of anybody',
    { work: { annotatorId: null, states: ['none', 'todo'] } },
    ['article_status_by_state (state=?)'],
  ],
  [
    'label of one',
    { label: { ...salma, layer: 'entity', label: 'PER' } },
    ['annotation_by_label (layer=? AND label=? AND annotator=?)'],
  ],
  [
    'label of anybody',
    { label: { annotatorId: null, layer: 'entity', label: 'PER' } },
    ['annotation_by_label (layer=? AND label=?)'],
  ],
];

describe('query plans', () => {
  it.each(articleSorts)('pages through articles sorted by %s inside one index', (sort) => {
    for (const descending of [false, true]) {
      const [page] = plansOf({ sort, descending });
      expect(page).toEqual([`SCAN article USING COVERING INDEX article_by_${sort}`]);
    }
  });

  it.each(articleSorts)('searches titles sorted by %s inside one index', (sort) => {
    for (const plan of plansOf({ words: ['اتفاق', 'صيد'], sort, descending: true })) {
      expect(plan).toEqual([`SCAN article USING COVERING INDEX article_by_${sort}`]);
    }
  });

  it.each(filters)(
    'filters by %s from an index, inside the index of the order',
    (_name, filter, searches) => {
      for (const sort of articleSorts) {
        for (const plan of plansOf({ words: ['صيد'], sort, filter: { ...noFilter, ...filter } })) {
          expect(plan[0]).toBe(`SCAN article USING COVERING INDEX article_by_${sort}`);
          for (const search of searches) {
            expect(plan).toContainEqual(
              expect.stringMatching(/^SEARCH (article|article_status|annotation) USING COVERING INDEX /),
            );
            expect(plan.join('\n')).toContain(`USING COVERING INDEX ${search}`);
          }
          // Nothing else walks a table: the values asked for are a list of the request.
          expect(slow(plan.slice(1)).filter((step) => !step.startsWith('SCAN json_each'))).toEqual([]);
        }
      }
    },
  );

  it('filters by open questions from the index of those', () => {
    for (const plan of plansOf({ filter: { ...noFilter, questioned: true } })) {
      expect(plan).toEqual([
        'SCAN article USING COVERING INDEX article_by_imported',
        expect.stringMatching(/^(LIST )?SUBQUERY/),
        'SCAN remark USING INDEX remark_open',
        expect.stringMatching(/BLOOM FILTER/),
      ]);
    }
  });

  it('counts outlets from their index', () => {
    expect(planOf(outletsSql)).toEqual(['SCAN article USING COVERING INDEX article_by_outlet']);
  });

  it('finds the history of one article by index', () => {
    expect(planOf(operationsOnArticleSql, 'article')).toEqual([
      'SEARCH operation USING INDEX operation_by_article (article=?)',
    ]);
  });

  it('walks back through the history of one article, and what was done to many, by index', () => {
    const plan = planOf(operationsPageSql, 'article', 9, '', 9, '', '', 30);
    expect(plan.filter((step) => /operation/.test(step))).toEqual([
      'SEARCH operation USING INDEX operation_by_article (article=? AND seq<?)',
      'SEARCH operation USING INDEX operation_of_many (seq<?)',
    ]);
    expect(slow(plan)).toEqual([]);
  });

  it('finds what was done in an article since, by index', () => {
    const plan = planOf(changedAfterSql, 'article', 9, 9, 'head');
    expect(plan.filter((step) => /operation/.test(step))).toEqual([
      'SEARCH operation USING COVERING INDEX operation_by_article (article=? AND seq>?)',
      'SEARCH operation USING INDEX operation_of_many (seq>?)',
    ]);
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
      const plan = planOf(sql, 'annotator');
      expect(plan[0]).toBe('SEARCH operation USING INDEX operation_to_undo (annotator=? AND state=?)');
      expect(slow(plan)).toEqual([]);
    }
  });
});

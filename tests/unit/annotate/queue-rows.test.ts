import { expect, test } from 'vitest';
import {
  neighbourRow,
  nextToDo,
  queueRowsOf,
  rowsWithTitle,
} from '../../../src-renderer/features/annotate/queue/queue-rows.ts';
import type { ArticleRow } from '../../../src-shared/contract/articles.ts';

const article = (id: string, title: string, progress: ArticleRow['progress'] = []): ArticleRow => ({
  id,
  title,
  outlet: null,
  author: null,
  published: null,
  sourceName: null,
  importedAt: '2026-11-21T10:00:00.000Z',
  characters: 100,
  words: 20,
  progress,
  resembles: null,
  openQuestions: 0,
});
const mine = (state: 'todo' | 'doing' | 'done') => [
  { annotatorId: 'me', state, counts: { entity: 3, claim: 2, stance: 1 } },
  { annotatorId: 'other', state: 'done' as const, counts: { entity: 9, claim: 9, stance: 9 } },
];
const rows = queueRowsOf(
  [
    article('a', 'إعلان باريس', mine('done')),
    article('b', 'المياه في سوريّة', mine('doing')),
    article('c', 'باريس تستضيف', mine('done')),
    article('d', 'خطة المياه'),
  ],
  'me',
);

test('the queue shows one annotator’s progress, in the project’s order', () => {
  expect(rows.map(({ number, state, count }) => [number, state, count])).toEqual([
    [1, 'done', 6],
    [2, 'doing', 6],
    [3, 'done', 6],
    [4, 'todo', 0],
  ]);
});

test('neighbours end at the ends', () => {
  expect(neighbourRow(rows, 'a', 1)?.id).toBe('b');
  expect(neighbourRow(rows, 'a', -1)).toBeNull();
  expect(neighbourRow(rows, 'd', 1)).toBeNull();
  expect(neighbourRow(rows, 'gone', 1)).toBeNull();
});

test('after finishing comes the next that is not done, then those before it', () => {
  expect(nextToDo(rows, 'b')?.id).toBe('d');
  expect(nextToDo(rows, 'd')?.id).toBe('b');
  expect(nextToDo(rows, null)?.id).toBe('b');
  expect(nextToDo(rows.slice(0, 1), 'a')).toBeNull();
});

test('titles are found whatever their spelling variants', () => {
  const found = (query: string) => rowsWithTitle(rows, query).map(({ id }) => id);
  expect(found('اعلان')).toEqual(['a']);
  expect(found('مياه سوريه')).toEqual(['b']);
  expect(found('  ')).toHaveLength(4);
  expect(found('غائب')).toEqual([]);
});

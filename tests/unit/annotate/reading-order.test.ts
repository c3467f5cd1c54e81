import { expect, test } from 'vitest';
import { inReadingOrder, neighbour } from '../../../src-renderer/features/annotate/reading-order.ts';
import type { Annotation, AnnotationSpan } from '../../../src-shared/model/annotation.ts';

const annotation = (id: string, ...spans: [number, number][]): Annotation => ({
  id,
  articleId: 'article',
  annotatorId: 'annotator',
  layer: 'entity',
  label: 'GPE',
  spans: spans.map(([start, end]): AnnotationSpan => ({ role: 'mention', start, end })),
  attributes: {},
  links: [],
  note: null,
  createdAt: '2026-11-21T10:00:00.000Z',
  updatedAt: '2026-11-21T10:00:00.000Z',
});
const made = [
  annotation('whole article'),
  annotation('late', [20, 25]),
  annotation('inner', [3, 5]),
  annotation('outer', [3, 9]),
  annotation('two parts', [12, 14], [0, 2]),
];
const ordered = inReadingOrder(made);

test('reading order is by first character, outer before inner, the whole article last', () => {
  expect(ordered.map(({ id }) => id)).toEqual(['two parts', 'outer', 'inner', 'late', 'whole article']);
});

test('the neighbour of the selected annotation, and none beyond the ends', () => {
  expect(neighbour(ordered, 'outer', 0, 1)?.id).toBe('inner');
  expect(neighbour(ordered, 'outer', 0, -1)?.id).toBe('two parts');
  expect(neighbour(ordered, 'two parts', 0, -1)).toBeNull();
  expect(neighbour(ordered, 'whole article', 0, 1)).toBeNull();
});

test('without a selected annotation the caret says where to begin', () => {
  expect(neighbour(ordered, null, 10, 1)?.id).toBe('late');
  expect(neighbour(ordered, null, 10, -1)?.id).toBe('inner');
  expect(neighbour(ordered, 'gone', 0, 1)?.id).toBe('two parts');
});

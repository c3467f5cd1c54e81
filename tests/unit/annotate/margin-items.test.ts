import { expect, test } from 'vitest';
import { marginItems } from '../../../src-renderer/features/annotate/margin/margin-items.ts';
import type { Annotation } from '../../../src-shared/model/annotation.ts';
import type { Layer } from '../../../src-shared/model/layers.ts';

const annotation = (id: string, layer: Layer, start: number | null): Annotation => ({
  id,
  articleId: 'article',
  annotatorId: 'annotator',
  layer,
  label: layer,
  spans: start === null ? [] : [{ role: 'mention', start, end: start + 3 }],
  attributes: {},
  links: [],
  note: null,
  createdAt: '2026-11-21T10:00:00.000Z',
  updatedAt: '2026-11-21T10:00:00.000Z',
});

// Ten characters a line, lines 40 pixels apart.
const lineTopOf = (offset: number) => Math.floor(offset / 10) * 40;
const ordered = [
  annotation('a', 'entity', 0),
  annotation('b', 'claim', 2),
  annotation('c', 'entity', 5),
  annotation('d', 'entity', 12),
  annotation('e', 'stance', 25),
  annotation('whole', 'stance', null),
];
const ask = (more: Partial<Parameters<typeof marginItems>[0]> = {}) =>
  marginItems({ ordered, filter: 'all', selected: null, from: 0, to: 1000, lineTopOf, ...more }).map(
    (item) => [
      item.kind,
      item.top,
      item.kind === 'entities' ? item.annotations.map(({ id }) => id).join('') : item.annotation.id,
    ],
  );

test('entities of one line stand together, claims and stances for themselves', () => {
  expect(ask()).toEqual([
    ['note', 0, 'whole'],
    ['entities', 0, 'ac'],
    ['note', 0, 'b'],
    ['entities', 40, 'd'],
    ['note', 80, 'e'],
  ]);
});

test('the selected one is opened after its line, a claim in its own place', () => {
  expect(ask({ selected: 'd' }).slice(3)).toEqual([
    ['entities', 40, 'd'],
    ['inspector', 40, 'd'],
    ['note', 80, 'e'],
  ]);
  expect(ask({ selected: 'b' })[2]).toEqual(['inspector', 0, 'b']);
});

test('a filter leaves only its layer and what is open', () => {
  expect(ask({ filter: 'claim', selected: 'e' })).toEqual([
    ['note', 0, 'b'],
    ['inspector', 80, 'e'],
  ]);
});

test('only lines near the view get items, and what is open stays', () => {
  expect(ask({ from: 30, to: 50 })).toEqual([['entities', 40, 'd']]);
  expect(ask({ from: 30, to: 50, selected: 'a' })).toEqual([
    ['entities', 0, 'a'],
    ['inspector', 0, 'a'],
    ['entities', 40, 'd'],
  ]);
});

test('of ten thousand annotations only those near the view are measured', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => annotation(`${index}`, 'entity', index * 10));
  let measured = 0;
  const items = marginItems({
    ordered: many,
    filter: 'all',
    selected: null,
    from: 200_000,
    to: 200_400,
    lineTopOf(offset) {
      measured += 1;
      return lineTopOf(offset);
    },
  });
  expect(items).toHaveLength(11);
  // Fourteen to find the first of 10,000 by halving, eleven that are near, one beyond.
  expect(measured).toBeLessThanOrEqual(14 + 11 + 1);
});

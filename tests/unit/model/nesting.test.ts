import { expect, test } from 'vitest';
import type { Codebook, Label } from '../../../src-shared/model/codebook.ts';
import { type Mention, misnested, nestingRule } from '../../../src-shared/model/nesting.ts';
import { defaultCodebook } from '../../helpers/projects.ts';

const codebook = (changes: Readonly<Record<string, Partial<Label>>>): Codebook => ({
  ...defaultCodebook,
  labels: defaultCodebook.labels.map((label) =>
    label.layer === 'entity' ? { ...label, ...changes[label.id] } : label,
  ),
});
const mention = (label: string, ...spans: readonly (readonly [number, number])[]): Mention => ({
  label,
  spans: spans.map(([start, end]) => ({ start, end })),
});
const found = (mentions: readonly Mention[], rule = () => false): string[] =>
  misnested(mentions, rule).map(({ inner, outer }) => `${inner.label} in ${outer.label}`);

test('any label may stand inside one that says nothing, only the named ones inside one that does', () => {
  const mayNest = nestingRule(codebook({ OCC: { mayContain: ['ORG', 'GPE'] }, LOC: { mayContain: [] } }));
  expect(mayNest('ORG', 'PER')).toBe(true);
  expect(mayNest('OCC', 'ORG')).toBe(true);
  expect(mayNest('OCC', 'PER')).toBe(false);
  expect(mayNest('LOC', 'LOC')).toBe(false);
});

test('a merged label counts as the one that stands for it, outside and inside', () => {
  const mayNest = nestingRule(
    codebook({
      OCC: { mayContain: ['FAC'] },
      FAC: { retired: true, mergedInto: 'LOC' },
      NORP: { retired: true, mergedInto: 'OCC' },
    }),
  );
  expect([mayNest('OCC', 'LOC'), mayNest('OCC', 'FAC'), mayNest('NORP', 'LOC')]).toEqual([true, true, true]);
  expect(mayNest('NORP', 'PER')).toBe(false);
});

test('inside is what lies wholly in another that has more; crossing, apart and the very same are not', () => {
  expect(found([mention('A', [0, 9]), mention('B', [0, 4])])).toEqual(['B in A']);
  expect(found([mention('A', [0, 9]), mention('B', [4, 12])])).toEqual([]);
  expect(found([mention('A', [0, 9]), mention('B', [0, 9])])).toEqual([]);
  expect(found([mention('A', [0, 4]), mention('B', [4, 9])])).toEqual([]);
});

test('of mentions in pieces every piece must lie in one of the other', () => {
  const outer = mention('A', [0, 4], [8, 12]);
  expect(found([outer, mention('B', [1, 3], [8, 10])])).toEqual(['B in A']);
  expect(found([outer, mention('B', [4, 8])])).toEqual([]);
  expect(found([outer, mention('B', [1, 3], [5, 6])])).toEqual([]);
});

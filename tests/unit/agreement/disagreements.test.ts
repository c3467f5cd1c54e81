import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMarks } from '../../../src-shared/agreement/disagreements.ts';
import { type LabelledSpan, spanF1 } from '../../../src-shared/agreement/index.ts';
import type { DisagreementCause } from '../../../src-shared/model/disagreement-cause.ts';

const options = { boundaryCause: (): DisagreementCause => 'boundary', otherCause: () => null };

const marks = fc.uniqueArray(
  fc
    .record({ start: fc.nat(20), length: fc.integer({ min: 1, max: 8 }), label: fc.constantFrom('A', 'B') })
    .map(({ start, length, label }): LabelledSpan => ({ start, end: start + length, label })),
  { maxLength: 8, selector: (span) => JSON.stringify(span) },
);

describe('marks side by side', () => {
  it('have every mark once, and add up with the counts of F1', () => {
    fc.assert(
      fc.property(marks, marks, (first, second) => {
        const rows = compareMarks(first, second, options);
        const places = (key: 'first' | 'second') =>
          rows.flatMap((row) => row[key] ?? []).sort((a, b) => a - b);
        expect(places('first')).toEqual([...first.keys()]);
        expect(places('second')).toEqual([...second.keys()]);
        const document = { id: '', length: 40, spans: { a: first, b: second } };
        const { matched } = spanF1([document], ['a', 'b'], { match: 'overlap' });
        const pairs = rows.filter(
          (row) => row.first !== null && row.second !== null && row.cause !== 'label',
        );
        expect(pairs.length).toBe(matched);
      }),
    );
  });

  it('say why they differ', () => {
    const first = [
      { start: 0, end: 5, label: 'A' },
      { start: 10, end: 20, label: 'A' },
      { start: 30, end: 35, label: 'A' },
      { start: 40, end: 45, label: 'A' },
      { start: 50, end: 55, label: 'A' },
      { start: 60, end: 65, label: 'A' },
    ];
    const second = [
      { start: 0, end: 5, label: 'A' },
      { start: 10, end: 14, label: 'A' },
      { start: 15, end: 20, label: 'A' },
      { start: 30, end: 35, label: 'B' },
      { start: 41, end: 45, label: 'A' },
      { start: 60, end: 65, label: 'A' },
    ];
    const otherCause = (a: LabelledSpan): DisagreementCause | null => (a.start === 60 ? 'attribute' : null);
    expect(compareMarks(first, second, { ...options, otherCause })).toEqual([
      { first: 0, second: 0, cause: null },
      { first: 1, second: 2, cause: 'boundary' },
      { first: 3, second: 4, cause: 'boundary' },
      { first: 5, second: 5, cause: 'attribute' },
      { first: 2, second: 3, cause: 'label' },
      { first: 4, second: null, cause: 'missing' },
      { first: null, second: 1, cause: 'split' },
    ]);
  });
});

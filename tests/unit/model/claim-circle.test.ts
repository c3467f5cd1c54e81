import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimInCircle } from '../../../src-shared/model/claim-circle.ts';

const claim = (id: string, parent?: string) => ({
  id,
  links: parent === undefined ? [] : [{ role: 'parent' as const, target: parent }],
});

describe('claims within claims', () => {
  it('may nest, in any order, but not in a circle', () => {
    expect(claimInCircle([claim('c', 'b'), claim('b', 'a'), claim('a')])).toBeUndefined();
    expect(claimInCircle([claim('a', 'b'), claim('b', 'c'), claim('c', 'a'), claim('d', 'a')])).toBe('a');
  });

  it('are in a circle exactly where following parents never ends', () => {
    const parents = fc.array(fc.option(fc.nat({ max: 7 })), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(parents, (parentOf) => {
        const claims = parentOf.map((parent, id) => claim(String(id), parent?.toString()));
        const endless = parentOf.some((_, start) => {
          let at: number | null = start;
          // Eight steps through eight claims without an end have met one twice.
          for (let step = 0; step < 8 && at !== null; step++) at = parentOf[at] ?? null;
          return at !== null;
        });
        expect(claimInCircle(claims) !== undefined).toBe(endless);
      }),
    );
  });
});

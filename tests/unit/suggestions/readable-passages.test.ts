import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Region, regionKinds } from '../../../src-shared/model/article.ts';
import { readablePassages } from '../../../src-shared/suggestions/readable-passages.ts';

it('holds every character that no line of boilerplate, of another article, of a date or a source has, and no other', () => {
  const region = fc
    .record({
      kind: fc.constantFrom(...regionKinds),
      start: fc.nat(30),
      length: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ kind, start, length }): Region => ({ kind, start, end: start + length, origin: 'rule' }));
  fc.assert(
    fc.property(fc.array(region), (regions) => {
      const text = 'ا'.repeat(40);
      const passages = readablePassages(text, regions);
      for (let at = 0; at < text.length; at++) {
        const covers = ({ start, end }: { start: number; end: number }) => start <= at && at < end;
        const isLeftOut = regions.some(
          (one) => covers(one) && ['boilerplate', 'other-article', 'published', 'source'].includes(one.kind),
        );
        expect(passages.filter(covers)).toHaveLength(isLeftOut ? 0 : 1);
      }
    }),
  );
});

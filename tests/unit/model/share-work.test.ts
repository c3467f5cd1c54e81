import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ShareOptions, shareWork } from '../../../src-shared/model/share-work.ts';

const ids = (prefix: string, from: number, to: number) =>
  fc
    .integer({ min: from, max: to })
    .map((count) => Array.from({ length: count }, (_, index) => `${prefix}${index}`));

const options: fc.Arbitrary<ShareOptions> = fc.record({
  articleIds: ids('article', 0, 60),
  annotatorIds: ids('annotator', 1, 7),
  overlap: fc.integer({ min: 0, max: 100 }),
  seed: fc.integer(),
});

describe('sharing work', () => {
  it('gives everything to somebody, the overlap to everybody and shares that differ by one at most', () => {
    fc.assert(
      fc.property(options, (given) => {
        const shares = shareWork(given);
        const people = given.annotatorIds.length;
        const perArticle = Map.groupBy(shares, ({ articleId }) => articleId);
        expect([...perArticle.keys()].sort()).toEqual([...given.articleIds].sort());
        const readers = [...perArticle.values()].map(
          (own) => new Set(own.map((one) => one.annotatorId)).size,
        );
        expect(readers.every((count) => count === 1 || count === people)).toBe(true);
        const common = Math.round((given.articleIds.length * given.overlap) / 100);
        if (people > 1) expect(readers.filter((count) => count === people)).toHaveLength(common);
        const sizes = given.annotatorIds.map(
          (id) => shares.filter(({ annotatorId }) => annotatorId === id).length,
        );
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(shares).toHaveLength(readers.reduce((sum, count) => sum + count, 0));
      }),
    );
  });

  it('depends on the seed and on nothing else: not on the order of the articles nor on repeated ones', () => {
    fc.assert(
      fc.property(
        options.chain((given) =>
          fc.tuple(
            fc.constant(given),
            fc.shuffledSubarray([...given.articleIds], { minLength: given.articleIds.length }),
          ),
        ),
        ([given, order]) => {
          expect(shareWork({ ...given, articleIds: [...order, ...order.slice(0, 2)] })).toEqual(
            shareWork(given),
          );
        },
      ),
    );
  });

  it('deals otherwise with another seed', () => {
    const given = {
      articleIds: Array.from({ length: 40 }, (_, index) => `${index}`),
      annotatorIds: ['a', 'b'],
      overlap: 20,
    };
    const dealt = new Set([1, 2, 3, 4].map((seed) => JSON.stringify(shareWork({ ...given, seed }))));
    expect(dealt.size).toBe(4);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitArticles, splitSizes } from '../../../src-main/services/export-splits.ts';
import { splitNames } from '../../../src-shared/model/interchange.ts';

const articlesArbitrary = fc
  .array(fc.record({ stratum: fc.constantFrom('رويترز', 'الجزيرة', ''), group: fc.nat(40) }), {
    maxLength: 80,
  })
  .map((rows) =>
    rows.map(({ stratum, group }, index) => ({ id: `a${index}`, strata: [stratum], group: `g${group}` })),
  );

describe('a split', () => {
  it('gives every article one part and never parts a group, the same for the same seed', () => {
    fc.assert(
      fc.property(articlesArbitrary, fc.nat(), (articles, seed) => {
        const parts = splitArticles(articles, [80, 10, 10], seed);
        expect([...parts.keys()].sort()).toEqual(articles.map(({ id }) => id).sort());
        for (const group of Map.groupBy(articles, (article) => article.group).values()) {
          expect(new Set(group.map(({ id }) => parts.get(id))).size).toBe(1);
        }
        expect([...splitArticles(articles, [80, 10, 10], seed)]).toEqual([...parts]);
      }),
    );
  });

  it('keeps the shares, in all and of each outlet, where no articles belong together', () => {
    const articles = Array.from({ length: 100 }, (_item, at) => ({
      id: `a${at}`,
      group: `a${at}`,
      strata: [at < 60 ? 'رويترز' : 'الجزيرة'],
    }));
    const parts = splitArticles(articles, [80, 10, 10], 7);
    const count = (name: string, stratum?: string) =>
      articles.filter(
        ({ id, ...each }) =>
          parts.get(id) === name && (stratum === undefined || each.strata.includes(stratum)),
      ).length;
    expect(splitNames.map((name) => count(name))).toEqual([80, 10, 10]);
    expect(splitNames.map((name) => count(name, 'رويترز'))).toEqual([48, 6, 6]);
    expect(splitArticles(articles, [1, 0, 0], 7).get('a5')).toBe('train');
  });

  it('gives each part its share of rare labels, and says how near the shares came', () => {
    const articles = Array.from({ length: 200 }, (_item, at) => ({
      id: `a${at}`,
      group: `a${at}`,
      // Every tenth has the rare one.
      strata: at % 10 === 0 ? ['PER', 'MSC'] : at % 3 === 0 ? [] : ['PER'],
    }));
    const parts = splitArticles(articles, [70, 15, 15], 3);
    const rare = articles.filter(({ strata }) => strata.includes('MSC')).map(({ id }) => parts.get(id));
    expect(splitNames.map((name) => rare.filter((part) => part === name).length)).toEqual([14, 3, 3]);
    expect(splitSizes(parts, [70, 15, 15])).toEqual({
      train: { articles: 140, share: 0.7, wanted: 0.7 },
      validation: { articles: 30, share: 0.15, wanted: 0.15 },
      test: { articles: 30, share: 0.15, wanted: 0.15 },
    });
    // Nine of ten are alike: no seed can part them.
    const alike = articles.map((article, at) => ({ ...article, group: at < 180 ? 'one' : article.group }));
    expect(splitSizes(splitArticles(alike, [70, 15, 15], 3), [70, 15, 15]).train).toMatchObject({
      share: 0.9,
      wanted: 0.7,
    });
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  bands,
  estimatedResemblance,
  mostPerBucket,
  nearDuplicateIndex,
  nearDuplicateResemblance,
  rowsPerBand,
  signatureLength,
  signatureOf,
  signatureOfHashes,
} from '../../../src-shared/arabic/near-duplicates.ts';
import {
  fnvHashesOf,
  resemblanceOfHashes,
  shingleHashesOf,
} from '../../../src-shared/arabic/shingle-hashes.ts';
import { resemblance, shinglesOf } from '../../../src-shared/arabic/shingles.ts';
import { regionSchema } from '../../../src-shared/model/article.ts';

/** Two sets of which `shared` elements are in both and `own` in each only; `name` makes them differ from every other pair's. */
function pairOfSets(name: string, shared: number, own: number): [Set<string>, Set<string>] {
  const both = Array.from({ length: shared }, (_, index) => `${name} both ${index}`);
  const only = (side: string): string[] =>
    Array.from({ length: own }, (_, index) => `${name} ${side} ${index}`);
  return [new Set([...both, ...only('a')]), new Set([...both, ...only('b')])];
}

describe('shingles', () => {
  it('are runs of five folded words, of a short text all its words', () => {
    expect([...shinglesOf('قال «الوزيرُ» إنّ الطريق، جاهز\nقريبا')]).toEqual([
      'قال الوزير ان الطريق جاهز',
      'الوزير ان الطريق جاهز قريبا',
    ]);
    expect([...shinglesOf('زلزال في اليابان')]).toEqual(['زلزال في اليابان']);
    expect(shinglesOf(' .\n«»').size).toBe(0);
  });

  it('do not change with what folding ignores', () => {
    expect(shinglesOf('أكّــدَ الرئيسُ أنّ مدرسة ٢٠ فُتحت')).toEqual(shinglesOf('اكد الرئيس ان مدرسه 20 فتحت'));
  });
});

describe('resemblance', () => {
  // |A ∩ B| / |A ∪ B|, worked out by hand.
  it.each([
    [['a', 'b', 'c'], ['b', 'c', 'd'], 0.5],
    [['a'], ['a'], 1],
    [['a'], ['b'], 0],
    [[], ['b'], 0],
    [[], [], 0],
  ])('of %j and %j is %d', (a, b, expected) => {
    expect(resemblance(new Set(a), new Set(b))).toBe(expected);
    expect(resemblance(new Set(b), new Set(a))).toBe(expected);
  });
});

describe('signatures', () => {
  const sets = fc.array(fc.string(), { maxLength: 30 });

  it('depend on the set alone and merge by least values', () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        expect(signatureOf(a.toReversed())).toEqual(signatureOf(new Set(a)));
        const merged = signatureOf(a).map((value, index) => Math.min(value, signatureOf(b)[index] ?? 0));
        expect(signatureOf([...a, ...b])).toEqual(merged);
        expect(estimatedResemblance(signatureOf(a), signatureOf(a))).toBe(1);
      }),
    );
  });

  it('estimate the true resemblance within five standard errors, closer the longer they are', () => {
    const amount = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(fc.uuid(), amount, fc.integer({ min: 1, max: 200 }), (name, shared, own) => {
        const [a, b] = pairOfSets(name, shared, own);
        const truth = shared / (shared + 2 * own);
        expect(resemblance(a, b)).toBe(truth);
        for (const length of [signatureLength, 1000]) {
          const error = Math.sqrt((truth * (1 - truth)) / length);
          const estimate = estimatedResemblance(signatureOf(a, length), signatureOf(b, length));
          expect(Math.abs(estimate - truth)).toBeLessThanOrEqual(5 * error + 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('shingles as numbers', () => {
  // Few different words, so that shingles repeat; what folding drops, changes and makes several of; letters of two code units.
  const word = fc.constantFrom('قال', 'إنّ', 'الطريق', 'ـجاهزـ', '٢٠', 'ﷲ', '𞸀𞸁', '😀', '\ud83d', 'a', '،');
  const texts = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));

  it('are as many as the shingles, resemble and are signed alike', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [a, b] = [shingleHashesOf(one), shingleHashesOf(other)];
        expect(a.length).toBe(shinglesOf(one).size);
        expect(a).toEqual(a.toSorted());
        expect(resemblanceOfHashes(a, b)).toBe(resemblance(shinglesOf(one), shinglesOf(other)));
        expect(signatureOfHashes(fnvHashesOf(a))).toEqual(signatureOf(shinglesOf(one)));
      }),
    );
  });
});

describe('candidates', () => {
  // The S-curve of Leskovec, Rajaraman and Ullman, section 3.4.2.
  it.each([
    [100, 25, 2 / 3],
    [100, 50, 0.5],
    [60, 70, 0.3],
    [20, 90, 0.1],
  ])('of sets that share %i of %i more each follow the S-curve', (shared, own, truth) => {
    const pairs = 400;
    let found = 0;
    for (let index = 0; index < pairs; index++) {
      const [a, b] = pairOfSets(`pair ${index} of ${shared}`, shared, own);
      const known = nearDuplicateIndex<string>();
      known.add('a', signatureOf(a));
      if (known.candidates(signatureOf(b)).length > 0) found++;
    }
    const expected = 1 - (1 - truth ** rowsPerBand) ** bands;
    const error = Math.sqrt((expected * (1 - expected)) / pairs);
    expect(Math.abs(found / pairs - expected)).toBeLessThanOrEqual(4 * error + 0.01);
  });

  it('stay few when one text comes a thousand times', () => {
    const known = nearDuplicateIndex<number>();
    const signature = signatureOf(shinglesOf('قال الوزير إن الطريق جاهز قريبا'));
    for (let copy = 0; copy < 1000; copy++) known.add(copy, signature);
    expect(known.candidates(signature)).toEqual(Array.from({ length: mostPerBucket }, (_, copy) => copy));
    expect(known.candidates(signatureOf(['another']))).toEqual([]);
  });

  it('of the sample corpus: the repost is found, two reports of one event are not one', () => {
    const record = z.object({ outlet: z.string(), text: z.string(), regions: z.array(regionSchema) });
    const articles = readFileSync(new URL('../../../resources/sample.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => record.parse(JSON.parse(line)))
      .map(({ outlet, text, regions }) => ({
        outlet,
        shingles: shinglesOf(
          regions
            .filter(({ kind }) => kind === 'title' || kind === 'body')
            .map(({ start, end }) => text.slice(start, end))
            .join('\n'),
        ),
      }));
    const known = nearDuplicateIndex<(typeof articles)[number]>();
    const duplicates: string[] = [];
    for (const article of articles) {
      const signature = signatureOf(article.shingles);
      for (const other of known.candidates(signature)) {
        if (resemblance(other.shingles, article.shingles) >= nearDuplicateResemblance) {
          duplicates.push(`${other.outlet} = ${article.outlet}`);
        }
      }
      known.add(article, signature);
    }
    // The README beside the sample: the fishing accord is a repost, the water tariff is told twice.
    expect(duplicates).toEqual(['أطلس برس = شنقيط الآن']);
    const water = articles.filter(({ outlet }) => outlet === 'الرافد نيوز' || outlet === 'صوت الساحل');
    expect(resemblance(water[0]?.shingles ?? new Set(), water[1]?.shingles ?? new Set())).toBeLessThan(0.05);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedTags } from '../../../src-shared/suggestions/expected-tags.ts';
import { mayFollow } from '../../../src-shared/suggestions/mention-tags.ts';
import { readTags } from '../../../src-shared/suggestions/read-tags.ts';
import { rowsOf, scoresOf, type TagModel } from '../../../src-shared/suggestions/tag-model.ts';
import { type TaggedSequence, trainTagModel } from '../../../src-shared/suggestions/train-tags.ts';

const tagCount = 3;
const names = ['a', 'b', 'c'];

/** A model with any weights, and a sentence of one feature a token. */
const cases = fc.record({
  weights: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 9, maxLength: 9 }),
  transitions: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 12, maxLength: 12 }),
  sentence: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 5 }),
});

const modelOf = (weights: readonly number[], transitions: readonly number[]): TagModel => ({
  tagCount,
  allowed: Uint8Array.from({ length: 12 }, (_, place) => {
    const previous = Math.floor(place / tagCount);
    return mayFollow(previous === tagCount ? null : previous, place % tagCount) ? 1 : 0;
  }),
  featureAt: new Map(names.map((name, index) => [name, index * tagCount])),
  weights: Float64Array.from(weights),
  transitions: Float64Array.from(transitions),
});

/** Every sequence of tags that is allowed, with its weight: the definition, written out. */
function everySequence(model: TagModel, sentence: readonly string[]) {
  let sequences: { tags: number[]; score: number }[] = [{ tags: [], score: 0 }];
  for (const name of sentence) {
    sequences = sequences.flatMap(({ tags, score }) =>
      [0, 1, 2].flatMap((tag) => {
        const previous = tags.at(-1) ?? tagCount;
        if (model.allowed[previous * tagCount + tag] !== 1) return [];
        const emission = model.weights[(model.featureAt.get(name) ?? 0) + tag] ?? 0;
        const transition = model.transitions[previous * tagCount + tag] ?? 0;
        return [{ tags: [...tags, tag], score: score + emission + transition }];
      }),
    );
  }
  return sequences;
}

describe('a model of tags', () => {
  it('holds each tag as likely as the sequences that have it, all written out', () => {
    fc.assert(
      fc.property(cases, ({ weights, transitions, sentence }) => {
        const model = modelOf(weights, transitions);
        const all = everySequence(model, sentence);
        const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
        const scores = scoresOf(
          model,
          rowsOf(
            model,
            sentence.map((name) => [name]),
          ),
        );
        const { marginals, follows } = expectedTags(model, scores, sentence.length);
        for (const [at] of sentence.entries()) {
          for (const tag of [0, 1, 2]) {
            const share = all
              .filter(({ tags }) => tags[at] === tag)
              .reduce((sum, { score }) => sum + Math.exp(score), 0);
            expect(marginals[at * tagCount + tag]).toBeCloseTo(share / total, 9);
          }
        }
        for (const previous of [0, 1, 2]) {
          for (const tag of [0, 1, 2]) {
            const expected = all.reduce((sum, { tags, score }) => {
              const times = tags.filter(
                (each, at) => at > 0 && each === tag && tags[at - 1] === previous,
              ).length;
              return sum + (times * Math.exp(score)) / total;
            }, 0);
            expect(follows[previous * tagCount + tag]).toBeCloseTo(expected, 9);
          }
        }
      }),
    );
  });

  it('reads the sequence of the highest score', () => {
    fc.assert(
      fc.property(cases, ({ weights, transitions, sentence }) => {
        const model = modelOf(weights, transitions);
        const { tags } = readTags(
          model,
          sentence.map((name) => [name]),
        );
        const all = everySequence(model, sentence);
        const highest = Math.max(...all.map(({ score }) => score));
        const read = all.find((each) => each.tags.join() === tags.join());
        expect(read?.score).toBeCloseTo(highest, 9);
      }),
    );
  });

  it('learns what follows what, the same from the same seed', () => {
    const sequences: TaggedSequence[] = [
      { features: [['السيد'], ['س'], ['قال']], tags: [0, 1, 0] },
      { features: [['السيد'], ['ص'], ['ع'], ['قال']], tags: [0, 1, 2, 0] },
      { features: [['قال'], ['السيد'], ['ك']], tags: [0, 0, 1] },
    ];
    const train = () => trainTagModel(sequences, { tagCount, mayFollow, passes: 30, seed: 7 });
    const model = train();
    for (const { features, tags } of sequences) expect(readTags(model, features).tags).toEqual(tags);
    expect(train().weights).toEqual(model.weights);
    // A name it never met, where names were.
    expect(readTags(model, [['السيد'], ['غريب'], ['قال']]).tags).toEqual([0, 1, 0]);
    expect(readTags(model, []).tags).toEqual([]);
  });
});

import type { TagModel } from './tag-model.ts';

/** `marginals` holds tagCount numbers a token; `follows` is laid out as the model's `transitions`. */
export interface ExpectedTags {
  readonly marginals: Float64Array;
  readonly follows: Float64Array;
}

/**
 * How likely each tag is at each token, and how often each tag is expected to follow each (or come first), by the forward-backward
 * algorithm with each token's sum scaled to one (Rabiner 1989, section V.A).
 */
export function expectedTags(model: TagModel, scores: Float64Array, length: number): ExpectedTags {
  const { tagCount } = model;
  const steps = stepsOf(model);
  const factors = factorsOf(scores, tagCount, length);
  const forward = new Float64Array(length * tagCount);
  const backward = new Float64Array(length * tagCount).fill(1);
  for (let at = 0; at < length; at++) {
    for (let tag = 0; tag < tagCount; tag++) {
      let sum = 0;
      if (at === 0) sum = steps[tagCount * tagCount + tag] ?? 0;
      else {
        for (let previous = 0; previous < tagCount; previous++) {
          sum += (forward[(at - 1) * tagCount + previous] ?? 0) * (steps[previous * tagCount + tag] ?? 0);
        }
      }
      forward[at * tagCount + tag] = sum * (factors[at * tagCount + tag] ?? 0);
    }
    scaleToOne(forward, at * tagCount, tagCount);
  }
  for (let at = length - 2; at >= 0; at--) {
    for (let tag = 0; tag < tagCount; tag++) {
      let sum = 0;
      for (let next = 0; next < tagCount; next++) {
        const place = (at + 1) * tagCount + next;
        sum += (steps[tag * tagCount + next] ?? 0) * (factors[place] ?? 0) * (backward[place] ?? 0);
      }
      backward[at * tagCount + tag] = sum;
    }
    scaleToOne(backward, at * tagCount, tagCount);
  }
  const marginals = forward.map((value, place) => value * (backward[place] ?? 0));
  for (let at = 0; at < length; at++) scaleToOne(marginals, at * tagCount, tagCount);
  return {
    marginals,
    follows: followsOf({ tagCount, steps, factors, forward, backward, marginals }, length),
  };
}

/** How often each tag is expected to follow each, over the whole sentence; the first token's row last. */
function followsOf(
  values: {
    readonly tagCount: number;
    readonly steps: Float64Array;
    readonly factors: Float64Array;
    readonly forward: Float64Array;
    readonly backward: Float64Array;
    readonly marginals: Float64Array;
  },
  length: number,
): Float64Array {
  const { tagCount, steps, factors, forward, backward, marginals } = values;
  const follows = new Float64Array(steps.length);
  const pair = new Float64Array(tagCount * tagCount);
  follows.set(marginals.subarray(0, tagCount), tagCount * tagCount);
  for (let at = 1; at < length; at++) {
    for (let previous = 0; previous < tagCount; previous++) {
      const before = forward[(at - 1) * tagCount + previous] ?? 0;
      for (let tag = 0; tag < tagCount; tag++) {
        const place = at * tagCount + tag;
        pair[previous * tagCount + tag] =
          before * (steps[previous * tagCount + tag] ?? 0) * (factors[place] ?? 0) * (backward[place] ?? 0);
      }
    }
    scaleToOne(pair, 0, pair.length);
    for (const [place, value] of pair.entries()) follows[place] = (follows[place] ?? 0) + value;
  }
  return follows;
}

/** The transitions as factors; nought where a tag may not follow. */
const stepsOf = ({ allowed, transitions }: TagModel): Float64Array =>
  transitions.map((weight, place) => (allowed[place] === 1 ? Math.exp(weight) : 0));

/** The scores as factors, each token's highest being one, so that none overflows. */
function factorsOf(scores: Float64Array, tagCount: number, length: number): Float64Array {
  const factors = new Float64Array(scores.length);
  for (let at = 0; at < length; at++) {
    const row = scores.subarray(at * tagCount, (at + 1) * tagCount);
    const highest = row.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    for (const [tag, score] of row.entries()) factors[at * tagCount + tag] = Math.exp(score - highest);
  }
  return factors;
}

function scaleToOne(values: Float64Array, from: number, count: number): void {
  let sum = 0;
  for (let at = from; at < from + count; at++) sum += values[at] ?? 0;
  if (sum > 0) for (let at = from; at < from + count; at++) values[at] = (values[at] ?? 0) / sum;
}

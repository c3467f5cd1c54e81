import { expectedTags } from './expected-tags.ts';
import { rowsOf, scoresOf, type TagModel } from './tag-model.ts';

/** The likeliest tags, and how likely each is given the whole sentence, 0 to 1. */
export interface TagReading {
  readonly tags: readonly number[];
  readonly probabilities: readonly number[];
}

/** Reads the tags off a sentence: of each token the one likeliest in the likeliest whole (Viterbi), with its marginal probability. */
export function readTags(model: TagModel, features: readonly (readonly string[])[]): TagReading {
  if (features.length === 0) return { tags: [], probabilities: [] };
  const scores = scoresOf(model, rowsOf(model, features));
  const tags = likeliestTags(model, scores, features.length);
  const { marginals } = expectedTags(model, scores, features.length);
  return { tags, probabilities: tags.map((tag, at) => marginals[at * model.tagCount + tag] ?? 0) };
}

/** Of a single token's tags the likeliest among those given; the first of them where none is likelier. */
export function readTagsAmong(
  model: TagModel,
  features: readonly string[],
  among: readonly number[],
): number {
  const scores = scoresOf(model, rowsOf(model, [features]));
  const score = (tag: number) =>
    (scores[tag] ?? 0) + (model.transitions[model.tagCount * model.tagCount + tag] ?? 0);
  return among.reduce((best, tag) => (score(tag) > score(best) ? tag : best), among[0] ?? 0);
}

/** Viterbi's algorithm. */
function likeliestTags(
  { tagCount, allowed, transitions }: TagModel,
  scores: Float64Array,
  length: number,
): number[] {
  const best = new Float64Array(length * tagCount).fill(Number.NEGATIVE_INFINITY);
  const came = new Int32Array(length * tagCount);
  // Before the first token stands the state after all tags. No list of it for each tag: this is the inner loop of every reading.
  for (let at = 0; at < length; at++) {
    const [from, upTo] = at === 0 ? [tagCount, tagCount + 1] : [0, tagCount];
    for (let tag = 0; tag < tagCount; tag++) {
      const place = at * tagCount + tag;
      for (let previous = from; previous < upTo; previous++) {
        if (allowed[previous * tagCount + tag] !== 1) continue;
        const before = at === 0 ? 0 : (best[(at - 1) * tagCount + previous] ?? 0);
        const score = before + (transitions[previous * tagCount + tag] ?? 0) + (scores[place] ?? 0);
        if (score > (best[place] ?? 0)) {
          best[place] = score;
          came[place] = previous;
        }
      }
    }
  }
  const tags = Array.from({ length }, () => 0);
  const last = best.subarray((length - 1) * tagCount);
  let tag = last.indexOf(last.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY));
  for (let at = length - 1; at >= 0; at--) {
    tags[at] = tag;
    tag = came[at * tagCount + tag] ?? 0;
  }
  return tags;
}

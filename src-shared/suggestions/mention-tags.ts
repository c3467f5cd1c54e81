import type { Span } from '../text/span.ts';
import type { Token } from './tokens.ts';

/** A stretch of text and its label. UTF-16, half open. */
export interface LabelledSpan extends Span {
  readonly label: string;
}

/** Tag 0 is none; each label has a tag for a mention's first token and one for its others. */
export const tagCountOf = (labels: readonly string[]): number => 1 + 2 * labels.length;

/** A mention's later token may follow only a token of the same label. */
export function mayFollow(previous: number | null, tag: number): boolean {
  const isLater = tag > 0 && tag % 2 === 0;
  return !isLater || previous === tag || previous === tag - 1;
}

/**
 * The tags of a sentence's tokens. A mention that begins or ends inside a token has the whole of it; of mentions that overlap the longest
 * counts, for a sequence holds no nesting. Labels that are not listed are passed over.
 */
export function tagsOf(
  sentence: readonly Token[],
  mentions: readonly LabelledSpan[],
  labels: readonly string[],
): number[] {
  const tags = sentence.map(() => 0);
  const longestFirst = mentions.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const { start, end, label } of longestFirst) {
    const number = labels.indexOf(label);
    const from = sentence.findIndex((token) => token.end > start && token.start < end);
    if (number < 0 || from < 0) continue;
    const after = sentence.findIndex((token, at) => at > from && token.start >= end);
    const to = after < 0 ? sentence.length : after;
    if (tags.slice(from, to).some((tag) => tag !== 0)) continue;
    tags.fill(2 + 2 * number, from, to);
    tags[from] = 1 + 2 * number;
  }
  return tags;
}

/** A stretch of tokens with one label: `from` up to, not with, `to`. */
export interface TaggedRun {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** The mentions that a sentence's tags spell. */
export function runsOf(tags: readonly number[], labels: readonly string[]): TaggedRun[] {
  return tags.flatMap((tag, from) => {
    const label = tag % 2 === 1 ? labels[(tag - 1) / 2] : undefined;
    if (label === undefined) return [];
    const length = tags.slice(from + 1).findIndex((later) => later !== tag + 1);
    return [{ from, to: length < 0 ? tags.length : from + 1 + length, label }];
  });
}

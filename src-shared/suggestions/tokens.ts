import { fold } from '../arabic/fold.ts';
import { sentencesOf } from '../arabic/sentences.ts';
import type { Span } from '../text/span.ts';

/** A written word, number or sign of a text: UTF-16 offsets in the text, and its folded form. */
export interface Token extends Span {
  readonly form: string;
}

/** A word with its marks, tatweel and joiners; a number with what holds its digits together; or a single other sign. */
const tokenPattern = /\p{N}+(?:[.,٫٬:]\p{N}+)*|[\p{L}\p{M}\p{N}\u0640\u200c\u200d]+|[^\s\p{Cf}]/gu;

/** The sentences that begin within `readable`, each as its tokens. */
export function sentencesAsTokens(text: string, readable: readonly Span[]): Token[][] {
  const isReadable = (start: number) => readable.some((span) => start >= span.start && start < span.end);
  return sentencesOf(text)
    .filter(({ start }) => isReadable(start))
    .map(({ start, end }) => tokensWithin(text, start, end));
}

function tokensWithin(text: string, from: number, to: number): Token[] {
  return [...text.slice(from, to).matchAll(tokenPattern)].map((match) => {
    const start = from + match.index;
    return { start, end: start + match[0].length, form: fold(match[0]).text };
  });
}

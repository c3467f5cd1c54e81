import type { Span } from '../../../src-shared/text/span.ts';
import { tokenizedSentences } from '../tokens.ts';

/** A sentence of the file: its `#Text` is what lies in it, and its first token begins where it does. UTF-16. */
export interface TsvSentence extends Span {
  readonly tokens: readonly Span[];
}

interface TsvSentences {
  readonly sentences: readonly TsvSentence[];
  /** The text as a reader puts it together again: what lies between sentences is not in the file. */
  readonly rebuilt: string;
}

/**
 * The sentences of a text as the file has them: each goes on over the white space after it up to the end of its line or to the next
 * sentence, so that as much of the text as can be is in the file.
 */
export function tsvSentences(text: string): TsvSentences {
  const plain = tokenizedSentences(text).map(({ start, end, tokens: [first, ...others] }) => {
    // What shows nothing before the first token goes with it, where no space parts them: a sentence begins with its first token.
    const begin = first && parting.test(text.slice(start, first.start)) ? first.start : start;
    return { start: begin, end, tokens: first ? [{ start: begin, end: first.end }, ...others] : [] };
  });
  const sentences = plain.map(({ start, end, tokens }, index): TsvSentence => {
    const next = plain[index + 1]?.start ?? text.length;
    const feed = text.indexOf('\n', end);
    return { start, end: feed < 0 ? next : Math.min(feed, next), tokens };
  });
  let rebuilt = '';
  for (const { start, end } of sentences) {
    rebuilt += '\n'.repeat(start - rebuilt.length) + text.slice(start, end);
  }
  return { sentences, rebuilt };
}

const parting = /[\s\p{Cc}\p{Z}]/u;

import { sentencesOf } from '../../src-shared/arabic/sentences.ts';
import { quoteOf, type Span } from '../../src-shared/text/span.ts';

/** A sentence and its tokens, for formats that know nothing smaller. Offsets are UTF-16. */
export interface TokenizedSentence extends Span {
  readonly tokens: readonly Span[];
}

const segmenter = new Intl.Segmenter('ar', { granularity: 'word' });
// Controls and separators are no token of any reader, and some end its line.
const chunks = /[^\s\p{Cc}\p{Z}]+/gu;
// One word by the rules of Unicode (UAX #29): nearly all chunks are, and asking costs more than all the rest.
const plainWord = /^(?:(?=\p{L})[\p{Script=Arabic}\p{Script=Latin}]\p{M}*)+$/u;

/** The sentences of a text with their words and punctuation marks. No token is empty, holds white space or lies over another; all that shows is in one. */
export const tokenizedSentences = (text: string): readonly TokenizedSentence[] =>
  sentencesOf(text)
    .map((sentence) => ({ ...sentence, tokens: tokensWithin(text, sentence) }))
    .filter(({ tokens }) => tokens.length > 0);

function tokensWithin(text: string, sentence: Span): readonly Span[] {
  const tokens: Span[] = [];
  for (const chunk of quoteOf(text, sentence).matchAll(chunks)) {
    const offset = sentence.start + chunk.index;
    if (plainWord.test(chunk[0])) {
      tokens.push({ start: offset, end: offset + chunk[0].length });
      continue;
    }
    for (const { segment, index } of segmenter.segment(chunk[0])) {
      // Formatting by itself is nothing to be labelled, and no label may begin with it.
      if (/[^\p{Cf}]/u.test(segment)) {
        const shown = index + (/^\p{Cf}+(?![\p{M}\p{Emoji_Modifier}])/u.exec(segment)?.[0].length ?? 0);
        tokens.push({ start: offset + shown, end: offset + index + segment.length });
      }
    }
  }
  return tokens;
}

import { fold } from '../../../../src-shared/arabic/fold.ts';

/** A word of a text with the punctuation beside it, or a line break. */
export interface WordToken {
  /** What is compared: the folded word, without its punctuation. */
  readonly key: string;
  /** What stands before the word since the one before it. */
  readonly lead: string;
  /** The word as it is written; empty for a line break. */
  readonly word: string;
  /** What stands after the last word of a line. */
  readonly tail: string;
}

/** The key of line breaks, however many stand together. */
export const lineBreak = '\n';

// Line breaks, a word with its marks and format controls, what stands between.
const pieces =
  /([\r\n\u2028\u2029]+)|([\p{L}\p{M}\p{N}\p{Cf}]+)|([^\p{L}\p{M}\p{N}\p{Cf}\r\n\u2028\u2029]+)/gu;

/** The words and line breaks of a text, from its first word on; joined they are the text again but for blank ends of lines. */
export function wordTokens(text: string): WordToken[] {
  const tokens: WordToken[] = [];
  let between = '';
  const endLine = (): void => {
    const last = tokens.at(-1);
    const tail = between.trimEnd();
    const word = tail.trimStart();
    between = '';
    if (word === '') return;
    if (last && last.key !== lineBreak) tokens.splice(-1, 1, { ...last, tail });
    else tokens.push({ key: word, lead: '', word, tail: '' });
  };
  for (const [, breaks, word, gap] of text.matchAll(pieces)) {
    if (gap !== undefined) between = gap;
    else if (word !== undefined) {
      const isFirst = (tokens.at(-1)?.key ?? lineBreak) === lineBreak;
      tokens.push({ key: fold(word).text, lead: isFirst ? between.trimStart() : between, word, tail: '' });
      between = '';
    } else if (breaks !== undefined) {
      endLine();
      if ((tokens.at(-1)?.key ?? lineBreak) !== lineBreak) {
        tokens.push({ key: lineBreak, lead: '', word: '', tail: '' });
      }
    }
  }
  endLine();
  return tokens;
}

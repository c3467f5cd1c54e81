import type { Span } from '../../src-shared/text/span.ts';
import { sha256 } from './sha256.ts';

/**
 * Where the tokens stand in a text that is stored already, in UTF-16; undefined where it has other letters than they, or some beside
 * them. Only white space and invisible characters may lie between them: no character moves.
 */
export function alignTokens(text: string, tokens: readonly string[]): readonly Span[] | undefined {
  const spans: Span[] = [];
  let at = 0;
  for (const token of tokens) {
    while (!text.startsWith(token, at)) {
      if (at >= text.length || !isInvisible(text, at)) return undefined;
      at++;
    }
    spans.push({ start: at, end: at + token.length });
    at += token.length;
  }
  for (; at < text.length; at++) if (!isInvisible(text, at)) return undefined;
  return spans;
}

/** True where the two texts have the same letters at the same offsets, and at all others something that does not show. */
export function haveSameLetters(text: string, rebuilt: string): boolean {
  for (let at = 0; at < Math.max(text.length, rebuilt.length); at++) {
    const isSame = text[at] === rebuilt[at] || (isInvisible(text, at) && isInvisible(rebuilt, at));
    if (!isSame) return false;
  }
  return true;
}

/** What the keys of {@link lettersKey} begin with: they are no ids and no hashes of texts. */
export const lettersPrefix = 'letters:';

/** What a text and its tokens have in common, as a key: the hash of its letters without white space and invisible characters. */
export const lettersKey = (text: string): string => lettersPrefix + sha256(text.replace(allInvisible, ''));

const invisible = /[\s\p{Cc}\p{Cf}\p{Z}]/u;
const allInvisible = /[\s\p{Cc}\p{Cf}\p{Z}]+/gu;

// Beyond the end of a text nothing shows.
const isInvisible = (text: string, offset: number): boolean =>
  offset >= text.length || invisible.test(text.charAt(offset));

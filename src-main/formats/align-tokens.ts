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
      const step = invisibleAt(text, at);
      if (step === 0) return undefined;
      at += step;
    }
    spans.push({ start: at, end: at + token.length });
    at += token.length;
  }
  return text.slice(at).replace(allInvisible, '') === '' ? spans : undefined;
}

/** True where the two texts have the same letters at the same offsets, and at all others something that does not show. */
export const haveSameLetters = (text: string, rebuilt: string): boolean =>
  lettersAlone(text) === lettersAlone(rebuilt);

// Each at its place; beyond the end of a text nothing shows.
const lettersAlone = (text: string): string =>
  text.replace(allInvisible, (found) => ' '.repeat(found.length)).trimEnd();

/** What the keys of {@link lettersKey} begin with: they are no ids and no hashes of texts. */
export const lettersPrefix = 'letters:';

/** What a text and its tokens have in common, as a key: the hash of its letters without white space and invisible characters. */
export const lettersKey = (text: string): string => lettersPrefix + sha256(text.replace(allInvisible, ''));

const invisible = /[\s\p{Cc}\p{Cf}\p{Z}]/uy;
const allInvisible = /[\s\p{Cc}\p{Cf}\p{Z}]+/gu;

/** How long the character at this place is, in UTF-16, if it does not show; otherwise 0. Some are of two units: the tags in flags. */
function invisibleAt(text: string, offset: number): number {
  invisible.lastIndex = offset;
  return invisible.exec(text)?.[0].length ?? 0;
}

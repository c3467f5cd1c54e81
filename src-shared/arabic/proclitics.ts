import { graphemesOf } from '../text/graphemes.ts';
import type { Span } from '../text/span.ts';

/** Fewest letters or digits that must remain after a proclitic is cut off. */
export const fewestLettersAfterProclitic = 3;

/**
 * Offsets within a written word where a name could begin after a proclitic (و ف ب ك ل س أ or two of them), the longest proclitic
 * first. The article ال stays with the name. These are offers: «بريطانيا» begins with a letter that is one, and only a person can
 * tell. `word` is a span of `text`; the offsets are of `text`, UTF-16, on grapheme boundaries.
 */
export function procliticCuts(text: string, word: Span): number[] {
  const written = text.slice(word.start, word.end);
  const graphemes = graphemesOf(written);
  const cuts: number[] = [];
  let letters = '';
  for (let at = 0; at < written.length && letters.length < 2; ) {
    letters += written.charAt(at);
    if (!proclitics.test(letters)) break;
    at = graphemes.next(at);
    // «بـ120»: what stretches the proclitic belongs to it.
    while (written.charAt(at) === tatweel) at = graphemes.next(at);
    if (lettersIn(written.slice(at)) >= fewestLettersAfterProclitic) cuts.unshift(word.start + at);
  }
  return cuts;
}

const tatweel = 'ـ';

// Conjunction or question first, then a preposition or the future's س: «وب», «فل», «أو». Never «وأ»: its أ is the name's own.
const proclitics = /^(?:[وفبكلسأ]|أ[وفبكلس]|[وف][بكلس])$/u;

const lettersIn = (text: string): number => text.match(/(?!ـ)[\p{L}\p{N}]/gu)?.length ?? 0;

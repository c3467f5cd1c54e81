import { paragraphsOf } from '../text/paragraphs.ts';
import type { Span } from '../text/span.ts';

/**
 * The sentences of a text in reading order, without the spaces around them: a help for moving about, never a limit on what may be
 * marked. A new line always ends one; so do . ! ؟ ? … except before a closing quotation mark, between digits, inside a Latin
 * address and after an abbreviation. A comma never does. UTF-16.
 */
export function sentencesOf(text: string): Span[] {
  return paragraphsOf(text).flatMap((paragraph) => sentencesWithin(text, paragraph));
}

const terminators = /[.!؟?…]+/gu;
// Longer than any abbreviation: to look back to the sentence's beginning each time takes minutes on a line of nothing but initials.
const mostLookedAt = 24;

function sentencesWithin(text: string, paragraph: Span): Span[] {
  const line = text.slice(paragraph.start, paragraph.end);
  const sentences: Span[] = [];
  let from = 0;
  const close = (to: number): void => {
    const piece = line.slice(from, to);
    const trimmed = piece.trim();
    if (trimmed !== '') {
      const start = paragraph.start + from + piece.indexOf(trimmed);
      sentences.push({ start, end: start + trimmed.length });
    }
    from = to;
  };
  for (const match of line.matchAll(terminators)) {
    const end = match.index + match[0].length;
    const before = line.slice(Math.max(from, match.index - mostLookedAt), match.index);
    if (endsSentence(before, match[0], line.slice(end, end + 1))) close(end);
  }
  close(line.length);
  return sentences;
}

const closingQuote = /[»”’›"')\]]/u;

function endsSentence(before: string, terminator: string, after: string): boolean {
  if (closingQuote.test(after)) return false;
  if (terminator !== '.') return true;
  if (/\p{Nd}$/u.test(before) && /\p{Nd}/u.test(after)) return false;
  if (/[\p{Script=Latin}\d]$/u.test(before) && /[\p{Script=Latin}\d]/u.test(after)) return false;
  return !abbreviation.test(before);
}

// A letter by itself (د. ص. ق.م. أ.ف.ب) and the titles that agencies shorten; «هـ.» is left out: it mostly ends its sentence.
const abbreviation = /(?:^|[^\p{L}\p{M}\p{N}])(?:و?\p{L}\p{M}*|أد|Mr|Mrs|Dr|St|No|Prof|Gen|Inc|Ltd)$/u;

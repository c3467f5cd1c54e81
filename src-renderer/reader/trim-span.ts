import { isFormatControlAt } from '../../src-shared/text/graphemes.ts';
import type { Span } from '../../src-shared/text/span.ts';

const space = /^[\s\p{Z}]$/u;
// Signs that Unicode counts as punctuation but that are part of a quantity, a handle or a company's name.
const kept = /^[%‰٪#@&§*]$/u;
const punctuation = /^[\p{P}\p{Sm}|^`´]$/u;
const openerOf = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['»', '«'],
  ['«', '»'],
  ['”', '“'],
  ['﴾', '﴿'],
]);

/** The span without outer white space and leading format controls; empty at its start where nothing else is there. UTF-16. */
export const trimSpace = (text: string, span: Span): Span =>
  trimEdges(text, span, (character) => space.test(character));

/**
 * The span by the default boundary rule: outer white space, quotes and punctuation stay out. A closing bracket or quote whose
 * opening one lies within the span («قانون (12)») belongs to what is inside and stays. UTF-16.
 */
export function trimOuter(text: string, span: Span): Span {
  const outer = (character: string) => space.test(character) || isOuterPunctuation(character);
  const trimmed = trimEdges(text, span, outer);
  const closer = text.charAt(trimmed.end);
  const opener = openerOf.get(closer);
  const inside = text.slice(trimmed.start, trimmed.end);
  const closes =
    opener !== undefined && trimmed.end < span.end && inside.lastIndexOf(opener) > inside.lastIndexOf(closer);
  return closes ? { start: trimmed.start, end: trimmed.end + closer.length } : trimmed;
}

const isOuterPunctuation = (character: string): boolean =>
  punctuation.test(character) && !kept.test(character);

function trimEdges(text: string, span: Span, drop: (character: string) => boolean): Span {
  let { start, end } = span;
  while (start < end) {
    const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
    if (!drop(character) && !isFormatControlAt(text, start)) break;
    start += character.length;
  }
  while (end > start) {
    const character = characterBefore(text, end);
    if (!drop(character) && !isFormatControlAt(text, end - character.length)) break;
    end -= character.length;
  }
  return { start, end };
}

function characterBefore(text: string, offset: number): string {
  const last = text.charCodeAt(offset - 1);
  const isLowSurrogate = last >= 0xdc00 && last <= 0xdfff && offset > 1;
  return text.slice(offset - (isLowSurrogate ? 2 : 1), offset);
}

import type { Span } from '../text/span.ts';
import { type InvisibleKind, invisibleCharacters } from './invisible-characters.ts';

/** One run of the same invisible character. `name` is Unicode's where the character is a usual one, else `U+` and its number. UTF-16. */
export interface Invisible extends Span {
  readonly kind: InvisibleKind;
  readonly codePoint: number;
  readonly name: string;
}

/**
 * Everything in the text that a reader cannot see or tell from a plain space, in reading order: bidi controls, zero-width
 * characters, soft hyphens, other spaces, tatweel, control characters, lone surrogates. Tab and the line breaks are left out.
 * To be shown on demand; what is a warning by itself is said by `bidiHazardsOf`.
 */
export function invisiblesOf(text: string): Invisible[] {
  return Array.from(text.matchAll(invisibleRun), (match) => {
    const codePoint = match[0].codePointAt(0) ?? 0;
    const [kind, name] = kindAndName(codePoint);
    return { start: match.index, end: match.index + match[0].length, kind, codePoint, name };
  });
}

/** Kinds of characters that make a text look other than it is. */
export const bidiHazardKinds = [
  'override', // U+202D, U+202E: letters run against their own direction
  'embedding-open', // no PDF or enclosing PDI before the paragraph's end
  'isolate-open', // no PDI before the paragraph's end
  'embedding-end-alone', // a PDF that ends nothing
  'isolate-end-alone', // a PDI that ends nothing
] as const;
export type BidiHazardKind = (typeof bidiHazardKinds)[number];

/** One bidi control that can make a line read differently from how it is stored: a warning on import. UTF-16. */
export interface BidiHazard extends Span {
  readonly kind: BidiHazardKind;
  readonly name: string;
}

/**
 * Overrides, and embeddings and isolates without a partner within their paragraph, in reading order. Partners are those of
 * UAX #9: BD9 (isolates), BD11 (embeddings), X6a (a PDI also ends the embeddings within its isolate), X7 (a PDF within an isolate
 * ends nothing outside it), X8 (the end of a paragraph ends all). An override is reported once, as an override, even when open.
 * Depth is not limited here: UAX #9 ignores levels beyond 125, but their partners are the same.
 */
export function bidiHazardsOf(text: string): BidiHazard[] {
  const hazards: BidiHazard[] = [];
  const open: { at: number; isolate: boolean; override: boolean }[] = [];
  let openIsolates = 0;
  const report = (kind: BidiHazardKind, at: number): void => {
    hazards.push({ kind, name: kindAndName(text.charCodeAt(at))[1], start: at, end: at + 1 });
  };
  const closeParagraph = (): void => {
    for (const { at, isolate, override } of open) {
      if (!override) report(isolate ? 'isolate-open' : 'embedding-open', at);
    }
    open.length = 0;
    openIsolates = 0;
  };

  for (const { 0: character, index: at } of text.matchAll(bidiControlOrBreak)) {
    if (/[\u202a-\u202e\u2066-\u2068]/.test(character) && character !== pdf) {
      const isolate = character >= '\u2066';
      const override = character === '\u202d' || character === '\u202e';
      open.push({ at, isolate, override });
      if (isolate) openIsolates++;
      if (override) report('override', at);
    } else if (character === pdf) {
      if (open.length > 0 && open.at(-1)?.isolate === false) open.pop();
      else report('embedding-end-alone', at);
    } else if (character === pdi) {
      if (openIsolates === 0) {
        report('isolate-end-alone', at);
      } else {
        while (open.pop()?.isolate === false);
        openIsolates--;
      }
    } else {
      closeParagraph();
    }
  }
  closeParagraph();
  return hazards.sort((a, b) => a.start - b.start);
}

const pdf = '\u202c';
const pdi = '\u2069';

// Breaks are the characters of bidi class B (U+001C–001E, which no article holds, aside), and U+2028, at which the reader too
// begins a new paragraph.
const bidiControlOrBreak = /[\u202a-\u202e\u2066-\u2069\n\r\u0085\u2028\u2029]/g;

// Of category Cf, the number signs and other prepended marks are visible, and so are those with a glyph of their own.
const invisibleRun =
  /((?![\t\n\r\u2028\u2029 \u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\u{13430}-\u{1343f}\ufff9-\ufffb])[\p{Cc}\p{Cf}\p{Zs}\p{Default_Ignorable_Code_Point}\p{Cs}\u0640])\1*/gu;

function kindAndName(codePoint: number): readonly [InvisibleKind, string] {
  const known = invisibleCharacters.get(codePoint);
  if (known) return known;
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  if (codePoint < 0x20 || (codePoint >= 0x80 && codePoint < 0xa0)) return ['control', name];
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return ['lone-surrogate', name];
  const selector =
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
  return [selector ? 'variation-selector' : 'other', name];
}

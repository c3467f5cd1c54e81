import type { Span } from '../text/span.ts';

/**
 * A text with the differences of Arabic spelling that a search ignores taken out, and where each of its code units came from.
 * `starts[i]` is where the character that gave unit i begins in the original; `ends[i]` is where it ends, with the vowel marks,
 * tatweel and joiners that follow it. Both rise or stay equal from unit to unit. UTF-16.
 */
export interface FoldedText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * Folds Arabic spelling: marks, tatweel and format controls go; alef, yeh, teh marbuta, hamza carriers, Persian letters, digits,
 * presentation forms, spaces, quotes and dashes become one form each; letters with case become small. Line breaks stay, so that
 * nothing matches across them. Folding twice gives the same text; the result is always well formed.
 */
export function fold(original: string): FoldedText {
  // A search folds every text it shows: plain arrays, pushed to, take three times as long as these, and new ones for each text twice.
  const columns = original.length > scratch.units.length ? room(original.length) : scratch;
  if (original.length <= longestKept) scratch = columns;
  let { units, starts, ends } = columns;
  let length = 0;
  let clusterFrom = 0;
  for (let at = 0; at < original.length; ) {
    const unit = original.charCodeAt(at);
    const folding = foldingOfUnit(unit);
    if (folding >= 0) {
      clusterFrom = length;
      if (length === units.length) ({ units, starts, ends } = moreRoom({ units, starts, ends }));
      units[length] = folding;
      starts[length] = at;
      ends[length++] = ++at;
      continue;
    }
    const codePoint = original.codePointAt(at) ?? 0;
    const end = at + (codePoint > 0xffff ? 2 : 1);
    const piece = foldCodePoint(codePoint);
    if (piece !== '') clusterFrom = length;
    else if (belongsToLetterBefore(codePoint) && ends[length - 1] === at) ends.fill(end, clusterFrom, length);
    for (let index = 0; index < piece.length; index++) {
      if (length === units.length) ({ units, starts, ends } = moreRoom({ units, starts, ends }));
      units[length] = piece.charCodeAt(index);
      starts[length] = at;
      ends[length++] = end;
    }
    at = end;
  }
  const offsets = new Uint32Array(2 * length);
  offsets.set(starts.subarray(0, length));
  offsets.set(ends.subarray(0, length), length);
  return {
    // Folded text has no half of a pair, which would be lost here.
    text: decoder.decode(units.subarray(0, length)),
    starts: offsets.subarray(0, length),
    ends: offsets.subarray(length),
  };
}

/**
 * Where a stretch of the folded text stands in the original. Its end reaches over the marks that follow the last letter. An empty
 * span becomes a caret before the character it stands at.
 */
export function originalSpan(folded: FoldedText, span: Span): Span {
  if (span.start === span.end) {
    const at = folded.starts[span.start] ?? folded.ends.at(-1) ?? 0;
    return { start: at, end: at };
  }
  return { start: folded.starts[span.start] ?? 0, end: folded.ends[span.end - 1] ?? 0 };
}

const notLookedAt = -1;
const notOneUnit = -2;
const unitFoldings = new Int32Array(0x10000).fill(notLookedAt);

/** The one code unit that a code unit folds to; negative where it is none or several, or half of a pair. */
function foldingOfUnit(unit: number): number {
  const known = unitFoldings[unit] ?? notOneUnit;
  if (known !== notLookedAt) return known;
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const folding = isHalf ? '' : foldCodePoint(unit);
  unitFoldings[unit] = folding.length === 1 ? folding.charCodeAt(0) : notOneUnit;
  return unitFoldings[unit] ?? notOneUnit;
}

interface Columns {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

function room(length: number): Columns {
  return {
    units: new Uint16Array(length),
    starts: new Uint32Array(length),
    ends: new Uint32Array(length),
  };
}

/** The same with room for as much again: a few presentation forms fold to as many as eighteen units. */
function moreRoom(full: Columns): Columns {
  const more = room(2 * full.units.length + 18);
  more.units.set(full.units);
  more.starts.set(full.starts);
  more.ends.set(full.ends);
  return more;
}

/** Room that each text is folded in, one after the other; that of a longer text is given back. */
let scratch = room(4_096);
const longestKept = 262_144;

// In Node and in browsers alike, though neither's types are known here. String.fromCharCode takes three times as long.
declare const TextDecoder: new (
  encoding: string,
  options: { readonly ignoreBOM: boolean },
) => { decode(units: Uint16Array): string };

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

const foldings = new Map<number, string>();

function foldCodePoint(codePoint: number): string {
  // A few hundred different characters make up any corpus: each is worked out once.
  let folding = foldings.get(codePoint);
  if (folding === undefined) {
    folding = workOutFolding(codePoint);
    foldings.set(codePoint, folding);
  }
  return folding;
}

// Tashkeel, Quranic marks, superscript alef; U+06DD, U+06DE and U+06E9 between them are visible signs and stay.
const marks =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08ca-\u08e1\u08e3-\u08ff]/gu;
const tatweel = 0x0640;
// Not the whole category Cf: it also holds visible signs such as U+0600 ARABIC NUMBER SIGN.
const formatControl = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u;
const presentationForm = /[\ufb50-\ufdff\ufe70-\ufefc]/u;
const lineBreak = /[\n\r\u2028\u2029]/u;

const substitutes: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ہ: 'ه',
  ە: 'ه',
  ک: 'ك',
  گ: 'ك',
};

function workOutFolding(codePoint: number): string {
  // A lone surrogate: two that meet when what stood between them is dropped would become another character.
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return '\ufffd';
  const character = String.fromCodePoint(codePoint);
  if (formatControl.test(character)) return '';
  if (!presentationForm.test(character)) return foldPlain(character);
  const letters = Array.from(character.normalize('NFKC'), foldPlain).join('');
  // The isolated vowel marks among the presentation forms decompose to a space that carries the mark.
  return letters === ' ' ? '' : letters;
}

function foldPlain(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint === tatweel) return '';
  if (lineBreak.test(character)) return character;
  if (/\s/u.test(character)) return ' ';
  if (/[«»“”„‟]/u.test(character)) return '"';
  if (/[‘’‚‛‹›]/u.test(character)) return "'";
  if (/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/u.test(character)) return '-';
  if (codePoint >= 0x0660 && codePoint <= 0x0669) return String(codePoint - 0x0660);
  if (codePoint >= 0x06f0 && codePoint <= 0x06f9) return String(codePoint - 0x06f0);
  return substitutes[character] ?? character.replace(marks, '').toLowerCase();
}

/** Marks, tatweel and the two joiners are drawn as part of the letter before them; bidi controls and the like are not. */
const belongsToLetterBefore = (codePoint: number): boolean =>
  !formatControl.test(String.fromCodePoint(codePoint)) || codePoint === 0x200c || codePoint === 0x200d;

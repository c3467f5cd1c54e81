import { paragraphsOf } from '../text/paragraphs.ts';

/** Which way a text runs. */
export type Direction = 'rtl' | 'ltr';

/**
 * The direction of a paragraph by its first strong character, null where there is none (UAX #9, rules P2 and P3): what stands
 * between an isolate's start and its end is passed over; embeddings and overrides are passed over, but not what they hold.
 * Strong are letters and the three direction marks; the few other strong characters of UAX #9 (Indic digits, Braille) are not known here.
 */
export function baseDirection(paragraph: string): Direction | null {
  let openIsolates = 0;
  for (const { 0: character } of paragraph.matchAll(strongOrIsolate)) {
    if (/[\u2066-\u2068]/.test(character)) openIsolates++;
    else if (character === '\u2069') openIsolates = Math.max(0, openIsolates - 1);
    else if (openIsolates === 0) return rightToLeft.test(character) ? 'rtl' : 'ltr';
  }
  return null;
}

/**
 * The direction of each line of the text (those of `paragraphsOf`), as they are to be shown: a line without one runs like the line
 * before it, the first ones like the first that has one, and all from right to left where none has.
 */
export function paragraphDirections(text: string): Direction[] {
  const own = paragraphsOf(text).map(({ start, end }) => baseDirection(text.slice(start, end)));
  let running = own.find((direction) => direction !== null) ?? 'rtl';
  return own.map((direction) => {
    running = direction ?? running;
    return running;
  });
}

// U+02B9–02BA, 02C6–02CF, 02EC and 0374 are modifier letters of bidi class ON.
const strongOrIsolate =
  /(?![\u02b9\u02ba\u02c6-\u02cf\u02ec\u0374])[\p{L}\p{Mc}\u200e\u200f\u061c\u2066-\u2069]/gu;

// The blocks whose letters are of class R or AL (DerivedBidiClass.txt, also its defaults for unassigned code points).
const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

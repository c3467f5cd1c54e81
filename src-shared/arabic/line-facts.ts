import { paragraphsOf } from '../text/paragraphs.ts';
import type { Span } from '../text/span.ts';
import { fold } from './fold.ts';
import { foldedWords } from './folded-words.ts';
import { type BoilerplateReason, lineCues } from './line-cues.ts';

/** One line that shows something, as the rules see it. The span leaves out the spaces around it. UTF-16. */
export interface LineFacts extends Span {
  readonly text: string;
  /** Folded, without spaces around it; inner runs of spaces are kept. */
  readonly folded: string;
  /** Folded words only, one space between them: no signs, punctuation or digits. */
  readonly wording: string;
  readonly words: number;
  readonly arabicLetters: boolean;
  /** Headlines of other articles, one after another with gaps between. */
  readonly linkList: boolean;
  /** Long enough, or long and ended like a sentence, to be a paragraph of an article. */
  readonly paragraph: boolean;
  readonly cue: {
    readonly reason: BoilerplateReason;
    readonly sureness: 'whole' | 'beginning' | 'anywhere';
  } | null;
}

/** The lines of a text that show anything, in order. */
export function lineFactsOf(text: string): LineFacts[] {
  return paragraphsOf(text).flatMap((line) => {
    const raw = text.slice(line.start, line.end);
    const visible = raw.trim();
    const folded = fold(visible).text.trim();
    if (folded === '') return [];
    const start = line.start + raw.indexOf(visible);
    const wording = wordingOf(folded);
    const words = foldedWords(folded).length;
    const linkList = isLinkList(folded, words);
    return {
      start,
      end: start + visible.length,
      text: visible,
      folded,
      wording,
      words,
      arabicLetters: /\p{Script=Arabic}/u.test(wording),
      linkList,
      paragraph:
        !linkList && (words >= paragraphWords || (words >= sentenceWords && endsSentence.test(folded))),
      cue: cueOf(wording, words),
    };
  });
}

/** As many words and nobody would write it as a heading, a caption or a link. */
const paragraphWords = 25;
/** The same of a line that ends in a full stop. */
const sentenceWords = 12;
const endsSentence = /(?<![.…])[.!؟?][ ]?["')\]]{0,2}$/u;

/** Five pieces or more, of three words on average, with three spaces or more between: pages of press archives begin with such a line. */
const isLinkList = (folded: string, words: number): boolean => {
  const pieces = folded.split(/ {3,}/u).length;
  return pieces >= 5 && words >= pieces * 3 && !/[.!؟?]$/u.test(folded);
};

/** Most words of a line that is only recognised by how it begins. */
const mostCueWords = 4;

/** The words of a folded text with one space between them, without digits and signs. */
export const wordingOf = (folded: string): string => folded.match(/[\p{L}\p{M}]+/gu)?.join(' ') ?? '';

interface FoldedCue {
  readonly reason: BoilerplateReason;
  readonly whole: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly anywhere: readonly string[];
}

const wordings = (cues: readonly string[]): string[] => cues.map((cue) => wordingOf(fold(cue).text));

const cues: readonly FoldedCue[] = lineCues.map(({ reason, whole, beginnings, anywhere }) => ({
  reason,
  whole: new Set(wordings([...whole, ...beginnings])),
  beginnings: wordings(beginnings),
  anywhere: wordings(anywhere),
}));

function cueOf(wording: string, words: number): LineFacts['cue'] {
  const anywhere = cues.find((cue) => cue.anywhere.some((beginning) => beginsWith(wording, beginning)));
  if (anywhere) return { reason: anywhere.reason, sureness: 'anywhere' };
  const whole = cues.find((cue) => cue.whole.has(wording));
  if (whole) return { reason: whole.reason, sureness: 'whole' };
  if (words > mostCueWords) return null;
  const begun = cues.find((cue) => cue.beginnings.some((beginning) => beginsWith(wording, beginning)));
  return begun ? { reason: begun.reason, sureness: 'beginning' } : null;
}

/** True where the first whole words are those. */
export const beginsWith = (wording: string, beginning: string): boolean =>
  wording === beginning || wording.startsWith(`${beginning} `);

import type { Span } from '../text/span.ts';
import type { BoilerplateReason } from './line-cues.ts';
import { type LineFacts, lineFactsOf } from './line-facts.ts';
import { headOfArticle } from './line-head.ts';
import { captionCredit, sourceLine, tailStart } from './line-rules.ts';
import { boilerplate, type LineVerdict } from './line-verdict.ts';

/** What one line seems to be. The span leaves out the spaces around the line. UTF-16. */
export interface LineProposal extends Span, LineVerdict {}

/**
 * What each line of a scraped article that shows anything seems to be, in order: proposals that a person confirms. No model, only rules
 * that name themselves. They err towards `body`: a line that no rule claims is body, and after a cue such as «اقرأ أيضا» nothing is
 * cut off where the article's own paragraphs go on.
 */
export function classifyLines(text: string): readonly LineProposal[] {
  // Of an article that is imported it is asked twice in a row: to propose lines and to compare it with others.
  if (latest?.text !== text) latest = { text, lines: workOutLines(text) };
  return latest.lines;
}

let latest: { readonly text: string; readonly lines: readonly LineProposal[] } | undefined;

function workOutLines(text: string): LineProposal[] {
  const lines = lineFactsOf(text);
  const mostlyArabic = isMostlyArabic(lines);
  const firstParagraph = lines.findIndex((line) => line.paragraph);
  const tail = tailStart(lines);
  // With no paragraph to be seen, only the first few lines can be a head.
  const headEnd = Math.min(firstParagraph >= 0 ? firstParagraph : mostHeadLinesAlone, tail, mostHeadLines);
  const lastParagraph = lines.findLastIndex((line, index) => line.paragraph && index < tail);
  const repeats = repeatedLines(lines);
  const general = (line: LineFacts, index: number): LineVerdict | null =>
    byItself(line, mostlyArabic, index < firstParagraph || index > lastParagraph);

  const head = headOfArticle(lines, headEnd, general, text);
  let section: BoilerplateReason = 'related';
  return lines.map((line, index) => {
    const first = repeats.get(index);
    let verdict = head.verdicts[index] ?? null;
    if (index > head.title && line.folded === lines[head.title]?.folded) {
      verdict = boilerplate('title-repeat', 'repeat');
    } else if (verdict?.kind !== 'published' && first !== undefined) {
      verdict = boilerplate('caption-repeat', 'repeat');
    }
    if (index >= tail) {
      if (line.cue?.reason === 'related' || line.cue?.reason === 'comment-form') section = line.cue.reason;
      verdict = afterCue(general(line, index), line, section);
    } else if (!verdict && index >= headEnd) {
      verdict = general(line, index) ?? withinBody(line, repeats, index);
    }
    return { start: line.start, end: line.end, ...(verdict ?? { kind: 'body', rule: 'body' }) };
  });
}

/** Where no paragraph follows, so that lines of the head look like all others. */
const mostHeadLinesAlone = 12;
const mostHeadLines = 40;

/** Index of each line that repeats an earlier one of some length → index of the first that says it. */
function repeatedLines(lines: readonly LineFacts[]): ReadonlyMap<number, number> {
  const seen = new Map<string, number>();
  const repeats = new Map<number, number>();
  lines.forEach((line, index) => {
    if (line.words < fewestRepeatedWords) return;
    const first = seen.get(line.folded);
    if (first === undefined) seen.set(line.folded, index);
    else repeats.set(index, first);
  });
  return repeats;
}

// Shorter ones do recur within articles: «س:», «ما العمل؟».
const fewestRepeatedWords = 4;

/** What shows from the line alone. `outside`: it does not stand between paragraphs, so that less is needed. */
function byItself(line: LineFacts, mostlyArabic: boolean, outside: boolean): LineVerdict | null {
  if (/^[\d\s.,٫٬:/+|-]+$/u.test(line.folded)) return boilerplate('counter', 'digits');
  if (line.linkList) return boilerplate('related', 'separators');
  const separated = line.words <= mostSeparatedWords && !/[.!؟?]$/u.test(line.folded);
  if (separated && line.folded.split(' / ').length > 2) return boilerplate('breadcrumb', 'separators');
  if (separated && outside && line.folded.split(/ [|›>] | {2,}/u).length > 2)
    return boilerplate('navigation', 'separators');
  if (/^(?:https?:\/\/|www\.)\S+$/u.test(line.folded)) return boilerplate('share', 'no-arabic-letter');
  if (/^a[+-]? ?a[+-]?$/u.test(line.folded)) return boilerplate('share', 'no-arabic-letter');
  if (line.cue && (outside || line.cue.sureness !== 'beginning')) {
    if (line.cue.reason === 'related' && line.words > mostLinkWords && !line.paragraph) {
      return { kind: 'other-article', rule: 'cue' };
    }
    if (!line.paragraph) return boilerplate(line.cue.reason, 'cue');
  }
  if (mostlyArabic && !line.arabicLetters && line.words <= mostForeignWords) {
    return boilerplate('navigation', 'no-arabic-letter');
  }
  return null;
}

const mostSeparatedWords = 12;
/** A cue with more than this behind it carries another article's title. */
const mostLinkWords = 6;
/** A longer line without Arabic letters may be a quotation in its own language. */
const mostForeignWords = 10;

function afterCue(own: LineVerdict | null, line: LineFacts, section: BoilerplateReason): LineVerdict {
  if (own) return own;
  if (section === 'related' && line.words >= fewestTeaserWords)
    return { kind: 'other-article', rule: 'after-cue' };
  return boilerplate(section, 'after-cue');
}

/** Longer than a title: the beginning of another article's text. */
const fewestTeaserWords = 15;

function withinBody(
  line: LineFacts,
  repeats: ReadonlyMap<number, number>,
  index: number,
): LineVerdict | null {
  if (sourceLine(line)) return { kind: 'source', rule: 'source-cue' };
  if (line.paragraph) return null;
  if (repeats.get(index + 1) === index) return { kind: 'caption', rule: 'before-repeat' };
  if (captionCredit(line)) return { kind: 'caption', rule: 'credit' };
  return null;
}

function isMostlyArabic(lines: readonly LineFacts[]): boolean {
  const arabic = lines.filter((line) => line.arabicLetters);
  const letters = (some: readonly LineFacts[]): number =>
    some.reduce((sum, line) => sum + line.wording.length, 0);
  return letters(arabic) * 2 > letters(lines);
}

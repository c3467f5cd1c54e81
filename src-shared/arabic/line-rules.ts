import { fold } from './fold.ts';
import { captionEndings, sourceCues } from './line-cues.ts';
import { beginsWith, type LineFacts, wordingOf } from './line-facts.ts';

/**
 * Index of the line at which the article is over: the first cue of related articles or comments with no paragraph after it, or the first
 * sentence of a comment form («لن يتم نشر عنوان بريدك …», no mere button) with less of paragraphs after it (readers' comments) than
 * before. The number of lines where there is none.
 */
export function tailStart(lines: readonly LineFacts[]): number {
  const total = paragraphLength(lines);
  if (total === 0) return lines.length;
  let before = 0;
  for (const [index, line] of lines.entries()) {
    if (line.paragraph) before += line.text.length;
    if (line.paragraph || !line.cue) continue;
    if (line.cue.reason !== 'related' && line.cue.reason !== 'comment-form') continue;
    if (before === total && !isInlineLink(line)) return index;
    if (isFormSentence(line) && total - before < before) return index;
  }
  return lines.length;
}

const paragraphLength = (lines: readonly LineFacts[]): number =>
  lines.reduce((sum, line) => sum + (line.paragraph ? line.text.length : 0), 0);

/** «طالع أيضا: …»: the link stands on the line itself and says nothing of what follows. */
const isInlineLink = (line: LineFacts): boolean =>
  line.cue?.sureness === 'anywhere' && /:\s*\S/u.test(line.folded);

const isFormSentence = ({ cue, words }: LineFacts): boolean =>
  cue?.reason === 'comment-form' && cue.sureness === 'anywhere' && words >= 5;

const foldedSourceCues = sourceCues.map((cue) => fold(cue).text);

/** «المصدر: …», with where it was taken from after it; never a whole sentence. */
export function sourceLine(line: LineFacts): boolean {
  if (line.words > mostSourceWords) return false;
  return foldedSourceCues.some(
    (cue) => line.folded.startsWith(cue) && /^\s*[:：/-]/u.test(line.folded.slice(cue.length)),
  );
}

const mostSourceWords = 8;

const foldedCaptionEndings = captionEndings.map((ending) => wordingOf(fold(ending).text));

/** A line that ends with a credit in brackets, «(أرشيف)», and no full stop. */
export function captionCredit(line: LineFacts): boolean {
  const credit = /\(([^()]{2,30})\)$/u.exec(line.folded)?.[1];
  if (credit === undefined || line.folded.startsWith('(')) return false;
  const wording = wordingOf(credit);
  return foldedCaptionEndings.some((ending) => beginsWith(wording, ending));
}

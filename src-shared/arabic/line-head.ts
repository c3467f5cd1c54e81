import { datesIn } from './dates.ts';
import { fold } from './fold.ts';
import { bylineCues, namelessBylines, outletWords, publishedCues } from './line-cues.ts';
import { beginsWith, type LineFacts, wordingOf } from './line-facts.ts';
import { captionCredit, sourceLine } from './line-rules.ts';
import type { LineVerdict } from './line-verdict.ts';

/** What the lines before the first paragraph are, and which of all lines is the title (-1: none). */
export interface ArticleHead {
  readonly verdicts: readonly (LineVerdict | null)[];
  readonly title: number;
}

/**
 * Reads the lines before index `end`: the first line of four words that nothing else claims is the title; what says place, outlet, author
 * or date is looked for after it, for «بلد: قول» is how many titles begin. `general` are the rules that hold anywhere.
 */
export function headOfArticle(
  lines: readonly LineFacts[],
  end: number,
  general: (line: LineFacts, index: number) => LineVerdict | null,
  text: string,
): ArticleHead {
  const head = lines.slice(0, end);
  const verdicts = head.map((line, index) => dateLine(line) ?? general(line, index));
  const unclaimed = head.flatMap((_, index) => (verdicts[index] ? [] : [index]));
  const title = unclaimed.find((index) => isHeading(lines[index])) ?? unclaimed[0] ?? -1;
  const everything = fold(text).text;
  for (const index of unclaimed) {
    const line = lines[index];
    if (!line) continue;
    if (index === title) verdicts[index] = { kind: 'title', rule: 'first-heading' };
    else if (index < title) verdicts[index] = siteName(line, everything);
    else verdicts[index] = afterTitle(line, everything);
  }
  return { verdicts: withNamesBesideDates(lines, verdicts, title), title };
}

const fewestTitleWords = 4;

/**
 * «مدار التقنية | Madar Tech» is a site's name, «… في ليبيا | الوسط» with more words before it a title. A line that ends with a full stop
 * is a sentence: above a short article a title of two words is still its title.
 */
const isHeading = (line: LineFacts | undefined): boolean =>
  line !== undefined &&
  line.words >= fewestTitleWords &&
  !/[^.]\.["']?$/u.test(line.folded) &&
  !(line.words <= mostSiteNameWords && line.folded.includes('|'));

const wordings = (phrases: readonly string[]): string[] =>
  phrases.map((phrase) => wordingOf(fold(phrase).text));
const foldedPublishedCues = wordings(publishedCues).sort((a, b) => b.length - a.length);
const foldedBylineCues = wordings(bylineCues);
const foldedNamelessBylines = wordings(namelessBylines);
const foldedOutletWords = wordings(outletWords);

/** A line with a full date: `published` where the date is all it says, `dateline` where a place or an outlet stands before it. */
function dateLine(line: LineFacts): LineVerdict | null {
  if (line.paragraph || line.wording.split(' ').length > mostDateLineWords) return null;
  const dates = datesIn(line.text).filter(
    (date) => date.precision === 'day' && !date.written.startsWith('X'),
  );
  const [first] = dates;
  if (!first) return null;
  let rest = '';
  let from = 0;
  for (const date of dates) {
    rest += `${line.text.slice(from, date.start)} `;
    from = date.end;
  }
  let left = wordingOf(fold(rest + line.text.slice(from)).text);
  for (const cue of foldedPublishedCues) left = ` ${left} `.replaceAll(` ${cue} `, ' ').trim();
  if (/^\p{L}{0,1}$/u.test(left)) return { kind: 'published', rule: 'date' };
  // «نشر في الصحافة يوم 12 - 03 - 2012», as press archives have it.
  const published = beginsWith(line.wording, 'نشر') && left.split(' ').length <= mostWordsBesideDate;
  if (published) return { kind: 'published', rule: 'date' };
  const before = wordingOf(fold(line.text.slice(0, first.start)).text);
  const placeAndOutlet = /[-–—/:،,ـ]/u.test(line.text.slice(0, first.start)) && left === before;
  return placeAndOutlet ? { kind: 'dateline', rule: 'date' } : null;
}

/** Without the numbers. */
const mostDateLineWords = 14;
/** «نشر في الوسط يوم …»: the outlet's name. */
const mostWordsBesideDate = 4;

function siteName(line: LineFacts, everything: string): LineVerdict | null {
  if (line.words > mostSiteNameWords) return null;
  const again = everything.indexOf(line.folded) !== everything.lastIndexOf(line.folded);
  if (!again && !line.folded.includes('|')) return null;
  return { kind: 'boilerplate', reason: 'site-name', rule: 'site-name' };
}

const mostSiteNameWords = 6;

function afterTitle(line: LineFacts, everything: string): LineVerdict | null {
  if (/^[-•] ?في/u.test(line.folded) && line.words <= mostHeadWords) {
    return { kind: 'boilerplate', reason: 'breadcrumb', rule: 'posted-in' };
  }
  if (sourceLine(line)) return { kind: 'source', rule: 'source-cue' };
  if (captionCredit(line)) return { kind: 'caption', rule: 'credit' };
  if (line.words > mostHeadWords || /[.!؟?]$/u.test(line.folded)) return null;
  if (foldedNamelessBylines.includes(line.wording)) return { kind: 'byline', rule: 'byline-cue' };
  if (foldedBylineCues.some((cue) => beginsWith(line.wording, cue)) && hasNameAfterCue(line)) {
    return { kind: 'byline', rule: 'byline-cue' };
  }
  const [place, name] = placeAndName(line.folded);
  if (place === undefined || name === undefined) return null;
  const outlet = isOutlet(name) || isOutlet(place) || everything.split(name, 3).length > 2;
  return outlet ? { kind: 'dateline', rule: 'place-and-outlet' } : { kind: 'byline', rule: 'place-and-name' };
}

const mostHeadWords = 8;

/** «كتب: …», «بقلم …»: not «تحرير الموصل يبدأ غدا». */
const hasNameAfterCue = (line: LineFacts): boolean =>
  /^\S+ ?[:/-]/u.test(line.folded) || /^(?:بقلم|كتبت?ه?) /u.test(line.folded);

/**
 * The two sides of «القاهرة - رويترز», «البصرة / زينب العامري»: at most three words before, four after. Of «سوسة ـ نادرة المهيري» folding has
 * left two spaces.
 */
export function placeAndName(folded: string): readonly [string, string] | readonly [] {
  const parts =
    /^([^-:/،,|]{2,40}?) ?[-:/،,|] ?([^-:/،,|]{2,60})$|^(\S{2,20}(?: \S{1,20})?) {2}(\S.{1,60})$/u.exec(
      folded,
    );
  const place = (parts?.[1] ?? parts?.[3])?.trim();
  const name = (parts?.[2] ?? parts?.[4])?.trim();
  if (!place || !name || /\d/.test(folded)) return [];
  return place.split(' ').length <= 3 && name.split(' ').length <= 4 ? [place, name] : [];
}

/** True where a folded name has a word of agencies and outlets in it. */
export const isOutlet = (name: string): boolean => {
  const wording = ` ${wordingOf(name)} `;
  return foldedOutletWords.some((word) => wording.includes(` ${word} `));
};

/** Two or three words by themselves on the line before or after the date, after the title: a name. */
function withNamesBesideDates(
  lines: readonly LineFacts[],
  verdicts: readonly (LineVerdict | null)[],
  title: number,
): (LineVerdict | null)[] {
  return verdicts.map((verdict, index) => {
    const line = lines[index];
    if (verdict || !line || index <= title) return verdict;
    const beside = [index - 1, index + 1].some((other) => verdicts[other]?.kind === 'published');
    return beside && /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+){1,2}$/u.test(line.folded)
      ? { kind: 'byline', rule: 'name-beside-date' }
      : verdict;
  });
}

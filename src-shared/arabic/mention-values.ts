import type { Span } from '../text/span.ts';
import { weekdaysByName } from './date-patterns.ts';
import { datesIn, type FoundDate } from './dates.ts';
import { fold } from './fold.ts';
import { procliticCuts } from './proclitics.ts';
import type { Words } from './words.ts';

/** What the text itself says of a mention; null where it says nothing. Only ever offered: a person decides. */
export interface MentionValues {
  /** The letters before it in its written word, where they may be proclitics. */
  readonly proclitic: string | null;
  /** The mention with the article that a ل before it took the alef of, where the article has that form, too. */
  readonly canonical: string | null;
  /** The date that it is: ISO 8601, with the calendar it is written in and ±1 day where it was converted. */
  readonly value: string | null;
}

/** Reads what is written in and before the mention. `published` is the article's day, ISO 8601, and tells a year that is not written. */
export function mentionValues(
  { text, words }: { readonly text: string; readonly words: Words },
  mention: Span,
  published: string | null,
): MentionValues {
  const quote = text.slice(mention.start, mention.end);
  const proclitic = procliticBefore(text, mention, words);
  return {
    proclitic,
    canonical: proclitic?.endsWith('ل') && quote.startsWith('ل') ? withArticle(text, quote) : null,
    value: dateValue(quote, published),
  };
}

function procliticBefore(text: string, { start }: Span, words: Words): string | null {
  const word = words.at(start);
  if (!word || word.start >= start || start >= word.end) return null;
  return procliticCuts(text, word).includes(start) ? text.slice(word.start, start) : null;
}

/** «للعراق» may be of «العراق», «للبنان» is not of «البنان»: what stands elsewhere in the article tells. */
function withArticle(text: string, quote: string): string | null {
  const whole = `ا${quote}`;
  return fold(text).text.includes(fold(whole).text) ? whole : null;
}

function dateValue(quote: string, published: string | null): string | null {
  const [date, ...others] = datesIn(quote);
  if (!date || others.length > 0) return null;
  const around = `${quote.slice(0, date.start)} ${quote.slice(date.end)}`;
  const rest = fold(around)
    .text.split(/[\s()،,:-]+/)
    .filter((word) => word !== '');
  if (!rest.every((word) => plainWords.has(word) || weekdaysByName.has(word) || word in directions))
    return null;
  if (date.approximateDays > 0) return date.value && `${date.value} ±1 (${date.written} هـ)`;
  if (date.value !== null && !date.value.startsWith('XXXX')) return date.value;
  return date.calendar === 'gregorian' && published !== null
    ? nearest(date, published, directionOf(rest))
    : null;
}

const plainWords = new Set(['يوم', 'شهر', 'عام', 'سنه', 'من', 'هـ', 'ه', 'م']);

/** Words, folded, that say on which side of the article's day a date lies: -1 before it, 1 after it. */
const directions: Readonly<Record<string, -1 | 1>> = {
  الماضي: -1,
  الفايت: -1,
  المنصرم: -1,
  المقبل: 1,
  القادم: 1,
};
const directionOf = (words: readonly string[]): -1 | 0 | 1 =>
  words.map((word) => directions[word]).find((side) => side !== undefined) ?? 0;

/** The date in the year that brings it nearest to the article's day, on the side that is said. */
function nearest({ written }: FoundDate, published: string, direction: -1 | 0 | 1): string | null {
  const day = Date.parse(published);
  const year = Number(published.slice(0, 4));
  const [best] = [year - 1, year, year + 1]
    .map((each) => written.replace('XXXX', String(each)))
    .map((value) => ({ value, days: Date.parse(value) - day }))
    .filter(({ days }) => Number.isFinite(days) && (direction === 0 || Math.sign(days) !== -direction))
    .sort((one, other) => Math.abs(one.days) - Math.abs(other.days));
  return best?.value ?? null;
}

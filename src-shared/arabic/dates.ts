import { graphemesOf } from '../text/graphemes.ts';
import { compareSpans, type Span } from '../text/span.ts';
import {
  dayFirstDate,
  daysByWords,
  monthCueBefore,
  monthsByName,
  namedDate,
  weekdaysByName,
  yearAlone,
  yearFirstDate,
} from './date-patterns.ts';
import { type FoldedText, fold, originalSpan } from './fold.ts';
import { gregorianFromHijri } from './hijri.ts';
import type { Calendar } from './months.ts';

/** A date as it stands in the text. UTF-16. */
export interface FoundDate extends Span {
  readonly calendar: Calendar;
  readonly precision: 'day' | 'month' | 'year';
  /** Year, month and day of the calendar it is written in: `2019-06-26`, `2019-06`, `2019`; `XXXX` for a year that is not written (ISO 8601-2). */
  readonly written: string;
  /**
   * ISO 8601, Gregorian. A Hijri month or year, which begins and ends within Gregorian ones, is an interval `first/last` of days.
   * Null where a Hijri date has no year or one outside the Umm al-Qura tables (1300–1600).
   */
  readonly value: string | null;
  /** Time of day, `HH:MM`, where one follows. */
  readonly time: string | null;
  /** How many days `value` may be off: 1 where it was converted from the Hijri calendar. */
  readonly approximateDays: 0 | 1;
  /** Whether the weekday written before it is that of `value`; null where none is written or `value` is not one day. */
  readonly weekdayAgrees: boolean | null;
}

/**
 * The dates written in a text, in reading order, none overlapping another: month names of every Arab country and of the Hijri
 * year, numbers in any digits, ISO. In numbers with the year last the day stands first, as in every Arab country. Impossible days and
 * months, years of two digits and Hijri numbers without «هـ» are left alone: nothing is guessed.
 */
export function datesIn(text: string): FoundDate[] {
  const folded = fold(text);
  const graphemes = graphemesOf(text);
  const found = [
    ...read(folded, namedDate, (groups, match) => readNamed(groups, match, text, folded)),
    ...read(folded, dayFirstDate, readNumeric),
    ...read(folded, yearFirstDate, readNumeric),
    ...read(folded, yearAlone, readYear),
  ].sort(compareSpans);
  let end = 0;
  return found.flatMap((date) => {
    const span = graphemes.cover(date);
    if (span.start < end) return [];
    end = span.end;
    return [{ ...date, ...span }];
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Year, month and day as written; what is not written is null. */
interface Parts {
  readonly calendar: Calendar;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

function read(
  folded: FoldedText,
  pattern: RegExp,
  partsOf: (groups: Groups, match: RegExpExecArray) => Parts | null,
): FoundDate[] {
  const dates: FoundDate[] = [];
  for (const match of folded.text.matchAll(pattern)) {
    const groups: Groups = match.groups ?? {};
    const parts = partsOf(groups, match);
    const values = parts && valuesOf(parts);
    if (!values) continue;
    const span = originalSpan(folded, { start: match.index, end: match.index + match[0].length });
    const weekday = groups.weekday === undefined ? undefined : weekdaysByName.get(groups.weekday);
    dates.push({ ...span, ...values, time: timeOf(groups), weekdayAgrees: agreement(values, weekday) });
  }
  return dates;
}

function readNamed(groups: Groups, match: RegExpExecArray, text: string, folded: FoldedText): Parts | null {
  const named = monthsByName.get(singleSpaced(groups.month));
  if (!named) return null;
  const second = groups.second === undefined ? named : monthsByName.get(singleSpaced(groups.second));
  // Two months side by side that are not one month under two names are something else, a period perhaps.
  if (second?.month !== named.month || second.calendar !== named.calendar) return null;
  if (contradicts(groups.era, named.calendar)) return null;
  const day = groups.day ?? groups.dayAfter;
  const parts = {
    calendar: named.calendar,
    year: groups.year === undefined ? null : Number(groups.year),
    month: named.month,
    day: day === undefined ? (daysByWords.get(singleSpaced(groups.dayWords)) ?? null) : Number(day),
  };
  const before = folded.text.slice(Math.max(0, match.index - 12), match.index);
  if (parts.day === null && /\d[ ,-]{1,2}$/.test(before)) return null;
  if (parts.day !== null || parts.year !== null || named.alone || groups.second !== undefined) return parts;
  if (!monthCueBefore.test(before)) return null;
  // Folded, «آب» is «أب», a father.
  return groups.month === 'اب' && text.charAt(folded.starts[match.index] ?? 0) !== 'آ' ? null : parts;
}

function readNumeric(groups: Groups): Parts | null {
  const year = Number(groups.year);
  const calendar = isHijriEra(groups.era) ? 'islamic-umalqura' : 'gregorian';
  // 22/9/1447 without «هـ»: a Hijri year most likely, but it does not say so.
  if (calendar === 'gregorian' && year < firstLikelyGregorianYear) return null;
  return { calendar, year, month: Number(groups.month), day: Number(groups.day) };
}

function readYear(groups: Groups): Parts | null {
  const year = Number(groups.year);
  if (isHijriEra(groups.era)) return { calendar: 'islamic-umalqura', year, month: null, day: null };
  if (groups.cue === undefined || year < firstLikelyGregorianYear) return null;
  return { calendar: 'gregorian', year, month: null, day: null };
}

// News seldom tells of the years 1300–1600 of either calendar but the present Hijri ones.
const firstLikelyGregorianYear = 1600;
const lastYear = 2199;

const singleSpaced = (name: string | undefined): string => name?.replaceAll('  ', ' ') ?? '';
const isHijriEra = (era: string | undefined): boolean => era?.startsWith('ه') === true || era === 'للهجره';
const contradicts = (era: string | undefined, calendar: Calendar): boolean =>
  era !== undefined && isHijriEra(era) !== (calendar === 'islamic-umalqura');

type Values = Pick<FoundDate, 'calendar' | 'precision' | 'written' | 'value' | 'approximateDays'>;

function valuesOf({ calendar, year, month, day }: Parts): Values | null {
  const hijri = calendar === 'islamic-umalqura';
  if (year !== null && (year < 1 || year > lastYear)) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  // A day without a year may be the 29th of February.
  if (day !== null && (day < 1 || day > (hijri ? 30 : lengthOfMonth(year ?? 2000, month ?? 1)))) return null;
  const precision = day !== null ? 'day' : month !== null ? 'month' : 'year';
  const pieces = [year === null ? 'XXXX' : String(year).padStart(4, '0')];
  if (month !== null) pieces.push(String(month).padStart(2, '0'));
  if (day !== null) pieces.push(String(day).padStart(2, '0'));
  const written = pieces.join('-');
  if (!hijri) return { calendar, precision, written, value: written, approximateDays: 0 };
  return { calendar, precision, written, value: convert(year, month, day), approximateDays: 1 };
}

function convert(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null) return null;
  const first = gregorianFromHijri({ year, month: month ?? 1, day: day ?? 1 });
  if (first === null) return null;
  if (day !== null) return isoDay(first);
  const next =
    month === null || month === 12
      ? gregorianFromHijri({ year: year + 1, month: 1, day: 1 })
      : gregorianFromHijri({ year, month: month + 1, day: 1 });
  return next === null ? null : `${isoDay(first)}/${isoDay(next - 86_400_000)}`;
}

const isoDay = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);
const lengthOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

function agreement({ value, precision, written }: Values, weekday: number | undefined): boolean | null {
  if (weekday === undefined || precision !== 'day' || !value || written.startsWith('X')) return null;
  return new Date(`${value}T00:00:00Z`).getUTCDay() === weekday;
}

/** 24-hour time of the matched hour, minute and half of the day. */
function timeOf({ hour, minute, half }: Groups): string | null {
  if (hour === undefined || minute === undefined) return null;
  const written = Number(hour);
  const afternoon = half !== undefined && /^(?:م|مساء|ظهر|عصر|pm)/.test(half);
  const hours = half === undefined || written > 12 ? written : (written % 12) + (afternoon ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

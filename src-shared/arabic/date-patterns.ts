import { fold } from './fold.ts';
import { type Calendar, monthCues, monthEpithets, monthNames, ordinalDays, weekdayNames } from './months.ts';

/** What a folded month name means; `alone` as in `monthNames`. */
export interface NamedMonth {
  readonly calendar: Calendar;
  readonly month: number;
  readonly alone: boolean;
}

const folded = (name: string): string => fold(name).text;

/** Folded name → month. */
export const monthsByName: ReadonlyMap<string, NamedMonth> = new Map(
  monthNames.flatMap(({ calendar, month, alone, besideNumber }) => [
    ...alone.map((name): [string, NamedMonth] => [folded(name), { calendar, month, alone: true }]),
    ...besideNumber.map((name): [string, NamedMonth] => [folded(name), { calendar, month, alone: false }]),
  ]),
);

/** Folded words → day of the month. */
export const daysByWords: ReadonlyMap<string, number> = new Map([
  ...ordinalDays.map(([words, day]): [string, number] => [folded(words), day]),
  [folded('غرة'), 1],
]);

/** Folded weekday without article → its number, Sunday 0. */
export const weekdaysByName: ReadonlyMap<string, number> = new Map(
  weekdayNames.flatMap((names, weekday) => names.map((name): [string, number] => [folded(name), weekday])),
);

// All spaces are bounded: an unbounded one before something that may be missing takes quadratic time on a line of spaces.
const any = (words: Iterable<string>): string =>
  `(?:${Array.from(words, folded)
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', ' {1,2}')})`;

const notInWord = '(?<![\\p{L}\\p{N}])';
/** A word's beginning, or the place after proclitics written onto it. */
const beginning = `(?<=^|[^\\p{L}\\p{N}]|${notInWord}[وفبلك]|${notInWord}[وف][بلك])`;
const ending = '(?![\\p{L}\\p{N}])';
const notInNumber = '(?<!\\d)(?<!\\d[-./:,٫٬])(?<![/])';
const weekday = `(?:(?:ال)?(?<weekday>${any(weekdaysByName.keys())})[ ,،]{1,3}(?:الموافق {1,2}(?:ل ?)?)?)?`;
const month = any(monthsByName.keys());
const era = '(?: {0,2}(?<era>ه|هجري|هجريه|للهجره|م|ميلادي|ميلاديه|للميلاد)(?![\\p{L}\\p{N}]))?';
const time =
  '(?:(?:t|[ ,،-]{1,4}(?:(?:علي )?الساعه )?)(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?![\\d/])(?::\\d{2}(?:\\.\\d{1,3})?z?)?' +
  '(?: {0,2}(?<half>صباحا?|ص|فجرا?|ظهرا?|عصرا?|مساءا?|م|ليلا|am|pm)(?![\\p{L}\\p{N}]))?)?';
const year = '(?<year>\\d{4})(?!\\d|[.,٫٬/]\\d)';

/** «الأربعاء 26 حزيران/يونيو 2019 م, 05:49 مساء» and what can be left out of it; on folded text. */
export const namedDate = new RegExp(
  `${beginning}${weekday}` +
    `(?:(?:(?<day>(?<!\\d|\\d[.,٫٬/:])\\d{1,2})|(?<dayWords>${any(daysByWords.keys())}))` +
    `(?:[-/]|[ ]{1,2}(?:- )?)(?:من {1,2})?(?:شهر {1,2})?)?` +
    `${beginning}(?<month>${month})(?: {1,2}${any(monthEpithets)})?` +
    `(?:(?:[/-]| [/-] | {1,2}| ?\\()(?<second>${month})(?:\\))?${ending})?${ending}` +
    `(?:(?: (?<dayAfter>\\d{1,2})[ ,،]{1,3}|[-/]|[ ,،]{1,3}(?:- )?(?:من {1,2})?(?:(?:ال)?عام {1,2}|سنه {1,2}|لسنه {1,2}|لعام {1,2})?)${year}${era})?` +
    time,
  'gu',
);

/** 26/6/2019, 26-06-2019, 26.6.2019; on folded text. */
export const dayFirstDate = new RegExp(
  `${weekdayBefore()}${notInNumber}(?<day>\\d{1,2})(?<separator> ?[-/.] ?)(?<month>\\d{1,2})\\k<separator>(?<year>\\d{4})(?!\\d|[-./]\\d)${era}${time}`,
  'gu',
);

/** 2019-06-26, 2019/6/26; on folded text. */
export const yearFirstDate = new RegExp(
  `${weekdayBefore()}${notInNumber}(?<year>\\d{4})(?<separator> ?[-/.] ?)(?<month>\\d{1,2})\\k<separator>(?<day>\\d{1,2})(?!\\d|[-./]\\d)${era}${time}`,
  'gu',
);

/** «عام 2014», «سنة 1447 هـ», «1447هـ»; on folded text. */
export const yearAlone = new RegExp(
  `${beginning}(?:(?<cue>(?:ال)?(?:عام|سنه)) {1,2})?${notInNumber}(?<year>\\d{4})(?!\\d|[-./,٫٬:]\\d)${era}`,
  'gu',
);

/** What stands right before a month named without a number, if it shows that the month is meant. */
export const monthCueBefore = new RegExp(`${notInWord}[وفبل]?(?:${any(monthCues)}) {1,2}$`, 'u');

function weekdayBefore(): string {
  return `(?:${beginning})${weekday}`;
}

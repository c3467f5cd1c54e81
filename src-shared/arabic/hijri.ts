/** A day of a calendar; months and days count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Years of the Umm al-Qura tables that ICU holds; outside them it would quietly use another calendar. */
export const firstUmmAlQuraYear = 1300;
/** The last year of the tables. */
export const lastUmmAlQuraYear = 1600;

const dayInMilliseconds = 86_400_000;

/**
 * The Gregorian day of a day of the Umm al-Qura calendar, as milliseconds since 1970 (UTC); null outside its tables or where there is no
 * such month or day. Where the moon was sighted instead of computed the true day may be one off. The 30th of a month that the tables
 * give 29 days is the day after it: elsewhere that month may have had 30.
 */
export function gregorianFromHijri({ year, month, day }: CalendarDay): number | null {
  if (year < firstUmmAlQuraYear || year > lastUmmAlQuraYear) return null;
  if (month < 1 || month > 12 || day < 1 || day > 30) return null;
  // Found by search, because Intl only converts the other way. The mean month of 29.530588 days from 1 Muharram 1300 (12 November 1882)
  // is never more than three days off.
  const months = (year - firstUmmAlQuraYear) * 12 + month - 1;
  const estimate = Date.UTC(1882, 10, 12) + Math.round(months * 29.530588) * dayInMilliseconds;
  for (let offset = -4; offset <= 4; offset++) {
    const start = estimate + offset * dayInMilliseconds;
    const found = hijriFromGregorian(start);
    if (found.year === year && found.month === month && found.day === 1) {
      return start + (day - 1) * dayInMilliseconds;
    }
  }
  return null;
}

// Western digits and the English locale: the Arabic one puts U+200F between the parts.
const formatter = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** The day of the Umm al-Qura calendar of a time in milliseconds since 1970 (UTC). */
export function hijriFromGregorian(milliseconds: number): CalendarDay {
  const parts = formatter.formatToParts(milliseconds);
  const part = (type: string): number => Number(parts.find((piece) => piece.type === type)?.value);
  return { year: part('year'), month: part('month'), day: part('day') };
}

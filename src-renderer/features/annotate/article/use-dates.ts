import { useMemo } from 'react';
import { useLanguage } from '../../../ui/use-text.ts';

/** Publication dates in words. What is no ISO date is shown as it was written. */
export interface Dates {
  /** Day and month: «12 مايو». */
  short(published: string): string;
  /** Weekday, day, month and year: «الثلاثاء 12 مايو 2026». */
  long(published: string): string;
  /** The same day of the Umm al-Qura calendar, which may differ by one day from what was used locally; null for no ISO date. */
  hijri(published: string): string | null;
  /** Hour and minute of an instant, in the window's own time zone. */
  time(instant: string | number): string;
  /** Day, month, hour and minute. */
  moment(instant: string): string;
}

/** Writes dates in the language of the interface. */
export function useDates(): Dates {
  const language = useLanguage();
  return useMemo(() => {
    const format = (calendar: string, options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(`${language === 'ar' ? 'ar-EG' : 'en-GB'}-u-ca-${calendar}-nu-latn`, options);
    const day = { timeZone: 'UTC', day: 'numeric', month: 'long' } as const;
    const short = format('gregory', day);
    const long = format('gregory', { ...day, weekday: 'long', year: 'numeric' });
    const hijri = format('islamic-umalqura', { ...day, year: 'numeric' });
    const time = format('gregory', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    const moment = format('gregory', { day: 'numeric', month: 'long' });
    const inWords = (formatter: Intl.DateTimeFormat, published: string): string | null => {
      const date = isoDay(published);
      // ICU puts direction marks and commas where our own line already isolates and separates, and the hamza of «Dhuʻl» as a letter that our faces lack.
      return (
        date &&
        formatter
          .format(date)
          .replaceAll(/[\u200e\u200f،,]/g, '')
          .replaceAll('\u02bb', '’')
      );
    };
    return {
      short: (published) => inWords(short, published) ?? published,
      long: (published) => inWords(long, published) ?? published,
      hijri: (published) => inWords(hijri, published),
      time: (instant) => time.format(new Date(instant)),
      moment: (instant) => `${moment.format(new Date(instant))} ${time.format(new Date(instant))}`,
    };
  }, [language]);
}

function isoDay(published: string): Date | null {
  const match = /^\d{4}-\d{2}-\d{2}/.exec(published);
  const date = match && new Date(`${match[0]}T00:00:00Z`);
  return date && !Number.isNaN(date.getTime()) ? date : null;
}

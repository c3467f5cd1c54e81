import type { Language } from '../../../src-shared/i18n/message-texts.ts';

/** A day in both calendars, in words. */
export interface DateWords {
  readonly gregorian: string;
  /** The Umm al-Qura calendar's day; sightings may differ by a day. */
  readonly hijri: string;
}

const isoDay = /^\d{4}-\d{2}-\d{2}(?=$|T)/;

/** The words of an ISO date (`2026-05-12`, a time after it is not looked at); null for anything else. */
export function dateWords(published: string, language: Language): DateWords | null {
  const day = new Date(`${isoDay.exec(published)?.[0] ?? ''}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return null;
  const { gregorian, hijri } = formats[language];
  return { gregorian: plain(gregorian.format(day)), hijri: plain(hijri.format(day)) };
}

const formats = {
  ar: { gregorian: formatOf('ar-u-nu-latn'), hijri: formatOf('ar-u-ca-islamic-umalqura-nu-latn') },
  en: { gregorian: formatOf('en-GB'), hijri: formatOf('en-GB-u-ca-islamic-umalqura') },
} satisfies Record<Language, object>;

function formatOf(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

// Intl puts right-to-left marks into Arabic dates; they would travel with a copy of the text. The «ʻ» of its English ones is in none of our faces.
const plain = (words: string): string => words.replaceAll('\u200F', '').replaceAll('\u02BB', '’');

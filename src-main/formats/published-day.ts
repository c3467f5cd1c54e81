import { datesIn } from '../../src-shared/arabic/dates.ts';

/**
 * The day a written date names, as an ISO day: the day part of an ISO instant as it stands, with no time zone applied; else the one full
 * date in the text, in any month system. Undefined where it names none or an approximate one.
 */
export function publishedDay(written: string): string | undefined {
  const trimmed = written.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T\s])/.exec(trimmed);
  if (iso) return isDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) ? iso[0].slice(0, 10) : undefined;
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed);
  if (compact) {
    const [, year, month, day] = compact;
    return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : undefined;
  }
  const days = datesIn(trimmed).flatMap((date) =>
    date.precision === 'day' &&
    date.value !== null &&
    !date.value.startsWith('X') &&
    date.approximateDays === 0
      ? [date.value]
      : [],
  );
  const [day, ...others] = new Set(days);
  return others.length === 0 ? day : undefined;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

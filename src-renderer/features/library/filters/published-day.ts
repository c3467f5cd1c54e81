import { fold } from '../../../../src-shared/arabic/fold.ts';

const written = /^(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?$/;

/**
 * The first or the last day meant by a year, a month or a day (`2026`, `2026-5`, `2026/05/14`, also in Arabic digits) as ISO 8601; null
 * where it is empty, undefined where it is no date.
 */
export function publishedDay(typed: string, end: 'first' | 'last'): string | null | undefined {
  const text = fold(typed).text.trim();
  if (text === '') return null;
  const [whole, year, month, day] = written.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const monthNumber = Number(month ?? (end === 'first' ? 1 : 12));
  const lastDay = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  const dayNumber = Number(day ?? (end === 'first' ? 1 : lastDay));
  const isReal = monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= lastDay;
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return isReal ? `${year}-${twoDigits(monthNumber)}-${twoDigits(dayNumber)}` : undefined;
}

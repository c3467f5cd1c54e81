import { datesIn } from '../../../../src-shared/arabic/dates.ts';

/** The ISO day that a date means as a person may write it («14 أيار 2026»); null where it means no one day. */
export function writtenDay(written: string): string | null {
  const [date, ...others] = datesIn(written);
  if (!date || others.length > 0 || date.precision !== 'day') return null;
  return date.value?.startsWith('X') ? null : date.value;
}

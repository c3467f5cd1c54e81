import { fold } from '../../../../src-shared/arabic/fold.ts';

/** A whole number as typed, also in Arabic digits; null where the field is empty or has anything else in it. */
export function wholeNumber(typed: string): number | null {
  const text = fold(typed).text.trim();
  const number = Number(text);
  return /^\d+$/.test(text) && Number.isSafeInteger(number) ? number : null;
}

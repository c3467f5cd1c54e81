const letters = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** The first letter of a name. */
export const initialOf = (name: string): string =>
  [...letters.segment(name.trim())][0]?.segment.toUpperCase() ?? '';

/** First letters of the first two words of a name, apart where Arabic letters would join: «نوال قاسم» → «ن ق». */
export function initialsOf(name: string): string {
  const initials = name.trim().split(/\s+/).slice(0, 2).map(initialOf);
  return initials.join(/\p{Script=Arabic}/u.test(name) ? ' ' : '');
}

const letters = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** First letters of the first two words of a name, apart so that Arabic letters do not join: «نوال قاسم» → «ن ق». */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).slice(0, 2);
  const initials = words.map((word) => [...letters.segment(word)][0]?.segment.toUpperCase() ?? '');
  return initials.join(/\p{Script=Arabic}/u.test(name) ? ' ' : '');
}

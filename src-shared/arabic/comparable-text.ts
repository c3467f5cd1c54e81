import { classifyLines } from './lines.ts';

/**
 * What of an article is compared with others: the lines that seem to be its title and its body, whatever a person has said of them since, so
 * that the same text always compares alike. Of a text with neither all.
 */
export function comparableText(text: string): string {
  const lines = classifyLines(text).filter(({ kind }) => kind === 'title' || kind === 'body');
  return lines.length === 0 ? text : lines.map(({ start, end }) => text.slice(start, end)).join('\n');
}

import type { Region } from '../model/article.ts';
import { isForeign } from '../model/mark-lines.ts';
import { compareSpans, type Span } from '../text/span.ts';

/** What of a text is to be read: all but the lines that are not the article's own, its date and its source. In reading order. */
export function readablePassages(text: string, regions: readonly Region[]): Span[] {
  const passages: Span[] = [];
  let at = 0;
  for (const { start, end } of regions.filter(isPassedOver).toSorted(compareSpans)) {
    if (start > at) passages.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < text.length) passages.push({ start: at, end: text.length });
  return passages;
}

const isPassedOver = (region: Region): boolean =>
  isForeign(region) || region.kind === 'published' || region.kind === 'source';

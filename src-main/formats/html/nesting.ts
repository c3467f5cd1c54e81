import {
  deepestHtml,
  longestHtml,
  mostHtmlElements,
  mostHtmlPieces,
} from '../../../src-shared/model/limits.ts';
import { Problem } from '../../../src-shared/model/problem.ts';

/**
 * Throws `html-too-large` or `html-too-deep` before a document is built, in one pass over the source: the time to build and search one grows
 * with the square of its depth and worse.
 */
export function refuseHugeHtml(html: string): void {
  const tooLarge = () => new Problem('html-too-large', { count: html.length, limit: longestHtml });
  if (html.length > longestHtml) throw tooLarge();
  let pieces = 0;
  for (const _ of html.matchAll(/[<&]/g)) if (++pieces > mostHtmlPieces) throw tooLarge();
  const open: string[] = [];
  let elements = 0;
  for (const [, close, name = ''] of withoutRawText(html).matchAll(tag)) {
    const element = name.toLowerCase();
    if (close) {
      const at = open.lastIndexOf(element);
      if (at >= 0) open.length = at;
    } else if (!closesItself.has(element)) {
      open.push(element);
      if (open.length > deepestHtml) throw new Problem('html-too-deep', { limit: deepestHtml });
    }
    if (!close && ++elements > mostHtmlElements) throw tooLarge();
  }
}

const tag = /<(\/?)([a-z][^\s/>]*)/gi;

/** What looks like a tag in a script, a style or a comment is none. Each pattern ends where the file does, if nothing else ends it. */
const withoutRawText = (html: string): string =>
  html
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replaceAll(/<(script|style|textarea|title)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, '');

// Elements without content, and those whose end may be left out: another of the kind ends them.
const closesItself = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th'.split(
    ' ',
  ),
);

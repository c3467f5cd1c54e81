import { bidiHazardsOf } from '../../src-shared/arabic/invisible.ts';
import { longestArticleText } from '../../src-shared/model/limits.ts';
import { Problem, type ProblemReport } from '../../src-shared/model/problem.ts';
import { paragraphIndexAt, paragraphsOf } from '../../src-shared/text/paragraphs.ts';

/** Throws where an article's text is too long to keep, has a NUL or half a surrogate pair. Offsets are UTF-16. */
export function checkText(text: string): void {
  if (text.length > longestArticleText) {
    throw new Problem('text-too-long', { count: text.length, limit: longestArticleText });
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) throw new Problem('text-null-character', { offset: nul });
  const half = loneSurrogateIn(text);
  if (half !== undefined) throw new Problem('text-lone-surrogate', { offset: half });
}

/** Offset of the first lone surrogate, undefined where the string is well formed. */
export function loneSurrogateIn(text: string): number | undefined {
  if (text.isWellFormed()) return undefined;
  const repaired = text.toWellFormed();
  for (let offset = 0; offset < text.length; offset++) {
    if (text.charCodeAt(offset) !== repaired.charCodeAt(offset)) return offset;
  }
  return undefined;
}

/** A warning where direction controls make lines read differently from how they are stored. */
export function bidiWarning(text: string): ProblemReport | undefined {
  const hazards = bidiHazardsOf(text);
  if (hazards.length === 0) return undefined;
  const lines = paragraphsOf(text);
  const count = new Set(hazards.map(({ start }) => paragraphIndexAt(lines, start))).size;
  return { code: 'text-bidi-control', params: { count } };
}

import { longestArticleText } from '../../src-shared/model/limits.ts';
import { Problem, type ProblemReport } from '../../src-shared/model/problem.ts';
import { paragraphsOf } from '../../src-shared/text/paragraphs.ts';
import { quoteOf } from '../../src-shared/text/span.ts';

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

/** A warning where direction overrides or isolates left open make lines read differently from how they are stored. */
export function bidiWarning(text: string): ProblemReport | undefined {
  if (!/[\u202d\u202e\u2066-\u2069]/.test(text)) return undefined;
  const count = paragraphsOf(text).filter((line) => misleads(quoteOf(text, line))).length;
  return count > 0 ? { code: 'text-bidi-control', params: { count } } : undefined;
}

function misleads(line: string): boolean {
  if (/[\u202d\u202e]/.test(line)) return true;
  let open = 0;
  for (const character of line) {
    if (character >= '\u2066' && character <= '\u2068') open++;
    if (character === '\u2069' && --open < 0) return true;
  }
  return open !== 0;
}

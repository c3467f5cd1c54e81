import { IntlMessageFormat } from 'intl-messageformat';
import type { ProblemReport } from '../model/problem.ts';
import { catalogOf, problemMessageId } from './catalog.ts';
import type { Language } from './message-texts.ts';

const isolate = (value: string | number) => (typeof value === 'string' ? `\u2068${value}\u2069` : value);

/**
 * A problem in words: `file, line 3, annotations[2]: what is wrong.` Text from outside (names, quotes) is wrapped in bidi isolates (U+2068 …
 * U+2069) so that it cannot reorder the sentence; `plain` leaves them out, for terminals and logs.
 */
export function problemSentence(problem: ProblemReport, language: Language, plain = false): string {
  const params = Object.fromEntries(
    Object.entries(problem.params).map(([name, value]) => [name, plain ? value : isolate(value)]),
  );
  const sentence = new IntlMessageFormat(
    catalogOf(language)[problemMessageId(problem.code)] ?? problem.code,
    language === 'ar' ? 'ar-u-nu-latn' : 'en',
  ).format(params);
  const where = [params.file, lineWords(problem.params.line, language), params.place].filter(
    (part) => part !== undefined,
  );
  const separator = language === 'ar' ? '، ' : ', ';
  return where.length > 0 ? `${where.join(separator)}: ${String(sentence)}` : String(sentence);
}

function lineWords(line: string | number | undefined, language: Language): string | undefined {
  if (line === undefined) return undefined;
  return language === 'ar' ? `السطر ${line}` : `line ${line}`;
}

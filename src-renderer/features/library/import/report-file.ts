import type { ImportReport } from '../../../../src-shared/contract/imports.ts';
import type { Language } from '../../../../src-shared/i18n/message-texts.ts';
import { problemSentence } from '../../../../src-shared/i18n/problem-sentence.ts';
import type { ProblemReport } from '../../../../src-shared/model/problem.ts';
import type { Text } from '../../../ui/use-text.ts';
import { whereFound } from './where-found.ts';

/** What is to be said of a file in one sentence that names it. */
export const findingOf = (path: string, { code, params }: ProblemReport, language: Language): string =>
  problemSentence({ code, params: { file: path, ...params } }, language);

/** The report in the two forms it is saved in. A table begins with a byte order mark, without which Excel misreads Arabic. */
export function reportFiles(report: ImportReport, text: Text, language: Language) {
  return {
    csv: () => `\ufeff${rowsOf(report, text, language).map(csvLine).join('')}`,
    json: () => `${JSON.stringify(withSentences(report, language), null, 2)}\n`,
  };
}

/** How often a field was found in a place, the most frequent first. */
export function foundCounts(report: ImportReport, text: Text) {
  const counts = new Map<string, { field: string; from: string; count: number }>();
  for (const { source, found } of report.articles) {
    for (const each of found) {
      const from = whereFound(each.from, source, text);
      const field = fieldName(each.field, text);
      const key = `${field} ${from}`;
      counts.set(key, { field, from, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

const fields = ['title', 'published', 'outlet', 'author', 'url'] as const;

function fieldName(name: string, text: Text): string {
  const field = fields.find((each) => each === name);
  return field ? text(`import.field.${field}`) : name;
}

function rowsOf(report: ImportReport, text: Text, language: Language): string[][] {
  const titles = new Map(report.articles.map(({ id, title }) => [id, title]));
  return [
    (['what', 'file', 'title', 'detail'] as const).map((column) => text(`import.report.column.${column}`)),
    ...report.articles.map(({ source, title, found }) => [
      text('import.report.imported'),
      source,
      title,
      found
        .map(({ field, from }) => `${fieldName(field, text)} ${whereFound(from, source, text)}`)
        .join('; '),
    ]),
    ...report.skipped.map(({ path, problem }) => [
      text('import.report.skipped'),
      path,
      '',
      problemSentence(problem, language),
    ]),
    ...report.nearDuplicates.map(({ path, id, otherTitle, similarity }) => [
      text('import.report.near'),
      path,
      titles.get(id) ?? '',
      text('import.near', { title: otherTitle, percent: Math.floor(similarity * 100) }),
    ]),
    ...report.warnings.map(({ path, ...warning }) => [
      text('import.report.warning'),
      path,
      '',
      problemSentence(warning, language),
    ]),
  ];
}

const withSentences = (report: ImportReport, language: Language) => ({
  ...report,
  skipped: report.skipped.map((each) => ({ ...each, sentence: problemSentence(each.problem, language) })),
  warnings: report.warnings.map((each) => ({ ...each, sentence: problemSentence(each, language) })),
});

const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
function csvCell(value: string): string {
  const plain = value.replaceAll(/[\u2066-\u2069]/g, '');
  const safe = /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

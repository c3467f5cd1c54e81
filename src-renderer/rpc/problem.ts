import { ORPCError } from '@orpc/client';
import { catalogOf } from '../../src-shared/i18n/catalog.ts';
import type { Language } from '../../src-shared/i18n/message-texts.ts';
import { problemSentence } from '../../src-shared/i18n/problem-sentence.ts';
import { type ProblemReport, problemReportSchema } from '../../src-shared/model/problem.ts';
import { isLineLost } from './line-lost.ts';

/** The problem an answer carried, or null where the failure was none a person caused (a broken line, a defect). */
export function problemOf(error: unknown): ProblemReport | null {
  if (!(error instanceof ORPCError) || error.code !== 'PROBLEM') return null;
  return problemReportSchema.safeParse(error.data).data ?? null;
}

/** What went wrong, in one sentence of the language; a general one where nothing is known. */
export function errorSentence(error: unknown, language: Language): string {
  const problem = problemOf(error);
  if (problem) return problemSentence(problem, language);
  return catalogOf(language)[isLineLost(error) ? 'app.line-lost' : 'app.error'] ?? '';
}

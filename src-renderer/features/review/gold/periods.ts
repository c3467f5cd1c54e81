import { type AgainstGold, sumAgainstGold } from '../../../../src-shared/agreement/against-gold.ts';
import type { FeedbackSummary } from '../../../../src-shared/contract/feedback.ts';
import {
  type DisagreementCause,
  disagreementCauses,
} from '../../../../src-shared/model/disagreement-cause.ts';
import type { Layer } from '../../../../src-shared/model/layers.ts';

/** An annotator's marks of one layer against gold's, in so many articles. */
export interface InArticles extends AgainstGold {
  readonly articles: number;
}

/** A day or a week, by its first day as `2026-05-18`, and what was finished in it. */
export interface Period extends InArticles {
  readonly start: string;
}

/** How long a period is. */
export const periodUnits = ['day', 'week'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

type Article = FeedbackSummary['articles'][number];

/** All articles together. */
export const sumOf = (articles: readonly Article[], layer: Layer): InArticles => ({
  articles: articles.length,
  ...sumAgainstGold(articles.map(({ byLayer }) => byLayer[layer])),
});

/** The articles by the day or week, in the window's own time zone, in which they were finished, or else closed; the earliest first. Weeks begin on Monday (ISO 8601). */
export function periodsOf(articles: readonly Article[], layer: Layer, unit: PeriodUnit): Period[] {
  const byStart = Map.groupBy(articles, ({ finishedAt, closedAt }) => startOf(finishedAt ?? closedAt, unit));
  return [...byStart]
    .map(([start, own]) => ({ start, ...sumOf(own, layer) }))
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** Of the annotator's marks and of gold's, the share that is the same; and 2 × same / all. Null of nothing. */
export function ratiosOf({ exact, own, gold }: AgainstGold) {
  const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  return {
    precision: ratio(exact, own),
    recall: ratio(exact, gold),
    f1: ratio(2 * exact, own + gold),
  };
}

/** The most frequent causes, most frequent first. */
export const topCauses = (
  { causes }: AgainstGold,
  most: number,
): readonly { readonly cause: DisagreementCause; readonly count: number }[] =>
  disagreementCauses
    .map((cause) => ({ cause, count: causes[cause] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, most);

function startOf(instant: string, unit: PeriodUnit): string {
  const date = new Date(instant);
  if (unit === 'week') date.setDate(date.getDate() - ((date.getDay() + 6) % 7));
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

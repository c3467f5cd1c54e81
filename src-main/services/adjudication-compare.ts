import type { Pair } from '../../src-shared/agreement/index.ts';
import type { DisagreementCause } from '../../src-shared/model/disagreement-cause.ts';
import type { ArticleMarks } from './agreement-marks.ts';
import { type ComparedRow, comparedRows } from './agreement-rows.ts';

/** How far two versions of one layer of an article are the same. */
export interface ComparedPair {
  readonly own: number;
  readonly other: number;
  readonly exact: number;
  readonly f1Exact: number | null;
  readonly causes: Readonly<Partial<Record<DisagreementCause, number>>>;
}

/** Causes that leave boundaries and label the same. */
const beyondExact: ReadonlySet<DisagreementCause | null> = new Set([null, 'attribute']);

/**
 * Compares two versions of a layer. Exact are marks with the same boundaries and label, of stances the same holder, target and polarity, as the
 * report on agreement counts them.
 */
export function comparedPair(
  article: ArticleMarks,
  pair: Pair,
  rows = comparedRows(article, pair),
): ComparedPair {
  const [a, b] = pair;
  const own = (article.marks[a]?.length ?? 0) + (article.stances[a]?.length ?? 0);
  const other = (article.marks[b]?.length ?? 0) + (article.stances[b]?.length ?? 0);
  const exact = rows.filter((row) => isExact(article, row)).length;
  const causes: Partial<Record<DisagreementCause, number>> = {};
  for (const { cause } of rows) if (cause) causes[cause] = (causes[cause] ?? 0) + 1;
  return { own, other, exact, f1Exact: ratioOf(exact, own + other), causes };
}

/** 2 × exact / all; null of nothing. */
export const ratioOf = (exact: number, all: number): number | null => (all === 0 ? null : (2 * exact) / all);

function isExact({ stances }: ArticleMarks, { first, second, cause }: ComparedRow): boolean {
  if (!first || !second) return false;
  if (beyondExact.has(cause)) return true;
  // A claim by another speaker is in its place; a stance by another holder is another stance.
  return cause === 'holder' && Object.values(stances).every((own) => own.length === 0);
}

import { type Span, spanContains } from '../../../src-shared/text/span.ts';
import type { ArticleRecord, RecordAnnotation } from '../article-record.ts';

/** How two annotators' entity mentions agree, over the articles that both finished. */
export interface PairAgreement {
  /** Mentions with the same spans and label in both. */
  readonly matched: number;
  /** Mentions of the one and of the other. */
  readonly marks: number;
  readonly articles: number;
}

/** Pairs of annotators by their names. */
export type PairAgreements = ReadonlyMap<string, PairAgreement>;

/** The agreement on one article, of each pair of those who finished it; what is neither title nor body does not count. */
export function agreementOn(
  { annotations, regions, status }: ArticleRecord,
  names: readonly string[],
): PairAgreements {
  const apart = regions.filter(({ kind }) => kind !== 'title' && kind !== 'body');
  const counts = (span: Span): boolean => !apart.some((region) => spanContains(region, span));
  const mentions = annotations.filter(({ layer, spans }) => layer === 'entity' && spans.some(counts));
  const finished = names.filter((name) =>
    status.some(({ annotator, state }) => annotator === name && state === 'done'),
  );
  const marks = new Map(
    finished.map((name) => [
      name,
      new Set(mentions.filter(({ annotator }) => annotator === name).map(placeOf)),
    ]),
  );
  const pairs = [...marks].flatMap(([first, own], at) =>
    [...marks].slice(at + 1).map(([second, others]): [string, PairAgreement] => [
      JSON.stringify([first, second]),
      {
        matched: [...own].filter((place) => others.has(place)).length,
        marks: own.size + others.size,
        articles: 1,
      },
    ]),
  );
  return new Map(pairs);
}

/** Both together. */
export function addAgreements(one: PairAgreements, other: PairAgreements): PairAgreements {
  const sum = new Map(one);
  for (const [pair, more] of other) {
    const known = sum.get(pair) ?? { matched: 0, marks: 0, articles: 0 };
    sum.set(pair, {
      matched: known.matched + more.matched,
      marks: known.marks + more.marks,
      articles: known.articles + more.articles,
    });
  }
  return sum;
}

/** The mean over the pairs of twice what matches over what both have (F1, Hripcsak and Rothschild 2005); undefined where no pair has marks. */
export function meanExactF1(
  agreements: PairAgreements,
): { readonly f1: number; readonly pairs: number; readonly articles: number } | undefined {
  const defined = [...agreements.values()].filter(({ marks }) => marks > 0);
  if (defined.length === 0) return undefined;
  const f1 = defined.reduce((sum, { matched, marks }) => sum + (2 * matched) / marks, 0) / defined.length;
  return { f1, pairs: defined.length, articles: Math.max(...defined.map(({ articles }) => articles)) };
}

// What was marked twice counts once.
const placeOf = ({ label, spans }: RecordAnnotation): string =>
  JSON.stringify([label, spans.map(({ start, end }) => [start, end]).sort(([a = 0], [b = 0]) => a - b)]);

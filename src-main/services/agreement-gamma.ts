import { type AnnotatedDocument, bootstrapInterval, gamma } from '../../src-shared/agreement/index.ts';
import type { AgreementRequest, Metric } from '../../src-shared/contract/agreement.ts';
import type { Span } from '../../src-shared/text/span.ts';
import type { ArticleMarks } from './agreement-marks.ts';

interface Limits {
  /** Marks of an article, however they lie. */
  readonly article: number;
  /** The same where they seldom lie across one another, so that few of them can be aligned with few. */
  readonly sparse: number;
  readonly all: number;
}

/** By annotators of an article: how many marks, beyond which gamma takes minutes and is not computed; the report says so. */
const most: Readonly<Record<number, Limits>> = {
  2: { article: 400, sparse: 400, all: 10_000 },
  3: { article: 120, sparse: 200, all: 6_000 },
  4: { article: 50, sparse: 100, all: 3_000 },
  5: { article: 40, sparse: 60, all: 1_500 },
};
/** Marks of others that a mark shares characters with, at most, on average, where they seldom lie across one another: one an annotator and some more. */
const crossings = (annotators: number): number => 2 * (annotators - 1);
/** Relative error of the expected disorder. */
const precision = 0.05;

/** Gathers what gamma is computed of, as long as that is not too much. */
export function createGamma(): {
  add(article: ArticleMarks): void;
  metric(request: AgreementRequest, onArticle: (done: number, total: number) => void): Metric;
} {
  const documents: AnnotatedDocument[] = [];
  let marks = 0;
  let isTooMuch = false;
  return {
    add({ id, length, marks: own, annotatorIds }) {
      if (isTooMuch) return;
      const count = Object.values(own).reduce((sum, list) => sum + list.length, 0);
      marks += count;
      const limit = most[annotatorIds.length] ?? { article: 0, sparse: 0, all: 0 };
      const isDense = count > limit.article && (count > limit.sparse || areCrossing(Object.values(own)));
      isTooMuch = isDense || marks > limit.all;
      if (isTooMuch) documents.length = 0;
      else if (count > 0) documents.push({ id, length, spans: own });
    },
    /** The mean over the articles. */
    metric({ bootstrap, seed }, onArticle) {
      const nothing = { value: null, low: null, high: null, n: documents.length };
      if (isTooMuch) return { ...nothing, reason: 'too-much' };
      const values = documents.flatMap((document, index) => {
        onArticle(index, documents.length);
        return gamma(document, Object.keys(document.spans), { seed, precision })?.gamma ?? [];
      });
      if (values.length === 0) return { ...nothing, reason: 'no-marks' };
      const mean = (sample: readonly number[]) =>
        sample.reduce((sum, value) => sum + value, 0) / sample.length;
      const interval =
        values.length < 2
          ? undefined
          : bootstrapInterval(values, mean, { resamples: bootstrap, seed, level: 0.95 });
      return {
        value: mean(values),
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        n: values.length,
      };
    },
  };
}

function areCrossing(sides: readonly (readonly Span[])[]): boolean {
  const all = sides.flatMap((spans, side) => spans.map(({ start, end }) => ({ side, start, end })));
  let met = 0;
  for (const a of all) {
    for (const b of all) if (a.side !== b.side && a.start < b.end && b.start < a.end) met++;
  }
  return met > crossings(sides.length) * all.length;
}

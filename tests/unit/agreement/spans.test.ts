import { describe, expect, it } from 'vitest';
import {
  type AnnotatedDocument,
  cohenKappa,
  confusionMatrix,
  gammaObservedDisorder,
  type LabelledSpan,
  meanPairwiseSpanF1,
  type Pair,
  spanF1,
  unitizingAlpha,
  unitizingAlpha1995,
} from '../../../src-shared/agreement/index.ts';
import { type Expected, readOracles } from './oracles.ts';

interface SpanSet {
  readonly id: string;
  readonly annotators: readonly string[];
  readonly documents: readonly {
    readonly id: string;
    readonly text_length: number;
    readonly spans: Readonly<Record<string, readonly (readonly [number, number, string])[]>>;
  }[];
  readonly expected: readonly (Expected & { readonly labels?: readonly string[] })[];
}

const documentsOf = (set: SpanSet): AnnotatedDocument[] =>
  set.documents.map(({ id, text_length: length, spans }) => ({
    id,
    length,
    spans: Object.fromEntries(
      Object.entries(spans).map(([annotator, list]) => [
        annotator,
        list.map(([start, end, label]): LabelledSpan => ({ start, end, label })),
      ]),
    ),
  }));

const onlyLabel = (documents: readonly AnnotatedDocument[], label: unknown): AnnotatedDocument[] =>
  documents.map((document) => ({
    ...document,
    spans: Object.fromEntries(
      Object.entries(document.spans).map(([annotator, list]) => [
        annotator,
        list.filter((span) => span.label === label),
      ]),
    ),
  }));

/** Our value for what a data set expects; null for measures that we do not offer. */
function ours(
  set: SpanSet,
  { metric, params, labels: told = [] }: SpanSet['expected'][number],
): { value: unknown } | null {
  const documents = documentsOf(set).filter(
    ({ id }) => params.document === undefined || id === params.document,
  );
  const named = Array.isArray(params.pair) ? params.pair.map(String) : [];
  const pair: Pair = [named[0] ?? '', named[1] ?? ''];
  // Of one document those who worked on it.
  const annotators = set.annotators.filter(
    (annotator) => params.document === undefined || documents.every(({ spans }) => spans[annotator]),
  );
  const category = String(params.category);
  const unitizing = () => unitizingAlpha(documents, annotators);
  const values: Readonly<Record<string, () => unknown>> = {
    span_f1_exact: () => spanF1(documents, pair, { match: 'exact' }).f1,
    span_f1_exact_unlabelled: () => spanF1(documents, pair, { match: 'exact', labelled: false }).f1,
    span_f1_overlap_1to1: () => spanF1(documents, pair, { match: 'overlap' }).f1,
    span_f1_overlap_1to1_unlabelled: () => spanF1(documents, pair, { match: 'overlap', labelled: false }).f1,
    span_f1_iou50_1to1: () => spanF1(documents, pair, { match: 'iou', iou: 0.5 }).f1,
    span_f1_exact_label: () => spanF1(onlyLabel(documents, params.label), pair, { match: 'exact' }).f1,
    span_f1_exact_document: () =>
      spanF1(
        documents.filter(({ id }) => id === params.document),
        pair,
        { match: 'exact' },
      ).f1,
    span_f1_exact_mean_over_pairs: () => meanPairwiseSpanF1(documents, annotators, { match: 'exact' }),
    u_alpha: () => unitizing().u,
    bar_u_alpha: () => unitizing().relevance,
    cu_alpha: () => unitizing().cu,
    cu_coverage: () => unitizing().cuCoverage,
    k_u_alpha: () => unitizing().perLabel[category]?.ku,
    k_u_coverage: () => unitizing().perLabel[category]?.coverage,
    alpha_u_1995: () => {
      const { overall, perLabel } = unitizingAlpha1995(documents, annotators);
      return params.category === undefined ? overall : perLabel[category];
    },
    span_confusion_matrix: () => {
      const isExact = String(params.alignment).startsWith('exact');
      const { labels, counts } = confusionMatrix(documents, pair, { match: isExact ? 'exact' : 'overlap' });
      // The data sets list «∅» only where something was not matched; ours is always last.
      const places = told.map((label) => (label === '∅' ? labels.length : labels.indexOf(label)));
      return places.map((row) => places.map((column) => counts[row]?.[column]));
    },
    gamma_observed_disorder: () =>
      gammaObservedDisorder(documents[0] ?? { id: '', length: 0, spans: {} }, annotators, {
        alpha: Number(params.alpha),
        beta: Number(params.beta),
      }),
    label_kappa_on_exact_boundary_matches: () => labelKappa(documents, pair),
  };
  const value = values[metric];
  return value ? { value: value() } : null;
}

/** Cohen's kappa of the labels on spans that both marked, from the confusion matrix. */
function labelKappa(documents: readonly AnnotatedDocument[], pair: Pair): number | undefined {
  const { labels, counts } = confusionMatrix(documents, pair, { match: 'exact' });
  const [a, b]: [string[], string[]] = [[], []];
  for (const [row, label] of labels.entries()) {
    for (const [column, other] of labels.entries()) {
      for (let time = 0; time < (counts[row]?.[column] ?? 0); time++) {
        a.push(label);
        b.push(other);
      }
    }
  }
  return cohenKappa(a, b);
}

describe('agreement on spans', () => {
  const sets = readOracles<SpanSet>('spans');

  it.each(sets.map((set) => [set.id, set] as const))('%s: as other programs and papers have it', (_, set) => {
    let compared = 0;
    for (const expected of set.expected) {
      const found = ours(set, expected);
      if (!found) continue;
      compared++;
      const name = `${expected.metric} ${JSON.stringify(expected.params)}`;
      if (expected.value === null) expect(found.value, name).toBeUndefined();
      else if (typeof expected.value === 'number')
        expect(Math.abs(Number(found.value) - expected.value), `${name}: ${found.value}`).toBeLessThanOrEqual(
          expected.tolerance ?? 1e-9,
        );
      else expect(found.value, name).toEqual(expected.value);
    }
    expect(compared).toBeGreaterThan(0);
  });
});

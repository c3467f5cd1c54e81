import {
  bootstrapIntervals,
  kappaOfCounts,
  type UnitizingAlpha,
  unitizingAlphaOf,
  unitizingParts,
} from '../../src-shared/agreement/index.ts';
import type { AgreementRequest, Metric, UndefinedReason } from '../../src-shared/contract/agreement.ts';
import { markNumbers, markStatistics, stanceNumbers, stanceStatistics } from './agreement-pair-counts.ts';
import { polarityAlpha, polarityNumbers } from './agreement-polarity.ts';
import { type CountedStatistics, meansOverPairs, ratio, sparse, statisticsOf } from './agreement-sums.ts';
import type { Tally } from './agreement-tally.ts';

/** Share of the resamples within an interval. */
const level = 0.95;

/** What the metrics of a layer are computed from; `labels` are all that occur, in order. */
export function statisticsOfLayer(
  tally: Tally,
  layer: AgreementRequest['layer'],
  labels: readonly string[],
): CountedStatistics[] {
  const { pairs, articles, size } = tally;
  const numbers = articles.map((article) => article.numbers);
  if (layer === 'stance') {
    return [
      {
        size: pairs.length * size,
        articles: numbers,
        names: ['tripleExact', 'holder', 'target', 'sf1', 'nsf1'],
        of: meansOverPairs(pairs.length, stanceNumbers, (sums) => stanceStatistics(sums).slice(0, 5)),
      },
      {
        size: polarityNumbers,
        articles: articles.map(({ polarity }) => sparse(polarity)),
        names: ['polarityAlpha'],
        of: (sums) => [polarityAlpha(sums)],
      },
    ];
  }
  const places = new Map(labels.map((label, index) => [label, index]));
  const cells = labels.length * labels.length;
  return [
    {
      size: pairs.length * size,
      articles: numbers,
      names: [
        'f1Exact',
        'f1ExactIgnoringClitics',
        'f1Overlap',
        'f1Iou',
        ...(layer === 'claim' ? ['speaker'] : []),
      ],
      of: meansOverPairs(pairs.length, markNumbers, (sums) =>
        markStatistics(sums).slice(0, layer === 'claim' ? 5 : 4),
      ),
    },
    {
      size: unitizingSize(labels),
      articles: articles.map(({ unitizing }) => unitizingNumbers(unitizing, places)),
      names: ['uAlpha', 'relevanceAlpha', 'cuAlpha'],
      of: (sums) => {
        const { u, relevance, cu } = unitizingAlphaOf(sums, labels);
        return [u, relevance, cu];
      },
    },
    {
      size: pairs.length * cells,
      articles: articles.map(({ sameBoundaries }) => ({
        at: sameBoundaries.map(
          ({ pair, labels: [one, other] }) =>
            pair * cells + (places.get(one) ?? 0) * labels.length + (places.get(other) ?? 0),
        ),
        amount: sameBoundaries.map(() => 1),
      })),
      names: ['labelKappaOnExact'],
      of: meansOverPairs(pairs.length, cells, (sums) => [kappaOfCounts(sums, labels.length)]),
    },
  ];
}

/** Strict F1 of each label by its name in {@link labelStatistic}, as the mean over the pairs. */
export function statisticsOfLabels(
  { pairs, articles }: Pick<Tally, 'pairs' | 'articles'>,
  labels: readonly string[],
): CountedStatistics {
  const places = new Map(labels.map((label, index) => [label, index]));
  const size = 2 * labels.length;
  return {
    size: pairs.length * size,
    articles: articles.map(({ byLabel }) => {
      const starts = byLabel.map(({ pair, label }) => pair * size + 2 * (places.get(label) ?? 0));
      return {
        at: starts.flatMap((start) => [start, start + 1]),
        amount: byLabel.flatMap(({ exact, total }) => [exact, total]),
      };
    }),
    names: labels.map(labelStatistic),
    of: meansOverPairs(pairs.length, size, (sums) =>
      labels.map((_, index) => ratio(2 * (sums[2 * index] ?? 0), sums[2 * index + 1])),
    ),
  };
}

/** What the statistic of a label is called beside the metrics. */
export const labelStatistic = (label: string): string => `label ${label}`;

/** Unitizing alphas over the articles that all worked on. */
export function unitizingOf(tally: Tally, labels: readonly string[]): UnitizingAlpha {
  const places = new Map(labels.map((label, index) => [label, index]));
  const sums = new Float64Array(unitizingSize(labels));
  for (const { unitizing } of tally.articles) {
    const { at, amount } = unitizingNumbers(unitizing, places);
    for (const [index, place] of at.entries()) sums[place] = (sums[place] ?? 0) + (amount[index] ?? 0);
  }
  return unitizingAlphaOf(sums, labels);
}

const unitizingSize = (labels: readonly string[]): number => unitizingParts * (labels.length + 1);

/** An article's sums are by its own labels; here by those of all articles. */
function unitizingNumbers(
  unitizing: Tally['articles'][number]['unitizing'],
  places: ReadonlyMap<string, number>,
) {
  if (!unitizing) return sparse([]);
  const { labels, sums } = unitizing;
  const own = sparse(sums);
  return {
    at: own.at.map((at) => {
      const label = labels[Math.floor(at / unitizingParts)];
      const place = label === undefined ? places.size : (places.get(label) ?? 0);
      return unitizingParts * place + (at % unitizingParts);
    }),
    amount: own.amount,
  };
}

/** All statistics by name with their 95 % intervals over the articles; none with fewer than two. `onRound` hears of each resample. */
export function withIntervals(
  counts: readonly CountedStatistics[],
  articles: number,
  { bootstrap, seed }: AgreementRequest,
  onRound: (done: number) => void,
): Map<string, Pick<Metric, 'value' | 'low' | 'high'>> {
  const all = Array.from({ length: articles }, (_, index) => index);
  const evaluate = (sample: readonly number[]) =>
    counts.flatMap((each) => {
      const values = statisticsOf(each, sample);
      // Of no article there are no pairs, and so no values in their places.
      return each.names.map((_, index) => values[index]);
    });
  const values = evaluate(all);
  const intervals =
    articles < 2 || bootstrap === 0
      ? []
      : bootstrapIntervals(all, evaluate, { resamples: bootstrap, seed, level }, onRound);
  const names = counts.flatMap((each) => each.names);
  return new Map(
    names.map((name, index) => {
      const value = values[index] ?? null;
      const interval = value === null ? undefined : intervals[index];
      return [name, { value, low: interval?.low ?? null, high: interval?.high ?? null }];
    }),
  );
}

/** Why a statistic is undefined, by its name and how much it was computed of. */
export function reasonOf(name: string, n: number, tally: Tally): UndefinedReason {
  const ofAll = ['uAlpha', 'relevanceAlpha', 'cuAlpha'];
  if (ofAll.includes(name) && tally.articles.every(({ unitizing }) => !unitizing)) return 'no-common-article';
  if (name === 'cuAlpha' && n > 0) {
    const { cuCoverage } = unitizingOf(tally, [...tally.labels.keys()].sort());
    return cuCoverage ? 'no-variation' : 'no-match';
  }
  if (n > 0) return 'no-variation';
  return ['labelKappaOnExact', 'speaker', 'polarityAlpha'].includes(name) ? 'no-match' : 'no-marks';
}

/** The F1 values of one pair by the layer's names. */
export function pairValues(
  tally: Tally,
  layer: AgreementRequest['layer'],
  sums: Float64Array,
): { readonly f1Exact: number | undefined; readonly f1Overlap: number | undefined; readonly n: number } {
  if (layer === 'stance') {
    const [f1Exact, , , , , f1Overlap] = stanceStatistics(sums);
    return { f1Exact, f1Overlap, n: (sums[6] ?? 0) + (sums[7] ?? 0) };
  }
  const [f1Exact, , f1Overlap] = markStatistics(sums);
  return { f1Exact, f1Overlap, n: sums[tally.size - 3] ?? 0 };
}

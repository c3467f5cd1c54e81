import { krippendorffAlpha } from '../../src-shared/agreement/index.ts';
import type {
  AgreementReport,
  AgreementRequest,
  Metric,
  UndefinedReason,
} from '../../src-shared/contract/agreement.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import type { DisagreementCause } from '../../src-shared/model/disagreement-cause.ts';
import { labelStatistic, pairValues, unitizingOf } from './agreement-statistics.ts';
import { meanOf, ratio } from './agreement-sums.ts';
import type { LabelTally, Tally } from './agreement-tally.ts';

/** What the report is written from. */
export interface ReportGround {
  readonly request: AgreementRequest;
  readonly tally: Tally;
  /** All that occur, in order. */
  readonly labels: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly skipped: number;
  /** Why there is nothing to compare. */
  readonly reason: UndefinedReason | undefined;
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly codebook: Codebook;
  readonly codebookVersion: number;
  /** By the names of the statistics. */
  readonly intervals: ReadonlyMap<string, Pick<Metric, 'low' | 'high'>>;
  /** Name and version of the program. */
  readonly tool: string;
}

/** The report as it is shown and printed; annotators by name. */
export function reportOf(ground: ReportGround): AgreementReport {
  const { request, tally, labels, skipped, reason, metrics, tool } = ground;
  const { annotatorIds, layer, articles, iou, bootstrap, seed, suggestions, regions } = request;
  const nameOf = (id: string): string => ground.names.get(id) ?? id;
  const byName = (counts: ReadonlyMap<string, number>, ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [nameOf(id), counts.get(id) ?? 0]));
  return {
    layer,
    annotators: annotatorIds.map(nameOf),
    annotatorIds: [...annotatorIds],
    articles: { compared: tally.articles.length, skipped },
    ...(reason && { reason }),
    settings: {
      articles: typeof articles === 'string' ? articles : 'chosen',
      iou,
      bootstrap,
      seed,
      suggestions,
      regions,
      tool,
      codebook: ground.codebookVersion,
    },
    metrics: { ...metrics },
    pairs: pairRows(ground, nameOf),
    labels: labelRows(ground, (counts) => byName(counts, annotatorIds)),
    articlesDetail: tally.articles.map(({ id, title, f1Exact, counts }) => ({
      articleId: id,
      title,
      f1Exact: f1Exact ?? null,
      counts: byName(counts, [...counts.keys()]),
      ...(f1Exact === undefined && { reason: 'no-marks' as const }),
    })),
    confusion: confusionOf(tally, labels),
    attributes: attributeRows(ground),
    causes: causesOf(tally),
  };
}

function pairRows({ request, tally, reason }: ReportGround, nameOf: (id: string) => string) {
  const sums = new Float64Array(tally.pairs.length * tally.size);
  for (const { numbers } of tally.articles) {
    for (const [index, at] of numbers.at.entries()) sums[at] = (sums[at] ?? 0) + (numbers.amount[index] ?? 0);
  }
  const together = new Set(tally.articles.map(({ counts }) => [...counts.keys()].join('\n')));
  return tally.pairs.map(([a, b], place) => {
    const own = sums.subarray(place * tally.size, (place + 1) * tally.size);
    const { f1Exact, f1Overlap, n } = pairValues(tally, request.layer, own);
    const haveMet = [...together].some((ids) => ids.split('\n').includes(a) && ids.split('\n').includes(b));
    const why = haveMet ? 'no-marks' : (reason ?? 'no-common-article');
    return {
      annotators: [nameOf(a), nameOf(b)] satisfies [string, string],
      f1Exact: f1Exact ?? null,
      f1Overlap: f1Overlap ?? null,
      n,
      ...(f1Exact === undefined && { reason: why }),
    };
  });
}

function labelRows(
  { tally, labels, request, intervals }: ReportGround,
  byName: (counts: ReadonlyMap<string, number>) => Record<string, number>,
) {
  const { perLabel } = unitizingOf(tally, labels);
  const isStance = request.layer === 'stance';
  const whyNoAlpha = (label: string): UndefinedReason => {
    if (isStance) return 'no-boundaries';
    if (tally.articles.every(({ unitizing }) => !unitizing)) return 'no-common-article';
    return perLabel[label]?.coverage ? 'no-variation' : 'no-match';
  };
  const meanF1 = ({ pairs }: LabelTally, key: 'exact' | 'overlap') =>
    meanOf([...pairs.values()].flatMap((pair) => ratio(2 * pair[key], pair.total) ?? [])) ?? null;
  return labels.flatMap((label) => {
    const own = tally.labels.get(label);
    if (!own) return [];
    const kuAlpha = perLabel[label]?.ku ?? null;
    return [
      {
        label,
        counts: byName(own.counts),
        f1Exact: meanF1(own, 'exact'),
        low: intervals.get(labelStatistic(label))?.low ?? null,
        high: intervals.get(labelStatistic(label))?.high ?? null,
        f1Overlap: isStance ? null : meanF1(own, 'overlap'),
        kuAlpha,
        ...(kuAlpha === null && { reason: whyNoAlpha(label) }),
      },
    ];
  });
}

function confusionOf(tally: Tally, labels: readonly string[]): AgreementReport['confusion'] {
  const keys = [...labels, null];
  const counts = keys.map((row) =>
    keys.map((column) => tally.confusion.get(JSON.stringify([row, column])) ?? 0),
  );
  return { labels: [...labels], counts };
}

/** Krippendorff's alpha of each attribute over the aligned marks of all pairs; of numbers by their differences, of all else as names. */
function attributeRows({ tally, codebook, request }: ReportGround): AgreementReport['attributes'] {
  const defined = codebook.attributes.filter(({ layer }) => layer === request.layer);
  return [...tally.attributes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, values]) => {
      const isNumber = defined.some(({ id, type }) => id === name && type === 'number');
      const ratings = [values.map(([one]) => one), values.map(([, other]) => other)];
      const alpha = krippendorffAlpha(ratings, { level: isNumber ? 'interval' : 'nominal' }) ?? null;
      return { name, alpha, n: values.length, ...(alpha === null && { reason: 'no-variation' as const }) };
    });
}

function causesOf({ causes }: Tally): AgreementReport['causes'] {
  const of = (cause: DisagreementCause): number => causes.get(cause) ?? 0;
  return {
    missing: of('missing'),
    boundary: of('boundary'),
    boundaryClitic: of('boundaryClitic'),
    boundaryArticle: of('boundaryArticle'),
    boundaryPunctuation: of('boundaryPunctuation'),
    boundaryDiacritic: of('boundaryDiacritic'),
    label: of('label'),
    attribute: of('attribute'),
    split: of('split'),
    polarity: of('polarity'),
    holder: of('holder'),
    target: of('target'),
  };
}

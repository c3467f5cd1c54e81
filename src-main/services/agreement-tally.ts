import { type Pair, pairsOf, unitizingSums } from '../../src-shared/agreement/index.ts';
import type { AgreementRequest } from '../../src-shared/contract/agreement.ts';
import type { DisagreementCause } from '../../src-shared/model/disagreement-cause.ts';
import type { ArticleMarks } from './agreement-marks.ts';
import { markCounts, markNumbers, stanceCounts, stanceNumbers } from './agreement-pair-counts.ts';
import { polarityCoincidences } from './agreement-polarity.ts';
import { comparedRows } from './agreement-rows.ts';
import { joined, meanOf, ratio, type SparseSums, sparse } from './agreement-sums.ts';

/** What is counted of one label. */
export interface LabelTally {
  /** Marks by annotator. */
  readonly counts: Map<string, number>;
  /** By pair: matched exactly, matched with overlap, marks of both. */
  readonly pairs: Map<number, { exact: number; overlap: number; total: number }>;
}

interface LabelCount {
  readonly pair: number;
  readonly label: string;
  readonly exact: number;
  readonly total: number;
}

/** One article's part in what is added over articles. */
interface ArticleTally {
  readonly id: string;
  readonly title: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly f1Exact: number | undefined;
  readonly numbers: SparseSums;
  /** By pair and label: matched exactly, and marks of both. */
  readonly byLabel: readonly LabelCount[];
  readonly sameBoundaries: readonly { readonly pair: number; readonly labels: readonly [string, string] }[];
  /** Of marks, where all the annotators worked on the article. */
  readonly unitizing: { readonly labels: readonly string[]; readonly sums: Float64Array } | null;
  readonly polarity: readonly number[];
}

/** All that the report says, before it is divided. The maps are by label, by both labels as JSON, by attribute. */
export interface Tally {
  readonly pairs: readonly Pair[];
  /** How many numbers each pair has. */
  readonly size: number;
  readonly articles: readonly ArticleTally[];
  readonly labels: ReadonlyMap<string, LabelTally>;
  readonly causes: ReadonlyMap<DisagreementCause, number>;
  readonly confusion: ReadonlyMap<string, number>;
  readonly attributes: ReadonlyMap<string, readonly (readonly [string | number, string | number])[]>;
  /** Distinct marks of everybody, and of those in articles that all worked on. */
  readonly marks: number;
  readonly marksOfAll: number;
}

/** Counts article by article, of which none is kept. */
export function createTally({ annotatorIds, layer, iou }: AgreementRequest): {
  readonly tally: Tally;
  add(article: ArticleMarks): void;
} {
  const pairs = pairsOf(annotatorIds);
  const pairPlaces = new Map(pairs.map((pair, index) => [pair.join('\n'), index]));
  const isStance = layer === 'stance';
  const size = isStance ? stanceNumbers : markNumbers;
  const articles: ArticleTally[] = [];
  const labels = new Map<string, LabelTally>();
  const causes = new Map<DisagreementCause, number>();
  const confusion = new Map<string, number>();
  const attributes = new Map<string, [string | number, string | number][]>();
  const totals = { marks: 0, marksOfAll: 0 };

  const labelTally = (label: string): LabelTally => {
    const known = labels.get(label) ?? { counts: new Map(), pairs: new Map() };
    labels.set(label, known);
    return known;
  };
  const ofPair = (label: string, pair: number) => {
    const { pairs: byPair } = labelTally(label);
    const known = byPair.get(pair) ?? { exact: 0, overlap: 0, total: 0 };
    byPair.set(pair, known);
    return known;
  };

  const addPair = (article: ArticleMarks, pair: Pair, place: number) => {
    const counts = isStance ? stanceCounts(article, pair) : markCounts(article, pair, iou);
    for (const { label } of counts.exact) ofPair(label, place).exact++;
    for (const { label } of counts.overlapping) ofPair(label, place).overlap++;
    for (const both of counts.confusion) {
      for (const label of both) if (label !== null) ofPair(label, place).total++;
      count(confusion, JSON.stringify(both));
    }
    for (const [name, one, other] of counts.attributes) {
      const values = attributes.get(name) ?? [];
      values.push([one, other]);
      attributes.set(name, values);
    }
    for (const { cause } of comparedRows(article, pair)) if (cause) count(causes, cause);
    return counts;
  };

  return {
    tally: {
      pairs,
      size,
      articles,
      labels,
      causes,
      confusion,
      attributes,
      get marks() {
        return totals.marks;
      },
      get marksOfAll() {
        return totals.marksOfAll;
      },
    },
    add(article) {
      const counts = new Map<string, number>();
      for (const annotatorId of article.annotatorIds) {
        const own = labelsOf(article, annotatorId);
        counts.set(annotatorId, own.length);
        for (const label of own) count(labelTally(label).counts, annotatorId);
      }
      const compared = pairsOf(article.annotatorIds).map((pair) => {
        const place = pairPlaces.get(pair.join('\n')) ?? 0;
        return { place, ...addPair(article, pair, place) };
      });
      const total = [...counts.values()].reduce((sum, marks) => sum + marks, 0);
      const isByAll = article.annotatorIds.length === annotatorIds.length;
      totals.marks += total;
      if (isByAll) totals.marksOfAll += total;
      articles.push({
        id: article.id,
        title: article.title,
        counts,
        f1Exact: meanOf(compared.flatMap(({ exact, total: of }) => ratio(2 * exact.length, of) ?? [])),
        numbers: joined(compared.map(({ place, numbers }) => sparse(numbers, place * size))),
        byLabel: compared.flatMap(({ place, exact, confusion: both }) => labelCounts(place, exact, both)),
        sameBoundaries: compared.flatMap(({ place, onSameBoundaries }) =>
          onSameBoundaries.map((both) => ({ pair: place, labels: both })),
        ),
        unitizing: isStance || !isByAll ? null : unitizingOf(article),
        polarity: isStance ? polarityCoincidences(article) : [],
      });
    },
  };
}

const labelsOf = ({ marks, stances }: ArticleMarks, annotatorId: string): string[] => [
  ...(marks[annotatorId] ?? []).map(({ label }) => label),
  ...(stances[annotatorId] ?? []).map(({ polarity }) => polarity),
];

function unitizingOf({ id, length, marks, annotatorIds }: ArticleMarks) {
  const labels = [...new Set(Object.values(marks).flatMap((own) => own.map(({ label }) => label)))].sort();
  return { labels, sums: unitizingSums([{ id, length, spans: marks }], annotatorIds, labels) };
}

function labelCounts(
  pair: number,
  exact: readonly { readonly label: string }[],
  confusion: readonly (readonly [string | null, string | null])[],
): LabelCount[] {
  const [matched, totals] = [new Map<string, number>(), new Map<string, number>()];
  for (const { label } of exact) count(matched, label);
  for (const both of confusion) for (const label of both) if (label !== null) count(totals, label);
  return [...totals].map(([label, total]) => ({ pair, label, exact: matched.get(label) ?? 0, total }));
}

const count = <Key>(counts: Map<Key, number>, key: Key): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

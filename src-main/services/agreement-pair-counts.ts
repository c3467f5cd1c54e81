import {
  alignSpans,
  neighbouringSpans,
  type Pair,
  tripleCounts,
  tupleShares,
} from '../../src-shared/agreement/index.ts';
import { sameButForClitics } from './agreement-boundaries.ts';
import type { ArticleMarks, Mark, StanceMark } from './agreement-marks.ts';
import { saidByBoth } from './agreement-rows.ts';
import { ratio } from './agreement-sums.ts';

/** What two annotators of one article have in common. */
export interface PairCounts {
  /** To be added over articles; what they mean depends on the layer. */
  readonly numbers: readonly number[];
  /** Distinct marks of both. */
  readonly total: number;
  /** Those of the first that the second has exactly, and those that overlap, of which there are none of stances. */
  readonly exact: readonly Labelled[];
  readonly overlapping: readonly Labelled[];
  /** Labels of marks with the same boundaries, and of all marks that were aligned whatever their labels; null without a counterpart. */
  readonly onSameBoundaries: readonly (readonly [string, string])[];
  readonly confusion: readonly (readonly [string | null, string | null])[];
  /** Name and both values of each attribute that both said of aligned marks. */
  readonly attributes: readonly (readonly [string, string | number, string | number])[];
}

interface Labelled {
  readonly label: string;
}

/** Marks: the numbers of {@link markStatistics}. */
export const markNumbers = 7;

/** F1 exact, exact but for clitics, with overlap, with enough overlap; the share of speakers that agree. */
export function markStatistics(sums: ArrayLike<number>): (number | undefined)[] {
  const total = sums[4];
  const f1 = (at: number) => ratio(2 * (sums[at] ?? 0), total);
  return [f1(0), f1(1), f1(2), f1(3), ratio(sums[5], sums[6])];
}

/** Entities or claims of two annotators of one article; attributes and speakers of those that share at least `iou` of their characters. */
export function markCounts({ marks, text }: ArticleMarks, [a, b]: Pair, iou: number): PairCounts {
  const [first, second] = [marks[a] ?? [], marks[b] ?? []];
  const accepts = (one: Mark, other: Mark) => sameButForClitics(text, one, other);
  const neighbours = neighbouringSpans(first, second);
  const aligned = (options: Parameters<typeof alignSpans<Mark>>[2]): [Mark, Mark][] =>
    alignSpans<Mark>(first, second, { ...options, neighbours }).flatMap((places): [Mark, Mark][] => {
      const [one, other] = [first[places.first], second[places.second]];
      return one && other ? [[one, other]] : [];
    });
  const exact = aligned({ match: 'exact' });
  const overlapping = aligned({ match: 'overlap' });
  const close = aligned({ match: 'iou', iou });
  const clitics = aligned({ match: 'overlap', accepts });
  const anyLabel = aligned({ match: 'overlap', labelled: false, preferSameLabel: true });
  const taken = new Set(anyLabel.flat());
  const alone = (list: readonly Mark[]) => list.filter((mark) => !taken.has(mark));
  const speakers = close.filter(([one, other]) => one.speaker !== null && other.speaker !== null);
  const sameSpeakers = speakers.filter(([one, other]) => one.speaker === other.speaker).length;
  const total = first.length + second.length;
  const matched = [exact.length, clitics.length, overlapping.length, close.length];
  return {
    numbers: [...matched, total, sameSpeakers, speakers.length],
    total,
    exact: exact.map(([mark]) => mark),
    overlapping: overlapping.map(([mark]) => mark),
    onSameBoundaries: aligned({ match: 'exact', labelled: false, preferSameLabel: true }).map(labelsOf),
    confusion: [
      ...anyLabel.map(labelsOf),
      ...alone(first).map(({ label }) => [label, null] as const),
      ...alone(second).map(({ label }) => [null, label] as const),
    ],
    attributes: close.flatMap(([one, other]) =>
      saidByBoth(one.annotation.attributes, other.annotation.attributes),
    ),
  };
}

const labelsOf = ([one, other]: readonly [Labelled, Labelled]): [string, string] => [one.label, other.label];

/** Stances: the numbers of {@link stanceStatistics}. */
export const stanceNumbers = 13;

/** F1 of triples, of holders and of targets; SF1 and NSF1; F1 of holders with their targets. */
export function stanceStatistics(sums: ArrayLike<number>): (number | undefined)[] {
  const numbers = Array.from(sums);
  const f1 = (at: number) => ratio(2 * (numbers[at] ?? 0), numbers[at + 1]);
  const [first = 0, second = 0] = numbers.slice(6, 8);
  const weighted = (at: number) => {
    if (first + second === 0) return undefined;
    const [recall = 0, precision = 0] = [ratio(numbers[at], first), ratio(numbers[at + 1], second)];
    return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  };
  return [f1(0), f1(2), f1(4), weighted(8), weighted(10), ratio(2 * (numbers[12] ?? 0), first + second)];
}

/** Stances of two annotators of one article; a label is a polarity, and what overlaps are holder and target. */
export function stanceCounts({ stances }: ArticleMarks, [a, b]: Pair): PairCounts {
  const [first, second] = [stances[a] ?? [], stances[b] ?? []];
  const counts = (parts: Parameters<typeof tripleCounts>[2]['parts']) => {
    const { common, first: own, second: other } = tripleCounts(first, second, { parts });
    return [common, own + other];
  };
  const [own, other] = [first.map(({ tokens }) => tokens), second.map(({ tokens }) => tokens)];
  const shares = (polarity: boolean) => [
    tupleShares(own, other, { polarity }),
    tupleShares(other, own, { polarity }),
  ];
  const matched = matchedBy(first, second, ({ holder, target }) => JSON.stringify([holder, target]));
  const exact = matched.filter(([one, another]) => one.polarity === another.polarity);
  const taken = new Set(matched.flat());
  const alone = (list: readonly StanceMark[]) => list.filter((stance) => !taken.has(stance));
  return {
    numbers: [
      ...counts(['holder', 'target', 'polarity']),
      ...counts(['holder']),
      ...counts(['target']),
      first.length,
      second.length,
      ...shares(true),
      ...shares(false),
      matched.length,
    ],
    total: first.length + second.length,
    exact: exact.map(polarityOf),
    overlapping: [],
    onSameBoundaries: [],
    confusion: [
      ...matched.map(([one, another]) => [one.polarity, another.polarity] as const),
      ...alone(first).map(({ polarity }) => [polarity, null] as const),
      ...alone(second).map(({ polarity }) => [null, polarity] as const),
    ],
    attributes: exact.flatMap(([one, another]) =>
      saidByBoth(one.annotation.attributes, another.annotation.attributes),
    ),
  };
}

const polarityOf = ([{ polarity }]: readonly [StanceMark, StanceMark]): Labelled => ({ label: polarity });

/** One to one; of those with the same key the ones with the same polarity first. */
function matchedBy(
  first: readonly StanceMark[],
  second: readonly StanceMark[],
  key: (stance: StanceMark) => string,
): [StanceMark, StanceMark][] {
  const waiting = Map.groupBy(second, key);
  const take = (one: StanceMark, isFine: (other: StanceMark) => boolean): [StanceMark, StanceMark][] => {
    const others = waiting.get(key(one)) ?? [];
    const place = others.findIndex(isFine);
    const [other] = place < 0 ? [] : others.splice(place, 1);
    return other ? [[one, other]] : [];
  };
  const same = first.flatMap((one) => take(one, (other) => other.polarity === one.polarity));
  const taken = new Set(same.map(([one]) => one));
  return [...same, ...first.filter((one) => !taken.has(one)).flatMap((one) => take(one, () => true))];
}

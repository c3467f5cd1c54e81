import { compareMarks, type Pair } from '../../src-shared/agreement/index.ts';
import type { Annotation, Attributes } from '../../src-shared/model/annotation.ts';
import type { DisagreementCause } from '../../src-shared/model/disagreement-cause.ts';
import { boundaryCause } from './agreement-boundaries.ts';
import type { ArticleMarks, Mark, StanceMark } from './agreement-marks.ts';

/** What is compared of either side. */
interface Labelled {
  readonly annotation: Annotation;
  readonly label: string;
}

/** Two annotators' marks side by side, or one without a counterpart; `cause` is null where they agree in everything. */
export interface ComparedRow {
  readonly first: Labelled | null;
  readonly second: Labelled | null;
  readonly cause: DisagreementCause | null;
}

/** Every mark of two annotators of an article exactly once; the label of a stance is its polarity. */
export function comparedRows(article: ArticleMarks, [a, b]: Pair): ComparedRow[] {
  const [first, second] = [article.marks[a] ?? [], article.marks[b] ?? []];
  const rows = compareMarks<Mark>(first, second, {
    boundaryCause: (one, other) => boundaryCause(article.text, one, other),
    otherCause: (one, other) => {
      const isOtherSpeaker = one.speaker !== null && other.speaker !== null && one.speaker !== other.speaker;
      return isOtherSpeaker ? 'holder' : attributesCause(one.annotation, other.annotation);
    },
  });
  const marks = rows.map(({ cause, ...places }) => ({
    first: places.first === null ? null : (first[places.first] ?? null),
    second: places.second === null ? null : (second[places.second] ?? null),
    cause,
  }));
  return [...marks, ...comparedStances(article.stances[a] ?? [], article.stances[b] ?? [])];
}

/** What either said and the other said otherwise; what only one said is not held against anybody. */
function attributesCause(a: Annotation, b: Annotation): DisagreementCause | null {
  return saidByBoth(a.attributes, b.attributes).some(([, one, other]) => one !== other) ? 'attribute' : null;
}

/** Each attribute that both have, with both values as texts or numbers that can be compared. */
export const saidByBoth = (a: Attributes, b: Attributes): [string, string | number, string | number][] =>
  Object.keys(a).flatMap((name): [string, string | number, string | number][] => {
    const [one, other] = [comparable(a[name]), comparable(b[name])];
    return one === null || other === null ? [] : [[name, one, other]];
  });

/** An attribute as a text or number that can be compared; null where nothing is said. */
export function comparable(value: Attributes[string] | undefined): string | number | null {
  if (typeof value === 'number') return value;
  if (value === undefined || value === '') return null;
  return typeof value === 'string' ? value.normalize('NFC').trim() : JSON.stringify(value);
}

type StanceKey = (stance: StanceMark) => string;

/** In their order: what two stances have in common, and what they differ in then. */
const stanceSteps: readonly { readonly key: StanceKey; readonly cause: DisagreementCause | null }[] = [
  { key: ({ holder, target, polarity }) => JSON.stringify([holder, target, polarity]), cause: null },
  { key: ({ holder, target }) => JSON.stringify([holder, target]), cause: 'polarity' },
  { key: ({ target, polarity }) => JSON.stringify([target, polarity]), cause: 'holder' },
  { key: ({ holder, polarity }) => JSON.stringify([holder, polarity]), cause: 'target' },
];

/** Stances have no boundaries to align them by: first those that are the same, then those that differ in one part; the rest stand alone. */
function comparedStances(first: readonly StanceMark[], second: readonly StanceMark[]): ComparedRow[] {
  const left = { first: [...first], second: [...second] };
  const rows = stanceSteps.flatMap(({ key, cause }) => {
    const waiting = Map.groupBy(left.second, key);
    const matched = left.first.flatMap((one) => {
      const other = waiting.get(key(one))?.shift();
      return other ? [{ one, other }] : [];
    });
    const taken = new Set(matched.flatMap(({ one, other }) => [one, other]));
    left.first = left.first.filter((stance) => !taken.has(stance));
    left.second = left.second.filter((stance) => !taken.has(stance));
    return matched.map(({ one, other }) => ({
      first: sideOf(one),
      second: sideOf(other),
      cause: cause ?? attributesCause(one.annotation, other.annotation),
    }));
  });
  return [
    ...rows,
    ...left.first.map((one) => ({ first: sideOf(one), second: null, cause: 'missing' as const })),
    ...left.second.map((other) => ({ first: null, second: sideOf(other), cause: 'missing' as const })),
  ];
}

const sideOf = ({ annotation, polarity }: StanceMark): Labelled => ({ annotation, label: polarity });

import { type Layer, layers } from '../../../src-shared/model/layers.ts';
import type { ArticleRecord } from '../article-record.ts';
import { ownersOf } from '../owners-of.ts';
import { addAgreements, agreementOn, type PairAgreements } from './exact-agreement.ts';

/** What was counted of one part of a dataset while it was written. */
export interface PartCounts {
  /** Null where the articles stay together. */
  readonly split: string | null;
  readonly articles: number;
  /** One for each article and annotator who worked on it, at least one for each article. */
  readonly rows: number;
  /** Works of an annotator on an article, and how many of these are finished. */
  readonly works: number;
  readonly done: number;
  readonly annotations: Readonly<Record<Layer, number>>;
  /** Annotations of each label, by {@link labelKey}. */
  readonly labels: ReadonlyMap<string, number>;
  readonly outlets: ReadonlySet<string>;
  readonly withoutOutlet: number;
  readonly languages: ReadonlySet<string>;
  /** Days of publication that are known, `YYYY-MM-DD`. */
  readonly published: { readonly known: number; readonly first: string | null; readonly last: string | null };
  /** Annotations accepted from suggestions, and how many of these were changed by hand. */
  readonly suggested: number;
  readonly changed: number;
  /** Of entity mentions; of the gold layer nobody's. */
  readonly agreements: PairAgreements;
  /** When an annotation was last changed, ISO 8601; null where there is none. */
  readonly lastChange: string | null;
}

/** A label of a layer as one string. */
export const labelKey = (layer: Layer, label: string): string => `${layer}/${label}`;

/** Counts the articles of a part; `held` are the layers that the format has a place for. */
export function createPartTally(split: string | null, annotators: readonly string[], held: readonly Layer[]) {
  const annotations = Object.fromEntries(layers.map((layer) => [layer, 0]));
  const labels = new Map<string, number>();
  const outlets = new Set<string>();
  const languages = new Set<string>();
  const count = { articles: 0, rows: 0, works: 0, done: 0, withoutOutlet: 0, suggested: 0, changed: 0 };
  const days: { known: number; first: string | null; last: string | null } = {
    known: 0,
    first: null,
    last: null,
  };
  let lastChange: string | null = null;
  let agreements: PairAgreements = new Map();

  const addArticle = ({ article, status }: ArticleRecord, owners: readonly string[]) => {
    count.articles++;
    count.rows += Math.max(1, owners.length);
    count.works += owners.length;
    count.done += status.filter(
      ({ annotator, state }) => state === 'done' && owners.includes(annotator),
    ).length;
    languages.add(article.language);
    if (article.outlet === null) count.withoutOutlet++;
    else outlets.add(article.outlet);
    const day = /^\d{4}-\d{2}-\d{2}/.exec(article.published ?? '')?.[0];
    if (day === undefined) return;
    days.known++;
    if (days.first === null || day < days.first) days.first = day;
    if (days.last === null || day > days.last) days.last = day;
  };
  return {
    add(record: ArticleRecord): void {
      addArticle(record, ownersOf(record, annotators));
      if (held.includes('entity')) agreements = addAgreements(agreements, agreementOn(record, annotators));
      for (const { layer, label, origin, updatedAt } of record.annotations) {
        if (!held.includes(layer)) continue;
        annotations[layer] = (annotations[layer] ?? 0) + 1;
        const key = labelKey(layer, label);
        labels.set(key, (labels.get(key) ?? 0) + 1);
        if (origin) count.suggested++;
        if (origin?.changed) count.changed++;
        if (lastChange === null || updatedAt > lastChange) lastChange = updatedAt;
      }
    },
    counts: (): PartCounts => ({
      ...{ split, ...count, labels, outlets, languages, published: days, agreements, lastChange },
      annotations: {
        entity: annotations.entity ?? 0,
        claim: annotations.claim ?? 0,
        stance: annotations.stance ?? 0,
      },
    }),
  };
}

/** The counts of several parts together. */
export function joinedParts(parts: readonly PartCounts[]): PartCounts {
  const sum = (of: (part: PartCounts) => number) => parts.reduce((total, part) => total + of(part), 0);
  const union = (of: (part: PartCounts) => ReadonlySet<string>) =>
    new Set(parts.flatMap((part) => [...of(part)]));
  const edge = (of: (part: PartCounts) => string | null, isFirst: boolean) => {
    const found = parts
      .map(of)
      .filter((value) => value !== null)
      .sort();
    return found.at(isFirst ? 0 : -1) ?? null;
  };
  const labels = new Map<string, number>();
  for (const part of parts) {
    for (const [key, count] of part.labels) labels.set(key, (labels.get(key) ?? 0) + count);
  }
  return {
    split: null,
    articles: sum((part) => part.articles),
    rows: sum((part) => part.rows),
    works: sum((part) => part.works),
    done: sum((part) => part.done),
    annotations: {
      entity: sum((part) => part.annotations.entity),
      claim: sum((part) => part.annotations.claim),
      stance: sum((part) => part.annotations.stance),
    },
    labels,
    outlets: union((part) => part.outlets),
    withoutOutlet: sum((part) => part.withoutOutlet),
    languages: union((part) => part.languages),
    published: {
      known: sum((part) => part.published.known),
      first: edge((part) => part.published.first, true),
      last: edge((part) => part.published.last, false),
    },
    suggested: sum((part) => part.suggested),
    changed: sum((part) => part.changed),
    agreements: parts.map((part) => part.agreements).reduce(addAgreements, new Map()),
    lastChange: edge((part) => part.lastChange, false),
  };
}

import type { UnitVersion } from '../../src-shared/contract/adjudication.ts';
import type { ComparisonRequest } from '../../src-shared/contract/agreement.ts';
import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import type { Annotation } from '../../src-shared/model/annotation.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import type { DisagreementCause } from '../../src-shared/model/disagreement-cause.ts';
import { type Layer, layers } from '../../src-shared/model/layers.ts';
import { layersIn } from '../db/annotations.ts';
import type { ReadHandle } from '../db/handle.ts';
import { sha256 } from '../formats/sha256.ts';
import { type Group, groupsOf } from './adjudication-groups.ts';
import {
  type Compared,
  comparedMark,
  comparedStance,
  finerCause,
  fingerprintOf,
  shortDigest,
  unitKey,
  versionKeys,
} from './adjudication-versions.ts';
import { type ArticleMarks, readMarks } from './agreement-marks.ts';

/** What several annotators made of one place, with versions that say the same put together. */
export interface Unit {
  readonly key: string;
  readonly layer: Layer;
  readonly annotations: readonly Annotation[];
  readonly versions: readonly UnitVersion[];
  /** A fingerprint of what the annotations say. */
  readonly version: string;
  /** The same of each, by id. */
  readonly fingerprints: ReadonlyMap<string, string>;
  readonly votes: Readonly<Record<string, string | null>>;
  readonly causes: readonly DisagreementCause[];
}

/** What adjudication compares: everything, whatever the regions say of it, for all of it has to be decided. */
export const everything = (annotatorIds: readonly string[], layer: Layer): ComparisonRequest => ({
  annotatorIds: [...annotatorIds],
  layer,
  articles: 'common',
  regions: 'all',
  suggestions: 'included',
  iou: 0.5,
});

interface Adjudicated {
  readonly id: string;
  readonly annotatorIds: readonly string[];
}

// A decision changes nobody's marks, and their units are asked for before and after it: what was marked is aligned once.
const aligned = new WeakMap<Codebook, Map<string, { readonly marked: string; readonly units: Unit[] }>>();
const mostKept = 8;

/** All units of an article: entities, claims, stances, each layer in the order of the text. `annotations` are everybody's of the article. */
export function unitsOf(
  read: ReadHandle,
  article: Adjudicated,
  annotations: readonly Annotation[],
  codebook: Codebook,
): readonly Unit[] {
  const own = annotations.filter(({ annotatorId }) => annotatorId !== goldAnnotatorId);
  const marked = sha256(JSON.stringify([article.annotatorIds, own]));
  const kept = aligned.get(codebook) ?? new Map<string, { marked: string; units: Unit[] }>();
  aligned.set(codebook, kept);
  const known = kept.get(article.id);
  const units = known?.marked === marked ? known.units : unitsIn(read, article, codebook);
  // Those asked for last stay.
  kept.delete(article.id);
  kept.set(article.id, { marked, units });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return units;
}

function unitsIn(read: ReadHandle, article: Adjudicated, codebook: Codebook): Unit[] {
  const unitNames = new Map<string, string>();
  const unitOf = (id: string): string => unitNames.get(id) ?? id;
  const there = new Set(layersIn(read, article.id));
  return layers.flatMap((layer) => {
    if (!there.has(layer)) return [];
    const marks = readMarks(read, article, everything(article.annotatorIds, layer), codebook, 'each');
    const groups = groupsOf(marks);
    for (const { annotations } of groups) {
      const name = annotations[0]?.id ?? '';
      for (const { id } of annotations) unitNames.set(id, name);
    }
    const compared = comparedIn(marks, unitOf);
    return groups
      .map((group) => unitFrom(group, layer, article.annotatorIds, compared))
      .map((unit) => ({ unit, at: placeOf(unit) }))
      .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
      .map(({ unit }) => unit);
  });
}

function comparedIn(
  { marks, stances }: ArticleMarks,
  unitOf: (id: string) => string,
): (annotation: Annotation) => Compared {
  const known = new Map<string, Compared>();
  for (const mark of Object.values(marks).flat()) known.set(mark.annotation.id, comparedMark(mark, unitOf));
  for (const stance of Object.values(stances).flat()) {
    known.set(stance.annotation.id, comparedStance(stance, unitOf));
  }
  return (annotation) => known.get(annotation.id) ?? { label: annotation.label, links: {} };
}

function unitFrom(
  { annotations, causes }: Group,
  layer: Layer,
  annotatorIds: readonly string[],
  comparedOf: (annotation: Annotation) => Compared,
): Unit {
  const keys = versionKeys(annotations, comparedOf);
  const byKey = Map.groupBy(annotations.keys(), (index) => keys[index]);
  const versions = [...byKey.values()]
    .map((indexes) => indexes.flatMap((index) => annotations[index] ?? []))
    .sort((a, b) => b.length - a.length);
  const [first] = annotations;
  const all = new Set(causes);
  if (annotations.length < annotatorIds.length) all.add('missing');
  if (versions.length > 1 && ![...causes].some((cause) => cause !== 'split') && first) {
    for (const [other] of versions) if (other && other !== first) all.add(finerCause(first, other));
  }
  const votes = new Map(annotations.map(({ annotatorId, id }) => [annotatorId, id]));
  const fingerprints = new Map(annotations.map((annotation) => [annotation.id, fingerprintOf(annotation)]));
  return {
    key: unitKey(annotations.map(({ id }) => id)),
    layer,
    annotations,
    versions: versions.map((same) => ({
      annotatorIds: same.map(({ annotatorId }) => annotatorId),
      annotationIds: same.map(({ id }) => id),
    })),
    version: shortDigest([...fingerprints]),
    fingerprints,
    votes: Object.fromEntries(annotatorIds.map((id) => [id, votes.get(id) ?? null])),
    causes: [...all],
  };
}

function placeOf({ annotations }: Unit): { readonly start: number; readonly end: number } {
  let [start, end] = [Number.MAX_SAFE_INTEGER, 0];
  for (const annotation of annotations) {
    for (const span of annotation.spans) {
      start = Math.min(start, span.start);
      end = Math.max(end, span.end);
    }
  }
  return { start, end };
}

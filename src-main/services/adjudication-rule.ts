import { agreedLabel, mergedLabels } from '../../src-shared/agreement/index.ts';
import type { UnitVersion } from '../../src-shared/contract/adjudication.ts';
import type { MergeRule } from '../../src-shared/model/adjudication.ts';
import type { Annotation } from '../../src-shared/model/annotation.ts';
import type { Unit } from './adjudication-units.ts';
import { comparable } from './agreement-rows.ts';

/** The version that the rule merges, or undefined where the unit is left to a person. */
export function mergedVersion(
  { versions, votes }: Unit,
  { rule, votes: least }: MergeRule,
): UnitVersion | undefined {
  if (rule === 'at-least') {
    const counts = new Map(versions.map(({ annotatorIds }, place) => [String(place), annotatorIds.length]));
    const [place] = mergedLabels(counts, {
      leastVotes: least,
      leastConfidence: 0,
      ranks: 1,
      stacking: false,
    });
    return place === undefined ? undefined : versions[Number(place)];
  }
  const marks = Object.keys(votes).map((annotatorId) => {
    const place = versions.findIndex(({ annotatorIds }) => annotatorIds.includes(annotatorId));
    return place < 0 ? null : [String(place)];
  });
  const place = agreedLabel(marks, { complete: rule === 'all' });
  return place === undefined ? undefined : versions[Number(place)];
}

/** A version as gold takes it over from several who say the same: with every attribute that one of them gave. */
export function mergedAnnotation(
  { annotations }: Unit,
  { annotationIds }: UnitVersion,
): Annotation | undefined {
  const same = annotations.filter(({ id }) => annotationIds.includes(id));
  const [first] = same;
  if (!first) return undefined;
  const attributes = { ...first.attributes };
  for (const other of same) {
    for (const [name, value] of Object.entries(other.attributes)) {
      if (comparable(attributes[name]) === null) attributes[name] = value;
    }
  }
  return { ...first, attributes };
}

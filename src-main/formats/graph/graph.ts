import type { Attributes } from '../../../src-shared/model/annotation.ts';

/** A labelled span as tools know it that have nothing else. The unit of the offsets is the tool's. */
export interface GraphSpan {
  readonly id: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly attributes?: Attributes | undefined;
  readonly note?: string | null | undefined;
}

/** A labelled relation from one span to another. */
export interface GraphRelation {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** Annotations as spans and relations between them: entities, claims and stances are told apart by their labels. */
export interface AnnotationGraph {
  readonly spans: readonly GraphSpan[];
  readonly relations: readonly GraphRelation[];
}

/** The relation from a further piece of an annotation to its first. */
export const samePart = 'part_of_same';

/** Label of the words that report a claim. */
export const cueLabel = 'CUE';

/** What stands before the label of a layer, and before an entity's that could be taken for one of these. */
export const layerPrefixes = { entity: 'ENTITY:', claim: 'CLAIM:', stance: 'STANCE:' } as const;

/** The same in formats whose types may have no colon. */
export const typePrefixes = { entity: 'ENTITY-', claim: 'CLAIM-', stance: 'STANCE-' } as const;

/** The label of a type in such formats: `CLAIM-x` is `CLAIM:x`. */
export function labelOfType(type: string): string {
  const prefix = typePrefixIn(type);
  return prefix === '' ? type : `${prefix.replace('-', ':')}${type.slice(prefix.length)}`;
}

/** What tells the layer of a type, empty where nothing does: then it is an entity's. */
export const typePrefixIn = (type: string): string =>
  Object.values(typePrefixes).find((prefix) => type.startsWith(prefix)) ?? '';

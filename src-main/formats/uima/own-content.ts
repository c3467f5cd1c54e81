import {
  type Attributes,
  annotationOriginSchema,
  attributesSchema,
} from '../../../src-shared/model/annotation.ts';
import { type Layer, type LinkRole, linkRoles } from '../../../src-shared/model/layers.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import type { RawAnnotation } from '../jsonl/record-schema.ts';
import { type CasStructure, numberIn, textIn } from './cas.ts';
import { isOwnFeature } from './own-types.ts';

type Content = Pick<RawAnnotation, 'label' | 'attributes' | 'note' | 'origin' | 'createdAt' | 'updatedAt'>;

/** What a structure of our own layers says beside its place and its links. Throws `cas-field` where it cannot be understood. */
export function ownContent(structure: CasStructure, layer: Layer): Content {
  const own = [...structure.features.keys()].filter((name) => !isOwnFeature(layer, name));
  const named = own.flatMap((name) => {
    const value = textIn(structure, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const source = textIn(structure, 'originSource');
  const origin = annotationOriginSchema.safeParse({
    source,
    confidence: numberIn(structure, 'originConfidence'),
    ...(textIn(structure, 'originChanged') === 'true' && { changed: true }),
  });
  return {
    label: textIn(structure, 'label') || unnamed[layer],
    attributes: { ...Object.fromEntries(named), ...otherAttributes(structure) },
    note: textIn(structure, 'note') ?? null,
    ...(origin.success && { origin: origin.data }),
    createdAt: textIn(structure, 'createdAt'),
    updatedAt: textIn(structure, 'updatedAt'),
  };
}

/** The role of that name, undefined where there is none. */
export const roleNamed = (name: string): LinkRole | undefined => linkRoles.find((role) => role === name);

// In another tool an annotation may be left without its label.
const unnamed: Readonly<Record<Layer, string>> = { entity: 'Entity', claim: 'claim', stance: 'unclear' };

function otherAttributes(structure: CasStructure): Attributes {
  const json = textIn(structure, 'otherAttributes');
  if (json === undefined) return {};
  const parsed = attributesSchema.safeParse(parse(json));
  if (!parsed.success) throw new Problem('cas-field', { field: 'otherAttributes', value: structure.type });
  return parsed.data;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

import type { Layer } from '../../../src-shared/model/layers.ts';
import { layerPrefixes } from '../graph/graph.ts';
import { labelOf } from '../graph/to-graph.ts';

/** A label with its layer as brat is to store it: `CLAIM-x`, as no type may have a colon. */
export function bratLabel(layer: Layer, label: string): string {
  const isPlain = labelOf(layer, label) === label && layerPrefixIn(label) === '';
  return isPlain ? label : `${storedPrefixes[layer]}${label}`;
}

/** What tells the layer of a type, empty where nothing does: then it is an entity's. */
export const layerPrefixIn = (type: string): string =>
  Object.values(storedPrefixes).find((prefix) => type.startsWith(prefix)) ?? '';

const storedPrefixes = {
  entity: layerPrefixes.entity.replace(':', '-'),
  claim: layerPrefixes.claim.replace(':', '-'),
  stance: layerPrefixes.stance.replace(':', '-'),
};

import type { Layer } from '../../../src-shared/model/layers.ts';
import { typePrefixes, typePrefixIn } from '../graph/graph.ts';
import { labelOf } from '../graph/to-graph.ts';

/** A label with its layer as brat is to store it: `CLAIM-x`, as no type may have a colon. */
export function bratLabel(layer: Layer, label: string): string {
  const isPlain = labelOf(layer, label) === label && typePrefixIn(label) === '';
  return isPlain ? label : `${typePrefixes[layer]}${label}`;
}

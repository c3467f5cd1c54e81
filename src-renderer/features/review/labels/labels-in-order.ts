import { type Codebook, findLabel, type Label } from '../../../../src-shared/model/codebook.ts';
import type { Layer } from '../../../../src-shared/model/layers.ts';

/** What is shown of a label. */
export type ShownLabel = Pick<Label, 'id' | 'name' | 'ink' | 'key'>;

/** These labels in the codebook's order; those it no longer has come last, by their ids. */
export function labelsInOrder(codebook: Codebook, layer: Layer, ids: readonly string[]): ShownLabel[] {
  const places = new Map(codebook.labels.map((label, index) => [`${label.layer} ${label.id}`, index]));
  const placeOf = (id: string): number => places.get(`${layer} ${id}`) ?? codebook.labels.length;
  return [...ids].sort((a, b) => placeOf(a) - placeOf(b)).map((id) => shownLabel(codebook, layer, id));
}

/** The label of this id, or a plain stand-in where the codebook lacks it. */
export const shownLabel = (codebook: Codebook, layer: Layer, id: string): ShownLabel =>
  findLabel(codebook, layer, id) ?? { id, name: { ar: id, en: id }, ink: 'neutral', key: null };

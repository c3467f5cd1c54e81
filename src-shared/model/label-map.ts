import { z } from 'zod';
import { type Layer, layers } from './layers.ts';

/** What happens to an annotation whose label a map does not name: nothing is done at all, its label stays, or it is left out. */
export const unmappedRules = ['refuse', 'keep', 'drop'] as const;
export type UnmappedRule = (typeof unmappedRules)[number];

/**
 * Labels of the codebook by what another tag set calls them; null where it has no place for them. A label stands alone where it is of an
 * entity, otherwise its layer stands before it (`stance:favour`); of layers that are not named nothing is changed. `reading` says what tags
 * become here that are not simply the other way round.
 */
export const labelMapSchema = z.object({
  labels: z.record(z.string(), z.string().min(1).nullable()),
  reading: z.record(z.string(), z.string().min(1).nullable()).default({}),
});
export type LabelMap = Readonly<z.infer<typeof labelMapSchema>>;

/** A map to be used, and what is to become of what it does not name. */
export const usedLabelMapSchema = labelMapSchema.extend({
  /** Of the tag set, for the manifest. */
  name: z.string().default(''),
  unmapped: z.enum(unmappedRules).default('refuse'),
});
export type UsedLabelMap = Readonly<z.infer<typeof usedLabelMapSchema>>;

/** What a map makes of the labels of one direction. */
export interface LabelChange {
  /** The label it becomes, null where the annotation has no place, undefined where the map says nothing of it. */
  of(layer: Layer, label: string): string | null | undefined;
  /** True where other labels become the same one: it cannot be told afterwards which it was. */
  isMerged(layer: Layer, label: string): boolean;
}

/** The map from the codebook's labels to the tag set's. */
export function writingLabels({ labels }: Pick<LabelMap, 'labels'>): LabelChange {
  const spoken = new Set(Object.keys(labels).map(mappedLayer));
  const merged = new Map<string, number>();
  for (const [label, tag] of Object.entries(labels)) {
    if (tag !== null)
      merged.set(
        mappedLabel(mappedLayer(label), tag),
        (merged.get(mappedLabel(mappedLayer(label), tag)) ?? 0) + 1,
      );
  }
  const of = (layer: Layer, label: string) =>
    spoken.has(layer) ? own(labels, mappedLabel(layer, label)) : label;
  return {
    of,
    isMerged(layer, label) {
      const tag = of(layer, label);
      return typeof tag === 'string' && (merged.get(mappedLabel(layer, tag)) ?? 0) > 1;
    },
  };
}

/** The codebook's labels by the tags of files, as an import takes them; of labels that share a tag the first. */
export function readingLabels({ labels, reading }: LabelMap): Record<string, string | null> {
  const tags: Record<string, string | null> = {};
  for (const [label, tag] of Object.entries(labels)) {
    if (tag === null) continue;
    const layer = mappedLayer(label);
    const key = mappedLabel(layer, tag);
    if (!Object.hasOwn(tags, key)) tags[key] = layer === 'entity' ? label : label.slice(layer.length + 1);
  }
  return { ...tags, ...reading };
}

const own = (labels: LabelMap['labels'], key: string): string | null | undefined =>
  Object.hasOwn(labels, key) ? labels[key] : undefined;

/** How a map names a label of a layer. */
export const mappedLabel = (layer: Layer, label: string): string =>
  layer === 'entity' ? label : `${layer}:${label}`;

/** The layer of a label as a map names it. */
export const mappedLayer = (key: string): Layer =>
  layers.find((layer) => layer !== 'entity' && key.startsWith(`${layer}:`)) ?? 'entity';

import type {
  AttributeDefinition,
  Choice,
  Codebook,
  Guidelines,
  Label,
} from '../../../../src-shared/model/codebook.ts';

/** What names a label: its layer and id. */
export type LabelName = Pick<Label, 'layer' | 'id'>;

const isLabel =
  ({ layer, id }: LabelName) =>
  (label: Label): boolean =>
    label.layer === layer && label.id === id;

/** The codebook with something else said of one label. */
export const withLabel = (codebook: Codebook, name: LabelName, change: Partial<Label>): Codebook => ({
  ...codebook,
  labels: codebook.labels.map((label) => (isLabel(name)(label) ? { ...label, ...change } : label)),
});

/** The new label comes last in its layer. */
export function withNewLabel(codebook: Codebook, label: Label): Codebook {
  const last = codebook.labels.findLastIndex(({ layer }) => layer === label.layer);
  return { ...codebook, labels: codebook.labels.toSpliced(last + 1, 0, label) };
}

/** Without a label that was never published, and without it among those that attributes are for or labels may contain. */
export const withoutLabel = (codebook: Codebook, name: LabelName): Codebook => ({
  ...codebook,
  labels: codebook.labels
    .filter((label) => !isLabel(name)(label))
    .map((label) =>
      name.layer === 'entity' && label.mayContain
        ? { ...label, mayContain: label.mayContain.filter((id) => id !== name.id) }
        : label,
    ),
  attributes: codebook.attributes.map((attribute) =>
    attribute.layer === name.layer && attribute.labels
      ? { ...attribute, labels: attribute.labels.filter((id) => id !== name.id) }
      : attribute,
  ),
});

/** The label one place earlier (-1) or later (1) among those of its layer. */
export function withLabelMoved(codebook: Codebook, name: LabelName, by: 1 | -1): Codebook {
  const { labels } = codebook;
  const from = labels.findIndex(isLabel(name));
  const to =
    by === 1
      ? labels.findIndex(({ layer }, index) => index > from && layer === name.layer)
      : labels.findLastIndex(({ layer }, index) => index < from && layer === name.layer);
  const label = labels[from];
  if (!label || to < 0) return codebook;
  return { ...codebook, labels: labels.toSpliced(from, 1).toSpliced(to, 0, label) };
}

/** The label retired and pointing to the one that takes its place. */
export const withMerged = (codebook: Codebook, name: LabelName, into: string): Codebook =>
  withLabel(codebook, name, { retired: true, mergedInto: into });

/** The label in use again. Its key may belong to another by now: then it has none. */
export function withRestored(codebook: Codebook, name: LabelName): Codebook {
  const labels = codebook.labels.map((label): Label => {
    if (!isLabel(name)(label)) return label;
    const { mergedInto: _, ...rest } = label;
    const key = holderOfKey(codebook, name, label.key) ? null : label.key;
    return { ...rest, key, retired: false };
  });
  return { ...codebook, labels };
}

/** The other label of the layer that this key assigns. */
export const holderOfKey = (codebook: Codebook, name: LabelName, key: string | null): Label | undefined =>
  codebook.labels.find(
    (label) =>
      key !== null &&
      label.key === key &&
      label.layer === name.layer &&
      label.id !== name.id &&
      !label.retired,
  );

/** The key given to this label and taken from whoever had it. */
export function withKey(codebook: Codebook, name: LabelName, key: string | null): Codebook {
  const holder = holderOfKey(codebook, name, key);
  return withLabel(holder ? withLabel(codebook, holder, { key: null }) : codebook, name, { key });
}

/** What may be said of annotations with this label, in the order of the codebook. */
export const attributesOf = (codebook: Codebook, { layer, id }: LabelName): AttributeDefinition[] =>
  codebook.attributes.filter(
    (attribute) => attribute.layer === layer && (attribute.labels === null || attribute.labels.includes(id)),
  );

/** The later definition in the place of the earlier; a new one, with null before, comes last, and null after takes one away. */
export function withAttribute(
  codebook: Codebook,
  before: AttributeDefinition | null,
  after: AttributeDefinition | null,
): Codebook {
  const { attributes } = codebook;
  if (before === null) return after ? { ...codebook, attributes: [...attributes, after] } : codebook;
  const kept = attributes.flatMap((attribute) => (attribute === before ? (after ?? []) : attribute));
  return { ...codebook, attributes: kept };
}

/** The choice at this place said otherwise. */
export const withChoice = (choices: readonly Choice[], index: number, change: Partial<Choice>): Choice[] =>
  choices.map((choice, at) => (at === index ? { ...choice, ...change } : choice));

/** The choice at this place before the one above it. */
export function withChoiceUp(choices: readonly Choice[], index: number): Choice[] {
  const choice = choices[index];
  return choice && index > 0 ? choices.toSpliced(index, 1).toSpliced(index - 1, 0, choice) : [...choices];
}

/** Guidelines of a label, or with null those of the whole codebook. */
export const withGuidelines = (
  codebook: Codebook,
  name: LabelName | null,
  guidelines: Guidelines,
): Codebook => (name ? withLabel(codebook, name, { guidelines }) : { ...codebook, guidelines });

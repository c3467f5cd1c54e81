import type { Attributes, AttributeValue } from './annotation.ts';
import type { AttributeDefinition, Choice, Codebook } from './codebook.ts';
import type { Layer } from './layers.ts';
import { Problem } from './problem.ts';

/** Whose attributes are looked at. */
export interface Labelled {
  readonly layer: Layer;
  readonly label: string;
}

/**
 * Throws `attribute-value` at the first attribute the codebook defines for this label whose value is of another type or not in its
 * list. Attributes it does not define for the label are nobody's business here: other files bring their own.
 */
export function validateAttributes(attributes: Attributes, of: Labelled, codebook: Codebook): void {
  for (const [attribute, value] of Object.entries(attributes)) {
    const definition = definitionFor(attribute, of, codebook);
    if (definition && !fits(value, definition, codebook)) {
      throw new Problem('attribute-value', { attribute, value: String(value) });
    }
  }
}

/** The same for what is chosen anew: a retired choice is kept where it is and cannot be chosen any more. */
export function validateChosenAttributes(attributes: Attributes, of: Labelled, codebook: Codebook): void {
  validateAttributes(attributes, of, codebook);
  for (const [attribute, value] of Object.entries(attributes)) {
    const definition = definitionFor(attribute, of, codebook);
    const choice = definition && choicesOf(definition, codebook).find(({ id }) => id === value);
    if (choice?.retired) throw new Problem('attribute-value', { attribute, value: String(value) });
  }
}

/** True where the codebook defines the attribute for the label and allows it this value. */
export function isDefinedAndFits(
  attribute: string,
  value: AttributeValue,
  of: Labelled,
  codebook: Codebook,
): boolean {
  const definition = definitionFor(attribute, of, codebook);
  return definition !== undefined && fits(value, definition, codebook);
}

/** The attributes that still mean something under a new label: those of its own definitions, and those nobody defines. */
export function fittingAttributes(attributes: Attributes, of: Labelled, codebook: Codebook): Attributes {
  const fitting = Object.entries(attributes).filter(([attribute, value]) => {
    const definition = definitionFor(attribute, of, codebook);
    if (definition) return fits(value, definition, codebook);
    return !codebook.attributes.some((other) => other.layer === of.layer && other.id === attribute);
  });
  return Object.fromEntries(fitting);
}

const definitionFor = (
  attribute: string,
  of: Labelled,
  codebook: Codebook,
): AttributeDefinition | undefined =>
  codebook.attributes.find(
    (definition) =>
      definition.layer === of.layer &&
      definition.id === attribute &&
      (definition.labels === null || definition.labels.includes(of.label)),
  );

function fits(value: AttributeValue, definition: AttributeDefinition, codebook: Codebook): boolean {
  switch (definition.type) {
    case 'choice':
    case 'topic':
      return choicesOf(definition, codebook).some((choice) => choice.id === value);
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
  }
}

function choicesOf({ type, values }: AttributeDefinition, { topics }: Codebook): readonly Choice[] {
  if (type === 'topic') return topics;
  return type === 'choice' ? values : [];
}

import { type AttributeDefinition, type Codebook, findLabel } from '../../../src-shared/model/codebook.ts';
import type { ProblemReport } from '../../../src-shared/model/problem.ts';
import type { RecordAnnotation } from '../article-record.ts';

interface Extended {
  readonly codebook: Codebook;
  readonly warnings: readonly ProblemReport[];
}

/** The codebook with the annotation's label added to it, where it lacks it and that is allowed; otherwise as it was. */
export function withLabel(codebook: Codebook, annotation: RecordAnnotation, allowed: boolean): Extended {
  const { layer, label } = annotation;
  if (!allowed || findLabel(codebook, layer, label)) return { codebook, warnings: [] };
  const added: Codebook['labels'][number] = {
    layer,
    id: label,
    name: inBoth(label),
    definition: inBoth(''),
    examples: { ar: [], en: [] },
    key: null,
    ink: 'neutral',
    pattern: 'solid',
    retired: false,
  };
  return {
    codebook: { ...codebook, labels: [...codebook.labels, added] },
    warnings: [{ code: 'label-added', params: { value: label, layer } }],
  };
}

/**
 * Warnings for attributes the codebook does not define and for choices it does not list; both are kept, because attributes are data.
 * Choices are added to the codebook where that is allowed.
 */
export function checkAttributes(
  codebook: Codebook,
  annotation: RecordAnnotation,
  allowed: boolean,
): Extended {
  const warnings: ProblemReport[] = [];
  let extended = codebook;
  for (const [name, value] of Object.entries(annotation.attributes)) {
    const definition = definitionOf(extended, annotation, name);
    if (!definition) {
      warnings.push({ code: 'attribute-unknown', params: { value: name, layer: annotation.layer } });
      continue;
    }
    for (const choice of unlistedChoices(extended, definition, value)) {
      if (allowed) extended = withChoice(extended, definition, choice);
      else warnings.push({ code: 'attribute-value-unknown', params: { field: name, value: choice } });
    }
  }
  return { codebook: extended, warnings };
}

const inBoth = (text: string) => ({ ar: text, en: text });

const definitionOf = (codebook: Codebook, annotation: RecordAnnotation, name: string) =>
  codebook.attributes.find(
    (definition) =>
      definition.layer === annotation.layer &&
      definition.id === name &&
      (definition.labels === null || definition.labels.includes(annotation.label)),
  );

function unlistedChoices(codebook: Codebook, definition: AttributeDefinition, value: unknown): string[] {
  if (definition.type !== 'choice' && definition.type !== 'topic') return [];
  const listed = definition.type === 'topic' ? codebook.topics : definition.values;
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
  return chosen.map(String).filter((choice) => !listed.some((known) => known.id === choice));
}

function withChoice(codebook: Codebook, definition: AttributeDefinition, choice: string): Codebook {
  const added = { id: choice, name: inBoth(choice), definition: inBoth('') };
  if (definition.type === 'topic') return { ...codebook, topics: [...codebook.topics, added] };
  return {
    ...codebook,
    attributes: codebook.attributes.map((other) =>
      other.layer === definition.layer && other.id === definition.id && other.labels === definition.labels
        ? { ...other, values: [...other.values, added] }
        : other,
    ),
  };
}

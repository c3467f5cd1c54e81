import { type AttributeDefinition, type Codebook, findLabel } from '../../../src-shared/model/codebook.ts';
import { Problem, type ProblemReport } from '../../../src-shared/model/problem.ts';
import { entryAttribute } from '../../../src-shared/model/registry.ts';
import { validateAttributes } from '../../../src-shared/model/validate-attributes.ts';
import type { RecordAnnotation } from '../article-record.ts';

interface Extended {
  readonly codebook: Codebook;
  readonly warnings: readonly ProblemReport[];
}

/** The codebook with the annotation's label added to it, where it lacks it and that is allowed; otherwise as it was. */
export function withLabel(
  codebook: Codebook,
  annotation: Pick<RecordAnnotation, 'layer' | 'label'>,
  allowed: boolean,
): Extended {
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
 * Warnings for attributes the codebook does not define and for values it does not allow; both are kept, because attributes are data.
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
    // A link to the registry is no attribute of the codebook.
    if (annotation.layer === 'entity' && name === entryAttribute) continue;
    const definition = definitionOf(extended, annotation, name);
    if (!definition) {
      warnings.push({ code: 'attribute-unknown', params: { value: name, layer: annotation.layer } });
      continue;
    }
    if (allowed && typeof value === 'string') extended = withChoice(extended, definition, value);
    try {
      validateAttributes({ [name]: value }, annotation, extended);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      warnings.push({ code: 'attribute-value-unknown', params: { field: name, value: String(value) } });
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

function withChoice(codebook: Codebook, definition: AttributeDefinition, choice: string): Codebook {
  const added = { id: choice, name: inBoth(choice), definition: inBoth('') };
  const lacks = (list: Codebook['topics']) => !list.some((known) => known.id === choice);
  if (definition.type === 'topic' && lacks(codebook.topics)) {
    return { ...codebook, topics: [...codebook.topics, added] };
  }
  if (definition.type === 'choice' && lacks(definition.values)) {
    const attributes = codebook.attributes.map((other) =>
      other === definition ? { ...other, values: [...other.values, added] } : other,
    );
    return { ...codebook, attributes };
  }
  return codebook;
}

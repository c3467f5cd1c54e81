import type { AttributeValue } from '../../../src-shared/model/annotation.ts';
import { layerRules } from '../../../src-shared/model/layers.ts';
import { entryAttribute } from '../../../src-shared/model/registry.ts';
import type { OffsetConverter } from '../../../src-shared/text/offset-units.ts';
import { quoteOf, type Span } from '../../../src-shared/text/span.ts';
import type { RecordAnnotation } from '../article-record.ts';
import { iriOf } from './terms.ts';

interface WrittenText {
  readonly text: string;
  /** IRI of the article. */
  readonly source: string;
  /** To code points, which the recommendation prescribes. */
  readonly converter: OffsetConverter;
}

/**
 * An annotation as Web Annotations: itself, and one that links for each claimant and parent of a claim. An entity or a claim targets its spans,
 * a stance what it is about, else the article; who holds it and what shows it are bodies. `role` tells them apart.
 */
export function webAnnotations(annotation: RecordAnnotation, on: WrittenText): readonly object[] {
  const { id, layer, links } = annotation;
  const common = {
    type: 'Annotation',
    creator: { type: 'Person', name: annotation.annotator },
    created: annotation.createdAt,
    modified: annotation.updatedAt,
  };
  const linked = (role: string) => links.find((link) => link.role === role)?.target;
  const isStance = layer === 'stance';
  const about = linked('target');
  const itself = {
    id: iriOf('annotation', id),
    ...common,
    layer,
    motivation: isStance ? 'assessing' : 'tagging',
    body: [...bodiesOf(annotation), ...(isStance ? stanceBodies(annotation, on) : [])],
    target: isStance
      ? about === undefined
        ? on.source
        : iriOf('annotation', about)
      : targetOf(annotation, on),
    ...(annotation.origin && { origin: annotation.origin }),
    ...(annotation.decision && { decision: annotation.decision }),
  };
  const linking = isStance
    ? []
    : links.map(({ role, target }) => ({
        id: `${iriOf('annotation', id)}#${role}`,
        ...common,
        motivation: 'linking',
        role,
        body: iriOf('annotation', target),
        target: iriOf('annotation', id),
      }));
  return [itself, ...linking];
}

/** How many Web Annotations an annotation becomes. */
export const webAnnotationCount = ({ layer, links }: RecordAnnotation): number =>
  layer === 'stance' ? 1 : 1 + links.length;

function bodiesOf({ layer, label, attributes, note }: RecordAnnotation): readonly object[] {
  const isStance = layer === 'stance';
  return [
    { type: 'TextualBody', purpose: isStance ? 'assessing' : 'tagging', value: label },
    ...Object.entries(attributes).map(([name, value]) =>
      name === entryAttribute && typeof value === 'string'
        ? { type: 'SpecificResource', purpose: 'identifying', source: iriOf('entry', value) }
        : { type: 'TextualBody', purpose: 'describing', attribute: name, ...textOf(value) },
    ),
    ...(note === null ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: note }]),
  ];
}

/** A body holds one string; what is none is written as JSON. */
const textOf = (value: AttributeValue) =>
  typeof value === 'string' ? { value } : { value: JSON.stringify(value), format: 'application/json' };

const stanceBodies = ({ links, spans }: RecordAnnotation, on: WrittenText): readonly object[] => [
  ...links
    .filter(({ role }) => role !== 'target')
    .map(({ role, target }) => ({
      type: 'SpecificResource',
      purpose: 'linking',
      role,
      source: iriOf('annotation', target),
    })),
  ...spans.map((span) => ({ ...segment(span, on), purpose: 'describing', role: span.role })),
];

function targetOf({ layer, spans }: RecordAnnotation, on: WrittenText): object {
  const main = layerRules[layer].required;
  const items = spans.map((span) => ({
    ...segment(span, on),
    ...(span.role !== main && { role: span.role }),
  }));
  const [only] = items;
  return items.length === 1 && only ? only : { type: 'List', items };
}

const segment = (span: Span, { text, source, converter }: WrittenText) => ({
  type: 'SpecificResource',
  source,
  selector: [
    {
      type: 'TextPositionSelector',
      start: converter.fromUtf16(span.start),
      end: converter.fromUtf16(span.end),
    },
    {
      type: 'TextQuoteSelector',
      exact: quoteOf(text, span),
      prefix: lastOf(text.slice(Math.max(0, span.start - 2 * context), span.start)),
      suffix: Array.from(text.slice(span.end, span.end + 2 * context))
        .slice(0, context)
        .join(''),
    },
  ],
});

/** Code points on either side of a quote: what is customary. */
const context = 32;

const lastOf = (text: string): string => Array.from(text).slice(-context).join('');

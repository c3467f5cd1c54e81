import { type Span, spansOverlap } from '../text/span.ts';
import type { Annotation } from './annotation.ts';
import type { Region } from './article.ts';
import { type AttributeDefinition, type Codebook, findLabel } from './codebook.ts';
import type { LinkRole } from './layers.ts';
import { isForeign } from './mark-lines.ts';
import { misnested, nestingRule } from './nesting.ts';
import { isOpenQuestion, type Remark } from './remark.ts';

/** What may be missing from an annotated article. */
export const incompleteKinds = [
  'claim-speaker',
  'claim-cue',
  'stance-holder',
  'stance-target',
  'attribute',
  'label-retired',
  'outside',
  'inside-word',
  'nested',
  'question',
] as const;
export type IncompleteKind = (typeof incompleteKinds)[number];

/** Something incomplete and where. `attributeId` is the missing one; `outer` the label that this one may not stand inside. */
export interface Incomplete {
  readonly kind: IncompleteKind;
  readonly annotationId: string | null;
  readonly remarkId: string | null;
  readonly attributeId: string | null;
  readonly outer?: string;
}

/** What one annotator has of an article. */
export interface AnnotatedArticle {
  readonly annotatorId: string;
  readonly annotations: readonly Annotation[];
  readonly regions: readonly Region[];
  readonly remarks: readonly Remark[];
  readonly codebook: Codebook;
  /** Whether what begins here begins inside a written word. */
  readonly isInsideWord: (span: Span) => boolean;
}

/**
 * What is incomplete, annotation by annotation in the order given, then the annotator's own open questions. A claim wants a speaker
 * where the codebook has words for one («narrator», «unknown»), and a cue where it is said to be reported; links stand for the
 * attributes of their roles.
 */
export function incompleteIn(article: AnnotatedArticle): Incomplete[] {
  const questions = article.remarks.filter(
    (remark) => isOpenQuestion(remark) && remark.annotatorId === article.annotatorId,
  );
  const nested = Map.groupBy(nestedIn(article), ({ annotationId }) => annotationId);
  return [
    ...article.annotations.flatMap((annotation) => [
      ...incompleteAnnotation(annotation, article),
      ...(nested.get(annotation.id) ?? []),
    ]),
    ...questions.map(
      ({ id, annotationId }): Incomplete => ({
        kind: 'question',
        annotationId,
        remarkId: id,
        attributeId: null,
      }),
    ),
  ];
}

function incompleteAnnotation(
  annotation: Annotation,
  { codebook, regions, isInsideWord }: AnnotatedArticle,
): Incomplete[] {
  const { id: annotationId, layer, label, spans } = annotation;
  const isOutside = spans.some((span) =>
    regions.some((region) => isForeign(region) && spansOverlap(region, span)),
  );
  const definition = findLabel(codebook, layer, label);
  const kinds: (IncompleteKind | false)[] = [
    ...structureOf(annotation, codebook),
    definition?.retired === true && 'label-retired',
    isOutside && 'outside',
    definition?.startsInsideWord === false && spans.some(isInsideWord) && 'inside-word',
  ];
  const found = kinds.flatMap((kind) => (kind === false ? [] : { kind, attributeId: null }));
  const missing = definitionsFor(annotation, codebook)
    .filter(({ id, required }) => required === true && !isSaid(annotation, id) && !isStructure(layer, id))
    .map(({ id }) => ({ kind: 'attribute' as const, attributeId: id }));
  return [...found, ...missing].map((each) => ({ ...each, annotationId, remarkId: null }));
}

/** One for each label around it that does not allow it. */
function nestedIn({ annotations, codebook }: AnnotatedArticle): Incomplete[] {
  const entities = annotations.filter(({ layer }) => layer === 'entity');
  const found = misnested(entities, nestingRule(codebook)).map(({ inner, outer }): [string, Incomplete] => [
    `${inner.id} ${outer.label}`,
    { kind: 'nested', annotationId: inner.id, remarkId: null, attributeId: null, outer: outer.label },
  ]);
  return [...new Map(found).values()];
}

function structureOf(annotation: Annotation, codebook: Codebook): (IncompleteKind | false)[] {
  if (annotation.layer === 'claim') {
    const wantsSpeaker = definitionsFor(annotation, codebook).some(({ id }) => id === 'claimant');
    const isReported = ['indirect', 'mixed'].includes(String(annotation.attributes.quotation));
    return [
      wantsSpeaker && !isSaid(annotation, 'claimant') && 'claim-speaker',
      isReported && !annotation.spans.some(({ role }) => role === 'cue') && 'claim-cue',
    ];
  }
  if (annotation.layer === 'stance') {
    return [
      !isSaid(annotation, 'holder') && 'stance-holder',
      !isSaid(annotation, 'topic') && 'stance-target',
    ];
  }
  return [];
}

/** Links by the attribute that says in words what they would say. */
const linkOf: Readonly<Record<string, LinkRole>> = {
  claimant: 'claimant',
  holder: 'holder',
  topic: 'target',
};

/** Attributes whose absence has a sentence of its own. */
const isStructure = (layer: Annotation['layer'], attributeId: string): boolean =>
  layer === 'claim'
    ? attributeId === 'claimant'
    : layer === 'stance' && ['holder', 'topic'].includes(attributeId);

function isSaid({ attributes, links }: Annotation, attributeId: string): boolean {
  const value = attributes[attributeId];
  const role = linkOf[attributeId];
  const isLinked = role !== undefined && links.some((link) => link.role === role);
  return isLinked || (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0));
}

const definitionsFor = ({ layer, label }: Annotation, codebook: Codebook): AttributeDefinition[] =>
  codebook.attributes.filter(
    (definition) =>
      definition.layer === layer && (definition.labels === null || definition.labels.includes(label)),
  );

import type { Language } from '../../../../../src-shared/i18n/message-texts.ts';
import type { Annotation } from '../../../../../src-shared/model/annotation.ts';
import type { AttributeDefinition, Codebook } from '../../../../../src-shared/model/codebook.ts';
import type { LinkRole } from '../../../../../src-shared/model/layers.ts';
import { compareSpans } from '../../../../../src-shared/text/span.ts';
import { quoteOfAnnotation } from '../item.ts';

/** What the words for an annotation's values are found in. */
export interface ValueGround {
  readonly text: string;
  readonly codebook: Codebook;
  readonly language: Language;
  /** Every annotation a link may lead to. */
  readonly all: ReadonlyMap<string, Annotation>;
}

/** Where the pieces of a role are, UTF-16: `528–574`, several with commas between; empty where there are none. */
export const offsetsOf = ({ spans }: Annotation, isOf: (role: string) => boolean): string =>
  spans
    .filter(({ role }) => isOf(role))
    .toSorted(compareSpans)
    .map(({ start, end }) => `${start}–${end}`)
    .join(', ');

/** The words that report a claim; empty where none were marked. */
export const cueOf = (text: string, { spans }: Annotation): string =>
  spans
    .filter(({ role }) => role === 'cue')
    .toSorted(compareSpans)
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ');

/** Whom or what a link leads to, or the words that stand in its place («narrator»); empty where nothing is said. */
export function partyOf(annotation: Annotation, role: LinkRole, ground: ValueGround): string {
  const link = annotation.links.find((candidate) => candidate.role === role);
  const linked = link && ground.all.get(link.target);
  if (linked) return quoteOfAnnotation(ground.text, linked);
  return attributeOf(annotation, role === 'target' ? 'topic' : role, ground);
}

/** An attribute's value in words, as the codebook names it; empty where it has none. */
export function attributeOf(annotation: Annotation, id: string, { codebook, language }: ValueGround): string {
  const value = annotation.attributes[id];
  if (value === undefined) return '';
  const definition = definitionsFor(codebook, annotation).find((candidate) => candidate.id === id);
  const choices = definition?.type === 'topic' ? codebook.topics : (definition?.values ?? []);
  return choices.find((choice) => choice.id === value)?.name[language] ?? String(value);
}

/** Attributes that can be said of an annotation, in the codebook's order. */
export const definitionsFor = (
  { attributes }: Codebook,
  { layer, label }: Pick<Annotation, 'layer' | 'label'>,
): readonly AttributeDefinition[] =>
  attributes.filter(
    (definition) =>
      definition.layer === layer && (definition.labels === null || definition.labels.includes(label)),
  );

/** Attributes that say in words whom a link would lead to; they stand in the link's column. */
export const linkAttributes: ReadonlySet<string> = new Set([
  'claimant',
  'parent',
  'holder',
  'target',
  'basis',
  'topic',
]);

import type { SecondOpinion } from '../../../../src-shared/contract/adjudication.ts';
import { type Codebook, findLabel } from '../../../../src-shared/model/codebook.ts';
import type { Layer } from '../../../../src-shared/model/layers.ts';
import type { Text } from '../../../ui/use-text.ts';

/** The estimate of one attribute of a layer. */
export type AttributeOpinion = SecondOpinion['attributes'][number];

/** Where the names of attributes and their values are found. */
export interface OpinionGround {
  readonly layer: Layer;
  readonly codebook: Codebook;
  readonly language: 'ar' | 'en';
}

/** What an attribute is called; the polarity of stances is a label, not an attribute. */
export function attributeName(name: string, ground: OpinionGround, text: Text): string {
  const { layer, codebook, language } = ground;
  if (isPolarity(name, layer)) return text('opinion.polarity');
  return definitionOf(name, ground)?.name[language] ?? name;

  function isPolarity(id: string, of: Layer): boolean {
    return of === 'stance' && id === 'polarity' && !codebook.attributes.some((each) => each.id === id);
  }
}

/** What a value is called. */
export function valueName(name: string, value: string, ground: OpinionGround, text: Text): string {
  const { layer, codebook, language } = ground;
  const definition = definitionOf(name, ground);
  if (!definition && layer === 'stance') return findLabel(codebook, layer, value)?.name[language] ?? value;
  if (definition?.type === 'boolean') return text(value === 'true' ? 'opinion.yes' : 'opinion.no');
  const choices = definition?.type === 'topic' ? codebook.topics : (definition?.values ?? []);
  return choices.find(({ id }) => id === value)?.name[language] ?? value;
}

/** Whether the estimate can be shown at all: of two annotators, or of one value, it says nothing. */
export const isWorthShowing = ({ doubts }: Pick<AttributeOpinion, 'doubts'>): boolean =>
  !doubts.includes('few-annotators') && !doubts.includes('one-value');

/** A probability as a whole percentage that never says 100 where something is left. */
export const percent = (probability: number): string =>
  `${probability === 1 ? 100 : Math.min(99, Math.round(100 * probability))}%`;

const definitionOf = (name: string, { codebook, layer }: OpinionGround) =>
  codebook.attributes.find((each) => each.layer === layer && each.id === name);

import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import type { LinkRole } from '../../../../src-shared/model/layers.ts';

/** Who or what a link leads to: another annotation, or where there is none the choice that stands in its place («narrator»). */
export interface Party {
  readonly annotation: Annotation | null;
  readonly words: string | null;
}

/** The claimant, holder or target of a claim or stance. */
export function partyOf(
  annotation: Annotation,
  role: LinkRole,
  annotations: readonly Annotation[],
  codebook: Codebook,
  language: 'ar' | 'en',
): Party {
  const link = annotation.links.find((candidate) => candidate.role === role);
  const linked = link && annotations.find(({ id }) => id === link.target);
  if (linked) return { annotation: linked, words: null };
  const attribute = role === 'target' ? 'topic' : role;
  return { annotation: null, words: attributeWords(annotation, attribute, codebook, language) };
}

/** An attribute's value in words; null where it has none. Choices and topics are named as the codebook names them. */
export function attributeWords(
  { layer, label, attributes }: Pick<Annotation, 'layer' | 'label' | 'attributes'>,
  id: string,
  codebook: Codebook,
  language: 'ar' | 'en',
): string | null {
  const value = attributes[id];
  if (value === undefined || value === '') return null;
  const definition = codebook.attributes.find(
    (candidate) =>
      candidate.layer === layer &&
      candidate.id === id &&
      (candidate.labels === null || candidate.labels.includes(label)),
  );
  const choices = definition?.type === 'topic' ? codebook.topics : (definition?.values ?? []);
  return choices.find((choice) => choice.id === value)?.name[language] ?? String(value);
}

import type { ContentKind } from '../../../../src-shared/arabic/claim-proposal.ts';
import type { AnnotationDraft } from '../../../../src-shared/model/annotation.ts';

/** Parts that are offered: of a new claim, or to be added to an annotation there is. */
export interface ProposedParts extends Pick<AnnotationDraft, 'spans' | 'links' | 'attributes'> {
  /** What the content was taken for; null where it is not offered. */
  readonly kind: ContentKind | null;
}

/** An offer that is shown dashed until the person accepts it, takes another or leaves it. */
export interface Proposal {
  /** The annotation it is for; null where it is a new claim. */
  readonly annotationId: string | null;
  /** The likeliest first. */
  readonly variants: readonly ProposedParts[];
  /** Index of the variant that is shown. */
  readonly variant: number;
}

/** The parts that Enter would accept. */
export const partsInForce = (proposal: Proposal): ProposedParts | undefined =>
  proposal.variants[proposal.variant];

/** The annotation's parts with the offered ones; what the person set already stays. */
export function acceptedParts(
  { spans, links, attributes }: Pick<AnnotationDraft, 'spans' | 'links' | 'attributes'>,
  offered: ProposedParts,
): Pick<AnnotationDraft, 'spans' | 'links' | 'attributes'> {
  const roles = new Set(spans.map(({ role }) => role));
  const linked = new Set(links.map(({ role }) => role));
  return {
    spans: [...spans, ...offered.spans.filter(({ role }) => !roles.has(role))],
    // Words in a link's place («unnamed») are set, too.
    links: [
      ...links,
      ...offered.links.filter(({ role }) => !linked.has(role) && attributes[role] === undefined),
    ],
    attributes: { ...offered.attributes, ...attributes },
  };
}

/** The three layers of annotation. */
export const layers = ['entity', 'claim', 'stance'] as const;
export type Layer = (typeof layers)[number];

/** What a span is to its annotation. */
export const spanRoles = ['mention', 'content', 'cue', 'evidence'] as const;
export type SpanRole = (typeof spanRoles)[number];

/** What the annotation linked to is to the one that links. */
export const linkRoles = ['claimant', 'parent', 'holder', 'target', 'basis'] as const;
export type LinkRole = (typeof linkRoles)[number];

interface LayerRules {
  /** The role without which the annotation has no place in the text; null where it may lack one. */
  readonly required: SpanRole | null;
  readonly spanRoles: readonly SpanRole[];
  /** Layers each link may lead to; a role that is absent is not allowed. Every role may be used once. */
  readonly links: Readonly<Partial<Record<LinkRole, readonly Layer[]>>>;
}

/** What an annotation of each layer consists of. A stance without evidence is a stance of the whole article. */
export const layerRules: Readonly<Record<Layer, LayerRules>> = {
  entity: { required: 'mention', spanRoles: ['mention'], links: {} },
  claim: {
    required: 'content',
    spanRoles: ['content', 'cue'],
    links: { claimant: ['entity'], parent: ['claim'] },
  },
  stance: {
    required: null,
    spanRoles: ['evidence'],
    links: { holder: ['entity'], target: ['entity', 'claim'], basis: ['claim'] },
  },
};

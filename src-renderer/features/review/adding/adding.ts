import type { AdjudicationUnit } from '../../../../src-shared/contract/adjudication.ts';
import type { Annotation, AnnotationDraft, AnnotationSpan } from '../../../../src-shared/model/annotation.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { type Layer, layerRules, type SpanRole } from '../../../../src-shared/model/layers.ts';
import { fittingAttributes } from '../../../../src-shared/model/validate-attributes.ts';
import type { Span } from '../../../../src-shared/text/span.ts';
import { fragmentsOf, withFragment } from '../../../reader/fragments.ts';
import type { NudgeGround } from '../../../reader/nudge.ts';
import type { LoneDecision } from '../disagreements/item.ts';

/** What is in gold already and is written anew; `decisionId` and the others of the decision that put it there. */
export interface Rewritten {
  readonly goldId: string;
  readonly decisionId: string;
  readonly reason: string | null;
  readonly isUnclear: boolean;
}

/** What a reviewer is about to add to the gold layer of an article, or to write anew there. */
export interface Adding {
  readonly articleId: string;
  /** Null where it is new. */
  readonly rewritten: Rewritten | null;
  /** The unit that it is the reviewer's own version of, as they saw it; null where it is of none. */
  readonly unit: AdjudicationUnit | null;
  readonly draft: AnnotationDraft;
  /** What the words that are selected are to it. */
  readonly role: SpanRole;
  /** Parts that words selected later are joined to; without them they replace what was selected before. */
  readonly kept: readonly AnnotationSpan[];
}

const placeRole: Readonly<Record<Layer, SpanRole>> = {
  entity: layerRules.entity.required ?? 'mention',
  claim: layerRules.claim.required ?? 'content',
  stance: 'evidence',
};

/** Nothing selected yet; an entity of the codebook's first type. Null where a layer has no label that can be chosen. */
export const newAdding = (codebook: Codebook, articleId: string): Adding | null =>
  asLayer(
    {
      articleId,
      rewritten: null,
      unit: null,
      draft: { layer: 'entity', label: '', spans: [], attributes: {}, links: [], note: null },
      role: 'mention',
      kept: [],
    },
    codebook,
    'entity',
  );

/** What a decision without a unit put into gold, with the links that still wait, to be written anew. */
export function rewriting({ decision }: LoneDecision, gold: Annotation): Adding {
  const { articleId, layer, label, spans, attributes, links, note } = gold;
  const { id: decisionId, reason, isUnclear, waiting } = decision;
  const still = waiting.filter(({ goldId }) => goldId === gold.id);
  return {
    articleId,
    rewritten: { goldId: gold.id, decisionId, reason, isUnclear },
    unit: null,
    draft: {
      layer,
      label,
      spans,
      attributes,
      links: [...links, ...still.map(({ role, target }) => ({ role, target }))],
      note,
    },
    role: placeRole[layer],
    kept: [],
  };
}

/** The reviewer's own version of a unit, to have its words selected in the text. */
export const versionOf = (articleId: string, unit: AdjudicationUnit, draft: AnnotationDraft): Adding => ({
  articleId,
  rewritten: null,
  unit,
  draft,
  role: placeRole[draft.layer],
  kept: [],
});

/** The same words as something of this layer, with this label or its first; null where it has none that can be chosen. */
export function asLayer(adding: Adding, codebook: Codebook, layer: Layer, label?: string): Adding | null {
  const labels = codebook.labels.filter((each) => each.layer === layer && !each.retired);
  const chosen = label === undefined ? labels[0]?.id : labels.find(({ id }) => id === label)?.id;
  if (chosen === undefined) return null;
  const { draft } = adding;
  if (draft.layer === layer && draft.label !== '') {
    if (label === undefined) return adding;
    const attributes = fittingAttributes(draft.attributes, { layer, label: chosen }, codebook);
    return { ...adding, draft: { ...draft, label: chosen, attributes } };
  }
  const [from, to] = [placeRole[draft.layer], placeRole[layer]];
  const spans = draft.spans.flatMap((span) => (span.role === from ? [{ ...span, role: to }] : []));
  return {
    ...adding,
    draft: { layer, label: chosen, spans, attributes: {}, links: [], note: null },
    role: to,
    kept: [],
  };
}

/** With these words selected, cut at line breaks, which no part of an annotation crosses. UTF-16. */
export function withWords(adding: Adding, words: Span | null, ground: NudgeGround): Adding {
  const { draft, role, kept } = adding;
  const others = draft.spans.filter((span) => span.role !== role);
  const pieces = words ? fragmentsOf(words, ground) : [];
  const spans = pieces.reduce<readonly AnnotationSpan[]>(
    (all, piece) => withFragment(all, role, piece, ground.text),
    [...others, ...kept],
  );
  return { ...adding, draft: { ...draft, spans } };
}

/** What is selected next is joined to what is there of its role. */
export const goOn = (adding: Adding): Adding => ({
  ...adding,
  kept: adding.draft.spans.filter(({ role }) => role === adding.role),
});

/** Words selected next are of this role. */
export const asRole = (adding: Adding, role: SpanRole): Adding => ({ ...adding, role, kept: [] });

/** Whether it has a place in the text, or needs none. */
export function canAdd({ draft }: Adding): boolean {
  const { required } = layerRules[draft.layer];
  return required === null || draft.spans.some(({ role }) => role === required);
}

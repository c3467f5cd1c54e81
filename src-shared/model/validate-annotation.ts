import { type Graphemes, isFormatControlAt } from '../text/graphemes.ts';
import { compareSpans, type Span, spansOverlap } from '../text/span.ts';
import type { AnnotationDraft } from './annotation.ts';
import { type Codebook, findLabel } from './codebook.ts';
import { type Layer, layerRules } from './layers.ts';
import { mostSpansPerAnnotation } from './limits.ts';
import { Problem } from './problem.ts';

/** What a draft is judged against. `layerOf` tells the layer of another annotation of the same article and owner. */
export interface AnnotationGround {
  readonly text: string;
  readonly graphemes: Graphemes;
  readonly codebook: Codebook;
  layerOf(annotationId: string): Layer | undefined;
}

/** Throws the first {@link Problem} of a draft: label, spans, links, in that order. Nothing that fails here is ever stored. */
export function validateAnnotation(draft: AnnotationDraft, ground: AnnotationGround): void {
  if (!findLabel(ground.codebook, draft.layer, draft.label)) {
    throw new Problem('label-unknown', { value: draft.label, layer: draft.layer });
  }
  validateSpans(draft, ground);
  validateLinks(draft, ground);
}

function validateSpans(draft: AnnotationDraft, ground: AnnotationGround): void {
  const rules = layerRules[draft.layer];
  if (draft.spans.length > mostSpansPerAnnotation) {
    throw new Problem('too-many-spans', { limit: mostSpansPerAnnotation, count: draft.spans.length });
  }
  for (const span of draft.spans) {
    if (!rules.spanRoles.includes(span.role)) {
      throw new Problem('span-role', { role: span.role, layer: draft.layer });
    }
    validateSpan(span, ground);
  }
  if (rules.required && !draft.spans.some((span) => span.role === rules.required)) {
    throw new Problem('span-missing', { role: rules.required, layer: draft.layer });
  }
  for (const role of rules.spanRoles) {
    const fragments = draft.spans.filter((span) => span.role === role).sort(compareSpans);
    fragments.forEach((fragment, index) => {
      const next = fragments[index + 1];
      if (next && spansOverlap(fragment, next)) throw new Problem('span-overlap', offsets(next));
    });
  }
}

/** Throws where a span is empty, outside the text, inside a grapheme cluster or begins with an invisible control. UTF-16. */
export function validateSpan(span: Span, ground: Pick<AnnotationGround, 'text' | 'graphemes'>): void {
  if (span.start < 0 || span.end > ground.text.length) {
    throw new Problem('span-outside-text', { ...offsets(span), length: ground.text.length });
  }
  if (span.end <= span.start) throw new Problem('span-empty', offsets(span));
  if (!ground.graphemes.isBoundary(span.start) || !ground.graphemes.isBoundary(span.end)) {
    throw new Problem('span-inside-character', offsets(span));
  }
  if (isFormatControlAt(ground.text, span.start)) throw new Problem('span-on-control', offsets(span));
}

function validateLinks(draft: AnnotationDraft, ground: AnnotationGround): void {
  const rules = layerRules[draft.layer];
  const seen = new Set<string>();
  for (const link of draft.links) {
    const layer = ground.layerOf(link.target);
    if (!layer) throw new Problem('link-unknown', { role: link.role, value: link.target });
    if (seen.has(link.role) || !rules.links[link.role]?.includes(layer)) {
      throw new Problem('link-role', { role: link.role, layer: draft.layer, target: layer });
    }
    seen.add(link.role);
  }
}

const offsets = (span: Span) => ({ start: span.start, end: span.end });

import { type Annotation, suggestionSources } from '../model/annotation.ts';
import type { Suggestion } from '../model/suggestion.ts';
import { compareSpans, type Span, spansOverlap } from '../text/span.ts';

/**
 * Of everything that was found what is shown, in reading order. Of mentions that overlap one stays: that of the surer kind of source (in
 * the order of `suggestionSources`), then the likelier, then the longer. A claim may hold mentions, but no other claim.
 */
export function mergeSuggestions(found: readonly Suggestion[]): Suggestion[] {
  const rank = ({ source }: Suggestion) => suggestionSources.indexOf(source);
  const length = (suggestion: Suggestion) => hullOf(suggestion).end - hullOf(suggestion).start;
  const best = found.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      b.confidence - a.confidence ||
      length(b) - length(a) ||
      compareSpans(hullOf(a), hullOf(b)),
  );
  const taken: Suggestion[] = [];
  for (const suggestion of best) {
    const overlaps = (other: Suggestion) =>
      other.layer === suggestion.layer && spansOverlap(hullOf(other), hullOf(suggestion));
    if (!taken.some(overlaps)) taken.push(suggestion);
  }
  return taken.sort((a, b) => compareSpans(hullOf(a), hullOf(b)));
}

/**
 * Those that tell the annotator anything new: nothing that lies on an annotation of theirs with the same label, that covers exactly the
 * same characters as one of its layer, or, for claims, that overlaps one at all.
 */
export const newTo = (
  annotations: readonly Pick<Annotation, 'layer' | 'label' | 'spans'>[],
  suggestions: readonly Suggestion[],
): Suggestion[] =>
  suggestions.filter((suggestion) => {
    const hull = hullOf(suggestion);
    return !annotations.some(({ layer, label, spans }) => {
      if (layer !== suggestion.layer) return false;
      const own = mainSpans({ layer, spans });
      if (label === suggestion.label || layer === 'claim')
        return own.some((span) => spansOverlap(span, hull));
      return own.length === 1 && own.some(({ start, end }) => start === hull.start && end === hull.end);
    });
  });

/** From the first to the last character of what it marks; the cue of a claim is not counted. UTF-16. */
export function hullOf(suggestion: Pick<Suggestion, 'layer' | 'spans'>): Span {
  const spans = mainSpans(suggestion);
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

const mainSpans = ({ spans }: Pick<Annotation, 'layer' | 'spans'>): Annotation['spans'] =>
  spans.filter(({ role }) => role !== 'cue');

import type { SpanRole } from '../../src-shared/model/layers.ts';
import { layers } from '../../src-shared/model/layers.ts';
import { paragraphIndexAt } from '../../src-shared/text/paragraphs.ts';
import { compareSpans, type Span, spanLength } from '../../src-shared/text/span.ts';
import type { ReaderAnnotation } from './types.ts';

/** The fragments of one annotation in one role, in reading order, and the stretch from the first to the last of them. */
export interface Mark {
  readonly annotation: ReaderAnnotation;
  readonly role: SpanRole;
  readonly fragments: readonly Span[];
  readonly hull: Span;
}

/** All marks of an article by paragraph, so that an edit and a question touch only the paragraphs concerned. */
export interface MarkIndex {
  /** Takes the new list in and returns the indexes of the paragraphs whose marks changed. */
  replace(annotations: readonly ReaderAnnotation[]): Set<number>;
  /** Marks that have a fragment, or the gap between two fragments, in the paragraph. */
  marksIn(paragraph: number): Iterable<Mark>;
  /** Paragraphs that the annotation reaches into. */
  paragraphsOf(annotationId: string): readonly number[];
  /** The annotation with this id, if it is there. */
  get(annotationId: string): ReaderAnnotation | undefined;
  /** Ids of the annotations that cover the code unit at `offset`: the shortest fragment first, entities before claims before stances. */
  at(offset: number): string[];
}

/** An empty index of marks by paragraph. */
export function createMarkIndex(paragraphs: readonly Span[]): MarkIndex {
  const byParagraph = new Map<number, Map<string, Mark[]>>();
  const reachOf = new Map<string, readonly number[]>();
  let current = new Map<string, ReaderAnnotation>();

  function insert(annotation: ReaderAnnotation): readonly number[] {
    const reach = new Set<number>();
    for (const mark of marksOf(annotation)) {
      const last = paragraphIndexAt(paragraphs, mark.hull.end - 1);
      for (let index = paragraphIndexAt(paragraphs, mark.hull.start); index <= last; index++) {
        reach.add(index);
        const marks = byParagraph.get(index) ?? new Map<string, Mark[]>();
        byParagraph.set(index, marks.set(annotation.id, [...(marks.get(annotation.id) ?? []), mark]));
      }
    }
    reachOf.set(annotation.id, [...reach]);
    return [...reach];
  }

  function remove(id: string): readonly number[] {
    const reach = reachOf.get(id) ?? [];
    for (const index of reach) byParagraph.get(index)?.delete(id);
    reachOf.delete(id);
    return reach;
  }

  return {
    replace(annotations) {
      const next = new Map(annotations.map((annotation) => [annotation.id, annotation]));
      const changed = new Set<number>();
      for (const [id, annotation] of current) {
        if (next.get(id) !== annotation) for (const index of remove(id)) changed.add(index);
      }
      for (const [id, annotation] of next) {
        if (current.get(id) !== annotation) for (const index of insert(annotation)) changed.add(index);
      }
      current = next;
      return changed;
    },
    marksIn: (paragraph) => [...(byParagraph.get(paragraph)?.values() ?? [])].flat(),
    paragraphsOf: (annotationId) => reachOf.get(annotationId) ?? [],
    get: (annotationId) => current.get(annotationId),
    at(offset) {
      const covering: { annotation: ReaderAnnotation; fragment: Span }[] = [];
      for (const marks of byParagraph.get(paragraphIndexAt(paragraphs, offset))?.values() ?? []) {
        for (const { annotation, fragments } of marks) {
          for (const fragment of fragments) {
            if (fragment.start <= offset && offset < fragment.end) covering.push({ annotation, fragment });
          }
        }
      }
      covering.sort(
        (a, b) =>
          spanLength(a.fragment) - spanLength(b.fragment) ||
          layers.indexOf(a.annotation.layer) - layers.indexOf(b.annotation.layer) ||
          (a.annotation.id < b.annotation.id ? -1 : 1),
      );
      return [...new Set(covering.map(({ annotation }) => annotation.id))];
    },
  };
}

function marksOf(annotation: ReaderAnnotation): Mark[] {
  const marks: Mark[] = [];
  for (const role of new Set(annotation.spans.map((span) => span.role))) {
    const fragments = annotation.spans.filter((span) => span.role === role).sort(compareSpans);
    const start = fragments[0]?.start ?? 0;
    const end = Math.max(...fragments.map((fragment) => fragment.end));
    marks.push({ annotation, role, fragments, hull: { start, end } });
  }
  return marks;
}

import type { AdjudicationUnit, Choice, UnitVersion } from '../../../../src-shared/contract/adjudication.ts';
import type { Annotation, AnnotationDraft } from '../../../../src-shared/model/annotation.ts';

/** What some annotators made of a unit, to be taken over; `annotation` is null for those who made nothing. */
export interface UnitChoice {
  readonly annotatorIds: readonly string[];
  readonly annotation: Annotation | null;
}

/** The versions of a unit and, last of equals, nothing, in the order of the article's annotators, so that 1 is the first of them. */
export function choicesOf(unit: AdjudicationUnit, annotatorIds: readonly string[]): UnitChoice[] {
  const lacking = annotatorIds.filter((id) => (unit.votes[id] ?? null) === null);
  const versions = unit.versions.map(
    ({ annotatorIds: people, annotationIds }: UnitVersion): UnitChoice => ({
      annotatorIds: people,
      annotation: unit.annotations.find(({ id }) => id === annotationIds[0]) ?? null,
    }),
  );
  const nothing = lacking.length > 0 ? [{ annotatorIds: lacking, annotation: null }] : [];
  const place = ({ annotatorIds: people }: UnitChoice): number =>
    Math.min(...people.map((id) => annotatorIds.indexOf(id)));
  return [...versions, ...nothing].toSorted((a, b) => place(a) - place(b));
}

/** The reviewer's own version in place of all that there are. */
export const editedChoice = ({ versions }: AdjudicationUnit, draft: AnnotationDraft): Choice => ({
  outcome: 'edited',
  from: versions.flatMap(({ annotationIds }) => annotationIds.slice(0, 1)),
  drafts: [{ ...draft, spans: [...draft.spans] }],
});

/**
 * What the reviewer begins to write from: what the decision put into gold, with the links that still wait, where that is one annotation; else the first
 * version.
 */
export function draftToEdit(
  { decision }: AdjudicationUnit,
  gold: readonly Annotation[],
  first: Annotation | undefined,
): AnnotationDraft | null {
  const [goldId, ...others] = decision?.goldIds ?? [];
  const made = others.length === 0 ? gold.find(({ id }) => id === goldId) : undefined;
  const source = made ?? first;
  if (!source) return null;
  const { layer, label, spans, attributes, links, note } = source;
  const waiting = made ? (decision?.waiting ?? []).map(({ role, target }) => ({ role, target })) : [];
  return { layer, label, spans, attributes, links: [...links, ...waiting], note };
}

import type { Annotation } from '../../src-shared/model/annotation.ts';
import type { DisagreementCause } from '../../src-shared/model/disagreement-cause.ts';
import { entryAttribute } from '../../src-shared/model/registry.ts';
import { compareSpans } from '../../src-shared/text/span.ts';
import type { Mark, StanceMark } from './agreement-marks.ts';
import { comparable } from './agreement-rows.ts';
import { digest } from './digest.ts';

/** Long enough never to be the same for two contents of a project, short enough for a journal. */
const fingerprintLength = 24;

/**
 * A fingerprint of what an annotator says by an annotation. Not of its times, and not of the registry entry it is linked to: the registry is
 * everybody's, and merging two entries of it changes nobody's mind.
 */
export function fingerprintOf({ layer, label, spans, attributes, links, note }: Annotation): string {
  const { [entryAttribute]: _entry, ...said } = attributes;
  return shortDigest({ layer, label, spans, attributes: said, links, note });
}

/** A short name for a value, the same for the same value. */
export const shortDigest = (value: unknown): string => digest(value).slice(0, fingerprintLength);

/** The name of a unit: that of the annotations aligned in it. */
export const unitKey = (annotationIds: readonly string[]): string => shortDigest(annotationIds.toSorted());

/** What several annotations of a unit are told apart by besides their attributes. */
export interface Compared {
  readonly label: string;
  /** Names, the same for all annotators, of what it leads to, by role. */
  readonly links: Readonly<Record<string, string | null>>;
}

/** What is compared of a mark; `unitOf` names the unit of an annotation that the mark leads to. */
export const comparedMark = (mark: Mark, unitOf: (id: string) => string): Compared => ({
  label: mark.label,
  links: { ...linksOf(mark.annotation, ['parent'], unitOf), claimant: mark.speaker },
});

/** The same of a stance. */
export const comparedStance = (stance: StanceMark, unitOf: (id: string) => string): Compared => ({
  label: stance.polarity,
  links: { ...linksOf(stance.annotation, ['basis'], unitOf), holder: stance.holder, target: stance.target },
});

function linksOf(
  { links }: Annotation,
  roles: readonly string[],
  unitOf: (id: string) => string,
): Record<string, string | null> {
  const found = links.filter(({ role }) => roles.includes(role));
  return Object.fromEntries(found.map(({ role, target }) => [role, unitOf(target)]));
}

/**
 * A key for each annotation of a unit, the same for those that say the same: label, all spans, what they lead to, and every attribute of which two of
 * those that are otherwise the same say different things. What only one says is not held against another, as in agreement.
 */
export function versionKeys(
  annotations: readonly Annotation[],
  comparedOf: (annotation: Annotation) => Compared,
): string[] {
  const cores = annotations.map((annotation) => {
    const spans = annotation.spans.toSorted((a, b) => compareSpans(a, b) || (a.role < b.role ? -1 : 1));
    const { label, links } = comparedOf(annotation);
    const led = Object.entries(links).sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify([label, led, spans.map(({ role, start, end }) => [role, start, end])]);
  });
  const said = new Map<string, Map<string, Set<string | number>>>();
  annotations.forEach(({ attributes }, index) => {
    const core = cores[index] ?? '';
    const ofCore = said.get(core) ?? new Map<string, Set<string | number>>();
    said.set(core, ofCore);
    for (const [name, given] of Object.entries(attributes)) {
      const value = comparable(given);
      if (value !== null) ofCore.set(name, (ofCore.get(name) ?? new Set()).add(value));
    }
  });
  return annotations.map(({ attributes }, index) => {
    const core = cores[index] ?? '';
    const disputed = [...(said.get(core) ?? [])].filter(([, values]) => values.size > 1);
    return JSON.stringify([core, disputed.map(([name]) => [name, comparable(attributes[name])])]);
  });
}

/** Why annotations that comparing takes for the same are versions of their own: it looks at less than is copied into gold. */
export function finerCause(one: Annotation, other: Annotation): DisagreementCause {
  const spansOf = ({ spans }: Annotation) => JSON.stringify(spans.toSorted(compareSpans));
  if (spansOf(one) !== spansOf(other)) return 'boundary';
  const isAttribute = Object.keys(one.attributes).some((name) => {
    const [a, b] = [comparable(one.attributes[name]), comparable(other.attributes[name])];
    return a !== null && b !== null && a !== b;
  });
  return isAttribute ? 'attribute' : one.layer === 'stance' ? 'target' : 'holder';
}

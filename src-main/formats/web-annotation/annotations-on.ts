import { annotationOriginSchema } from '../../../src-shared/model/annotation.ts';
import { layerRules, type SpanRole } from '../../../src-shared/model/layers.ts';
import { Problem, type ProblemReport } from '../../../src-shared/model/problem.ts';
import { compareSpans, type Span, spansOverlap } from '../../../src-shared/text/span.ts';
import { atPlace } from '../at-place.ts';
import type { RawAnnotation } from '../jsonl/record-schema.ts';
import { nothingLeftOut } from '../left-out.ts';
import { contentOf, countsUtf16, creatorOf } from './content.ts';
import type { WebAnnotation } from './items.ts';
import { objectsIn, stringIn, stringsIn } from './json-fields.ts';
import { placeSegments } from './place-segments.ts';
import { type Segment, targetsIn } from './segments.ts';
import { idIn, layerNamed, linkRoleNamed, spanRoleNamed } from './terms.ts';

interface ReadAnnotations {
  readonly annotations: readonly RawAnnotation[];
  readonly warnings: readonly ProblemReport[];
}

type Links = NonNullable<RawAnnotation['links']>;

/**
 * The annotations of one text, in UTF-16. Those of other programs are entities by their tags, one for each; what has no counterpart here, such
 * as notes on the whole page and relations, is told of in warnings. Throws what is wrong with one, with its place.
 */
export function annotationsOn(
  on: { readonly text: string; readonly byteOrderMark: boolean },
  items: readonly WebAnnotation[],
  newId: () => string,
): ReadAnnotations {
  const leftOut = nothingLeftOut();
  const unplaced: ProblemReport[] = [];
  const evidence = new Map(items.map((item) => [item, atItem(item, () => segmentsOf(item))]));
  const { spanOf, warnings } = placeSegments(
    { ...on, declared: items.some(countsUtf16) ? 'utf16' : 'codepoint' },
    [...evidence.values()].flat(),
  );
  const ids = new Map<string, string>();
  for (const { id } of items) if (id !== undefined && !ids.has(id)) ids.set(id, ownId(id) ?? newId());
  const linking = linksBetween(items, ids, leftOut.add);
  const seen = new Set<string>();

  const annotations = items.flatMap((item): readonly RawAnnotation[] =>
    atItem(item, () => {
      if (linking.items.has(item)) return [];
      const { id, fields } = item;
      if (id !== undefined && seen.has(id)) throw new Problem('record-duplicate-id', { value: id });
      if (id !== undefined) seen.add(id);
      const layer = layerNamed(fields.layer);
      const segments = evidence.get(item) ?? [];
      const spans = segments.flatMap(
        (segment): { role: SpanRole | undefined; start: number; end: number }[] => {
          const span = spanOf(segment);
          if (span) return [{ ...span, role: spanRoleNamed(segment.role) }];
          if (segment.quote)
            unplaced.push({ code: 'quote-not-placed', params: { quote: segment.quote.exact } });
          else leftOut.add('selector');
          return [];
        },
      );
      const content = contentOf(item, layer);
      const { attributes, note } = content;
      const about = {
        annotator: creatorOf(item),
        createdAt: timeIn(item, 'created'),
        updatedAt: timeIn(item, 'modified') ?? timeIn(item, 'updated'),
      };
      const given = id === undefined ? newId() : (ids.get(id) ?? newId());
      if (layer) {
        const origin = annotationOriginSchema.safeParse(fields.origin);
        const main = layerRules[layer].required ?? layerRules[layer].spanRoles[0];
        return [
          {
            id: given,
            ...{ layer, label: content.labels[0] ?? '', attributes: { ...attributes }, note, ...about },
            spans: spans.map((span) => ({ ...span, role: span.role ?? main })),
            links: [...linksIn(item, ids), ...(linking.links.get(id ?? '') ?? [])],
            ...(origin.success && { origin: origin.data }),
          },
        ];
      }
      if (spans.length === 0) {
        if (segments.length === 0) leftOut.add(motivationOf(item));
        return [];
      }
      const labels = content.labels.length > 0 ? content.labels : [motivationOf(item)];
      return labels.flatMap((label, at) =>
        wholes(spans).map(
          (pieces, index): RawAnnotation => ({
            id: at === 0 && index === 0 ? given : newId(),
            ...{ layer: 'entity', label, attributes: { ...attributes }, ...about },
            note: at === 0 && index === 0 ? note : null,
            spans: pieces.map(({ start, end }) => ({ role: 'mention', start, end })),
          }),
        ),
      );
    }),
  );
  return { annotations, warnings: [...warnings, ...unplaced, ...leftOut.warnings()] };
}

/** Our own id in an IRI of ours, or one that is short enough to be kept as it is. */
const ownId = (iri: string): string | undefined => idIn('annotation', iri);

/** What a stance shows as evidence stands in its bodies; everything else is targeted. */
const segmentsOf = ({ bodies, targets }: WebAnnotation): readonly Segment[] => [
  ...targets.segments,
  ...objectsIn(bodies)
    .filter((body) => body.role !== undefined && body.selector !== undefined)
    .flatMap((body) => targetsIn(body).segments),
];

/** Several targets are one annotation in pieces, unless they lie over one another: then each is one. */
function wholes<Piece extends Span>(spans: readonly Piece[]): readonly (readonly Piece[])[] {
  const sorted = [...spans].sort(compareSpans);
  const overlap = sorted.some((span, at) => {
    const next = sorted[at + 1];
    return next !== undefined && spansOverlap(span, next);
  });
  return overlap ? spans.map((span) => [span]) : [spans];
}

interface Linking {
  /** Those that do nothing else. */
  readonly items: ReadonlySet<WebAnnotation>;
  /** By the IRI of what links. */
  readonly links: ReadonlyMap<string, Links>;
}

function linksBetween(
  items: readonly WebAnnotation[],
  ids: ReadonlyMap<string, string>,
  leaveOut: (value: string) => void,
): Linking {
  const linking = new Set<WebAnnotation>();
  const links = new Map<string, Links>();
  for (const item of items) {
    const { fields, targets } = item;
    if (layerNamed(fields.layer) || !stringsIn(fields.motivation).includes('linking')) continue;
    if (targets.segments.length > 0) continue;
    linking.add(item);
    const role = linkRoleNamed(fields.role);
    const [from] = targets.wholes;
    const to = item.bodies.find((body) => typeof body === 'string');
    if (!role || from === undefined || typeof to !== 'string') {
      leaveOut(contentOf(item).labels[0] ?? 'linking');
      continue;
    }
    const missing = [from, to].find((iri) => !ids.has(iri));
    atItem(item, () => {
      if (missing !== undefined) throw new Problem('link-unknown', { role, value: missing });
    });
    links.set(from, [...(links.get(from) ?? []), { role, target: ids.get(to) ?? to }]);
  }
  return { items: linking, links };
}

/** What a stance is about, and who holds it. */
function linksIn({ fields, bodies, targets }: WebAnnotation, ids: ReadonlyMap<string, string>): Links {
  const inBodies = objectsIn(bodies).flatMap((body) => {
    const role = linkRoleNamed(body.role);
    const iri = stringIn(body, 'source');
    if (!role || iri === undefined) return [];
    const target = ids.get(iri);
    if (target === undefined) throw new Problem('link-unknown', { role, value: iri });
    return [{ role, target }];
  });
  if (fields.layer !== 'stance') return inBodies;
  const about = targets.wholes.flatMap((iri) => {
    const target = ids.get(iri);
    // The article itself is the target of a stance that is about nothing in it.
    if (target === undefined && idIn('annotation', iri) !== undefined) {
      throw new Problem('link-unknown', { role: 'target', value: iri });
    }
    return target === undefined ? [] : [{ role: 'target' as const, target }];
  });
  return [...inBodies, ...about];
}

const motivationOf = ({ fields }: WebAnnotation): string => stringsIn(fields.motivation)[0] ?? 'highlighting';

function timeIn({ fields }: WebAnnotation, field: string): string | undefined {
  const time = stringIn(fields, field);
  // Other programs' times are of any kind; those that are none are not worth an annotation.
  return time !== undefined && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(time) ? time : undefined;
}

const atItem = <Result>({ place, line }: WebAnnotation, work: () => Result): Result =>
  atPlace(place, work, { line });

import { layers } from '../../../src-shared/model/layers.ts';
import { Problem, type ProblemReport } from '../../../src-shared/model/problem.ts';
import { graphemesOf } from '../../../src-shared/text/graphemes.ts';
import type { Span } from '../../../src-shared/text/span.ts';
import type { RawAnnotation } from '../jsonl/record-schema.ts';
import { nothingLeftOut } from '../left-out.ts';
import { type Cas, type CasStructure, numberIn, referencesIn, textIn } from './cas.ts';
import { spanOf } from './cas-span.ts';
import { foreignContent, isGrammar, isRelation } from './foreign-types.ts';
import { ownContent, roleNamed } from './own-content.ts';
import { idFeatures, ownTypeNames } from './own-types.ts';

type ReadAnnotation = Omit<RawAnnotation, 'decision'>;

interface ReadAnnotations {
  readonly annotations: readonly ReadAnnotation[];
  readonly warnings: readonly ProblemReport[];
}

/** The pieces of one annotation in the file; `layer` is null for another tool's type. */
interface Group {
  readonly id: string;
  readonly layer: (typeof layers)[number] | null;
  readonly pieces: CasStructure[];
  readonly cues: CasStructure[];
}

/**
 * The annotations of a CAS. Of other tools' types each is an entity. What has no counterpart here is told in warnings by its type: what
 * covers nothing or half a character, and relations. Throws where a link leads nowhere or a piece is there twice.
 */
export function annotationsOf(
  cas: Cas,
  members: readonly CasStructure[],
  newId: () => string,
): ReadAnnotations {
  const graphemes = graphemesOf(cas.text);
  const leftOut = nothingLeftOut();
  const keptSpan = (structure: CasStructure): Span | undefined => {
    const span = spanOf(cas, structure);
    if (!span || span.start === span.end) return undefined;
    return graphemes.isBoundary(span.start) && graphemes.isBoundary(span.end) ? span : undefined;
  };

  const groups = new Map<string, Group>();
  const groupOf = new Map<string, Group>();
  for (const structure of members) {
    if (isGrammar(structure.type) || apart.includes(structure.type)) continue;
    const span = spanOf(cas, structure);
    const layer = layers.find((each) => ownTypeNames[each] === structure.type) ?? null;
    // Without evidence a stance is of the whole article.
    const hasPlace =
      layer === 'stance' ? span?.start === span?.end || keptSpan(structure) : keptSpan(structure);
    if (span === undefined || isRelation(structure) || !hasPlace) {
      leftOut.add(structure.type);
      continue;
    }
    const given = layer && textIn(structure, idFeatures[layer]);
    const key = given ? `${layer} ${given}` : `structure ${structure.id}`;
    const group = groups.get(key) ?? { id: given || newId(), layer, pieces: [], cues: [] };
    group.pieces.push(structure);
    groups.set(key, group);
    groupOf.set(structure.id, group);
  }
  for (const structure of members.filter(({ type }) => type === ownTypeNames.cue)) {
    const group = groups.get(`claim ${textIn(structure, 'claimId')}`) ?? linkingGroup(cas, groups, structure);
    if (group && keptSpan(structure)) group.cues.push(structure);
    else leftOut.add(structure.type);
  }

  const annotations = [...groups.values()].map((group): ReadAnnotation => {
    const [first] = group.pieces;
    if (!first) throw new Error('a group is made for its first piece');
    if (!group.layer) {
      const span = spanOf(cas, first);
      return { id: group.id, layer: 'entity', spans: span ? [span] : [], ...foreignContent(cas, first) };
    }
    const carrier = group.pieces.find((piece) => piece.features.has('createdAt')) ?? first;
    return {
      id: group.id,
      layer: group.layer,
      spans: spansOf(cas, group),
      links: group.pieces.flatMap((piece) => linksOf(cas, piece, groupOf, leftOut.add)),
      ...ownContent(carrier, group.layer),
    };
  });
  return { annotations, warnings: leftOut.warnings() };
}

// Read with what they hang on.
const apart: readonly string[] = [ownTypeNames.cue, ownTypeNames.link];

function spansOf(cas: Cas, { id, layer, pieces, cues }: Group): RawAnnotation['spans'] {
  const role = layer === 'claim' ? 'content' : layer === 'stance' ? 'evidence' : 'mention';
  const placed = [
    ...pieces.map((piece) => ({ piece, role: role as 'mention' | 'content' | 'evidence' | 'cue' })),
    ...cues.map((piece) => ({ piece, role: 'cue' as const })),
  ].map((each) => ({ ...each, part: numberIn(each.piece, 'part') }));
  const parts = placed.map(({ part }) => part);
  // Cues may be added by hand in another tool, which knows nothing of numbers; pieces may not.
  const isTwice = pieces.length > 1 && pieces.some((piece) => numberIn(piece, 'part') === undefined);
  const known = parts.filter((part) => part !== undefined);
  if (isTwice || new Set(known).size < known.length) throw new Problem('record-duplicate-id', { value: id });
  return placed
    .sort((a, b) => (a.part ?? Number.POSITIVE_INFINITY) - (b.part ?? Number.POSITIVE_INFINITY) || 0)
    .flatMap(({ piece, role: own }) => {
      const span = spanOf(cas, piece);
      return span && span.start < span.end ? [{ ...span, role: own }] : [];
    });
}

/** The claim that links to this cue, for cues made in another tool. */
const linkingGroup = (cas: Cas, groups: ReadonlyMap<string, Group>, cue: CasStructure): Group | undefined =>
  [...groups.values()].find(
    ({ layer, pieces }) =>
      layer === 'claim' &&
      pieces.some((piece) => linkedFrom(cas, piece).some(({ target }) => target === cue.id)),
  );

function linksOf(
  cas: Cas,
  piece: CasStructure,
  groupOf: ReadonlyMap<string, Group>,
  leaveOut: (type: string) => void,
): NonNullable<RawAnnotation['links']> {
  return linkedFrom(cas, piece).flatMap(({ role, target }) => {
    const structure = target === undefined ? undefined : cas.structures.get(target);
    if (target !== undefined && !structure) throw new Problem('link-unknown', { role, value: target });
    const group = target === undefined ? undefined : groupOf.get(target);
    const known = roleNamed(role);
    if (known && group) return [{ role: known, target: group.id }];
    if (role !== 'cue' || structure?.type !== ownTypeNames.cue) leaveOut(ownTypeNames.link);
    return [];
  });
}

const linkedFrom = (cas: Cas, piece: CasStructure) =>
  referencesIn(cas, piece, 'links').map((id) => {
    const link = cas.structures.get(id);
    if (!link) throw new Problem('link-unknown', { role: 'links', value: id });
    return { role: textIn(link, 'role') ?? '', target: referencesIn(cas, link, 'target')[0] };
  });

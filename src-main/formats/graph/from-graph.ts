import { type Layer, type LinkRole, layerRules, linkRoles } from '../../../src-shared/model/layers.ts';
import { Problem, type ProblemReport } from '../../../src-shared/model/problem.ts';
import type { RawAnnotation } from '../jsonl/record-schema.ts';
import { nothingLeftOut } from '../left-out.ts';
import { type AnnotationGraph, cueLabel, type GraphSpan, layerPrefixes, samePart } from './graph.ts';

interface ReadGraph {
  readonly annotations: readonly RawAnnotation[];
  readonly warnings: readonly ProblemReport[];
}

type Links = NonNullable<RawAnnotation['links']>;

/**
 * The annotations that a graph says; offsets stay as they are. Labels of other tools are entities, and relations that lead to nothing
 * known here are told of in warnings. Throws `record-duplicate-id` and `link-unknown` for ends that no span has.
 */
export function fromGraph(graph: AnnotationGraph, newId: () => string): ReadGraph {
  const byId = new Map<string, GraphSpan>();
  for (const span of graph.spans) {
    if (byId.has(span.id)) throw new Problem('record-duplicate-id', { value: span.id });
    byId.set(span.id, span);
  }
  for (const { from, to, label } of graph.relations) {
    const missing = [from, to].find((id) => !byId.has(id));
    if (missing !== undefined) throw new Problem('link-unknown', { role: label, value: missing });
  }
  const headOf = headsOf(graph);
  const leftOut = nothingLeftOut();
  const links = new Map<string, Links[number][]>();
  const wholeArticle: RawAnnotation[] = [];
  for (const { from, to, label } of graph.relations) {
    if (label === samePart) continue;
    const [source, target] = [headOf(from), headOf(to)];
    const role = linkRoles.find((each) => each === label);
    const targetLayer = layerAndLabel(byId.get(target)?.label ?? '').layer;
    if (label.startsWith(layerPrefixes.stance)) {
      const ends: Links = [
        { role: 'holder', target: source },
        { role: 'target', target },
      ];
      const stance = {
        id: newId(),
        layer: 'stance' as const,
        label: layerAndLabel(label).label,
        spans: [],
        links: ends,
        note: null,
      };
      const fits = ends.every((end) =>
        mayLink('stance', end.role, layerAndLabel(byId.get(end.target)?.label ?? '').layer),
      );
      if (fits) wholeArticle.push(stance);
      else leftOut.add(label);
    } else if (role && mayLink(layerAndLabel(byId.get(source)?.label ?? '').layer, role, targetLayer)) {
      const known = links.get(source) ?? [];
      if (known.some((link) => link.role === role)) leftOut.add(label);
      else links.set(source, [...known, { role, target }]);
    } else leftOut.add(label);
  }
  const groups = Map.groupBy(graph.spans, ({ id }) => headOf(id));
  const annotations = [...groups].map(([id, pieces]): RawAnnotation => {
    const head = byId.get(id);
    if (!head) throw new Error('a group has the id of one of its spans');
    const { layer, label } = layerAndLabel(head.label);
    const role = layerRules[layer].required ?? layerRules[layer].spanRoles[0];
    return {
      id,
      layer,
      label,
      spans: pieces.map((piece) => ({
        role: piece.label === cueLabel && layer === 'claim' ? 'cue' : role,
        start: piece.start,
        end: piece.end,
      })),
      attributes: head.attributes ?? {},
      links: links.get(id) ?? [],
      note: head.note ?? null,
    };
  });
  return { annotations: [...annotations, ...wholeArticle], warnings: leftOut.warnings() };
}

/** True where an annotation so labelled may have this link to one of another label. */
export const mayRelate = (from: string, role: LinkRole, to: string): boolean =>
  mayLink(layerAndLabel(from).layer, role, layerAndLabel(to).layer);

const mayLink = (layer: Layer, role: LinkRole, target: Layer): boolean =>
  layerRules[layer].links[role]?.includes(target) ?? false;

/** The span that stands for all pieces of its annotation; a circle of pieces ends where it began. */
function headsOf({ relations }: AnnotationGraph): (id: string) => string {
  const next = new Map(relations.filter(({ label }) => label === samePart).map(({ from, to }) => [from, to]));
  return (id) => {
    const seen = new Set<string>();
    let head = id;
    for (let to = next.get(head); to !== undefined; to = next.get(head)) {
      if (seen.has(head)) throw new Problem('link-to-itself', { role: samePart });
      seen.add(head);
      head = to;
    }
    return head;
  };
}

function layerAndLabel(label: string): { readonly layer: Layer; readonly label: string } {
  for (const layer of ['entity', 'claim', 'stance'] as const) {
    const prefix = layerPrefixes[layer];
    if (label.startsWith(prefix) && label.length > prefix.length)
      return { layer, label: label.slice(prefix.length) };
  }
  return { layer: 'entity', label };
}

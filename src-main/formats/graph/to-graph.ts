import { type Layer, layerRules } from '../../../src-shared/model/layers.ts';
import type { RecordAnnotation } from '../article-record.ts';
import type { Loss } from '../loss.ts';
import {
  type AnnotationGraph,
  cueLabel,
  type GraphRelation,
  type GraphSpan,
  layerPrefixes,
  samePart,
} from './graph.ts';

interface WrittenGraph extends AnnotationGraph {
  readonly losses: readonly Loss[];
}

/**
 * One annotator's annotations of an article as a graph, offsets in UTF-16. A stance without evidence is a relation from its holder to its
 * target, where it has both; what such a stance says beside its label is lost, and so is one that lacks either.
 */
export function toGraph(annotations: readonly RecordAnnotation[]): WrittenGraph {
  const spans: GraphSpan[] = [];
  const relations: GraphRelation[] = [];
  const losses: Loss[] = [];
  // Pieces need ids of their own, which no annotation may have.
  const taken = new Set(annotations.map(({ id }) => id));
  const pieceId = (id: string, number: number): string => {
    let piece = `${id}#${number}`;
    while (taken.has(piece)) piece += "'";
    taken.add(piece);
    return piece;
  };
  for (const annotation of annotations) {
    const { id, layer, label, attributes, note } = annotation;
    const lose = (kind: Loss['kind'], reason: Loss['reason']) => losses.push({ id, kind, reason });
    const link = (wanted: string) => annotation.links.find(({ role }) => role === wanted)?.target;
    if (annotation.spans.length === 0) {
      const [holder, target] = [link('holder'), link('target')];
      if (holder === undefined || target === undefined) {
        lose('stance', 'not-held');
        continue;
      }
      relations.push({ from: holder, to: target, label: labelOf(layer, label) });
      if (Object.keys(attributes).length > 0) lose('attribute', 'not-held');
      if (note !== null) lose('note', 'not-held');
      if (link('basis') !== undefined) lose('link', 'not-held');
      continue;
    }
    const mainRole = layerRules[layer].required ?? layerRules[layer].spanRoles[0];
    const main = annotation.spans.findIndex(({ role }) => role === mainRole);
    annotation.spans.forEach(({ role, start, end }, at) => {
      const place = { label: role === 'cue' ? cueLabel : labelOf(layer, label), start, end };
      if (at === main) spans.push({ id, ...place, attributes, note });
      else {
        const piece = pieceId(id, at + 1);
        spans.push({ id: piece, ...place });
        relations.push({ from: piece, to: id, label: samePart });
      }
    });
    for (const { role, target } of annotation.links) relations.push({ from: id, to: target, label: role });
  }
  return { spans, relations, losses };
}

/** Every label that the annotations of a codebook can have in a graph, for tools that want them declared. */
export const labelOf = (layer: Layer, label: string): string =>
  layer !== 'entity' ||
  label === cueLabel ||
  Object.values(layerPrefixes).some((each) => label.startsWith(each))
    ? `${layerPrefixes[layer]}${label}`
    : label;

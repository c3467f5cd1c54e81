import { mappedLayer, type UnmappedRule } from '../../src-shared/model/label-map.ts';
import type { Layer } from '../../src-shared/model/layers.ts';
import { Problem, type ProblemReport } from '../../src-shared/model/problem.ts';
import type { RawAnnotation, RawRecord } from './jsonl/record-schema.ts';
import { nothingLeftOut } from './left-out.ts';

/** What the labels of a file become: null for those that are not wanted. A layer may stand before a label (`stance:favour`). */
export interface LabelReading {
  readonly labels: Readonly<Record<string, string | null>>;
  /** For labels that are not named, of layers that are. */
  readonly unmapped: UnmappedRule;
}

/** Told of every label as the file has it. */
export type NoticeLabel = (layer: Layer, label: string) => void;

/**
 * The record with the labels that they become; annotations that are not wanted are left out with the links to them, and told of in
 * warnings. Throws `label-unmapped`.
 */
export function relabelled(
  record: RawRecord,
  { labels, unmapped }: LabelReading,
  notice: NoticeLabel = () => {},
): { readonly record: RawRecord; readonly warnings: readonly ProblemReport[] } {
  const spoken = new Set(Object.keys(labels).map(mappedLayer));
  const labelOf = ({ layer, label }: RawAnnotation): string | null => {
    for (const key of [`${layer}:${label}`, label]) {
      const known = Object.hasOwn(labels, key) ? labels[key] : undefined;
      if (known !== undefined) return known;
    }
    if (unmapped === 'keep' || !spoken.has(layer)) return label;
    if (unmapped === 'refuse') throw new Problem('label-unmapped', { value: label, layer });
    return null;
  };
  const gone = new Set<string>();
  const leftOut = nothingLeftOut();
  const annotations = record.annotations?.flatMap((annotation): RawAnnotation[] => {
    notice(annotation.layer, annotation.label);
    const label = labelOf(annotation);
    if (label !== null) return [{ ...annotation, label }];
    leftOut.add(annotation.label);
    if (annotation.id) gone.add(annotation.id);
    return [];
  });
  const linked = annotations?.map((annotation) =>
    annotation.links?.some(({ target }) => gone.has(target))
      ? { ...annotation, links: annotation.links.filter(({ target }) => !gone.has(target)) }
      : annotation,
  );
  return { record: { ...record, annotations: linked }, warnings: leftOut.warnings() };
}

import type { Codebook, Label } from '../../src-shared/model/codebook.ts';
import { type UsedLabelMap, writingLabels } from '../../src-shared/model/label-map.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import type { ArticleRecord, RecordAnnotation } from '../formats/article-record.ts';
import type { Dataset } from '../formats/dataset.ts';

/** How labels leave. */
export interface ExportedLabels {
  readonly codebook: Codebook;
  /** How many annotations had a label that the map says nothing of, by `layer label`. */
  readonly unmapped: Readonly<Record<string, number>>;
  /**
   * The record with the labels of the map; what has no place there is left out with the links to it, and told like labels that become the
   * same one. Throws `label-unmapped` where such labels are refused.
   */
  relabelled(record: ArticleRecord, lose: Dataset['lose']): ArticleRecord;
}

/** Labels as they are where there is no map. `isTried` where unmapped labels are to be counted and refused by nobody. */
export function exportedLabels(
  codebook: Codebook,
  map: UsedLabelMap | null,
  isTried = false,
): ExportedLabels {
  if (!map) return { codebook, unmapped: {}, relabelled: (record) => record };
  const change = writingLabels(map);
  const rule = isTried && map.unmapped === 'refuse' ? 'keep' : map.unmapped;
  const unmapped: Record<string, number> = {};
  const labelOf = ({ layer, label }: RecordAnnotation): string | null => {
    const tag = change.of(layer, label);
    if (tag !== undefined) return tag;
    const name = `${layer} ${label}`;
    unmapped[name] = (unmapped[name] ?? 0) + 1;
    if (rule === 'refuse') throw new Problem('label-unmapped', { value: label, layer });
    return rule === 'keep' ? label : null;
  };
  return {
    codebook: mappedCodebook(codebook, ({ layer, id }) => {
      const tag = change.of(layer, id);
      return tag === undefined && rule === 'keep' ? id : (tag ?? null);
    }),
    unmapped,
    relabelled(record, lose) {
      const tell = (
        { id, annotator }: RecordAnnotation,
        kind: 'label' | 'link',
        reason: 'merged-label' | 'unmapped-label',
      ) => lose({ id, kind, reason, article: record.article.id, annotator });
      const labelled = record.annotations.map((annotation) => [annotation, labelOf(annotation)] as const);
      const kept = new Set(labelled.flatMap(([{ id }, label]) => (label === null ? [] : [id])));
      const annotations = labelled.flatMap(([annotation, label]): RecordAnnotation[] => {
        if (label === null) {
          tell(annotation, 'label', 'unmapped-label');
          return [];
        }
        if (change.isMerged(annotation.layer, annotation.label)) tell(annotation, 'label', 'merged-label');
        const links = annotation.links.filter(({ target }) => kept.has(target));
        for (const _gone of annotation.links.slice(links.length)) tell(annotation, 'link', 'unmapped-label');
        return [{ ...annotation, label, links }];
      });
      return { ...record, annotations };
    },
  };
}

/** The codebook with other labels; of those that become the same one the first stands for all, those without a place are left out. */
function mappedCodebook(codebook: Codebook, idOf: (label: Label) => string | null): Codebook {
  const idsIn = (layer: Label['layer'], ids: readonly string[]): string[] => [
    ...new Set(
      codebook.labels.flatMap((label) =>
        label.layer === layer && ids.includes(label.id) ? (idOf(label) ?? []) : [],
      ),
    ),
  ];
  const labels = new Map<string, Label>();
  for (const label of codebook.labels) {
    const id = idOf(label);
    if (id === null) continue;
    const key = `${label.layer} ${id}`;
    const { mergedInto: _other, mayContain, ...rest } = label;
    if (labels.has(key)) continue;
    labels.set(key, { ...rest, id, ...(mayContain && { mayContain: idsIn('entity', mayContain) }) });
  }
  return {
    ...codebook,
    labels: [...labels.values()],
    attributes: codebook.attributes.map((attribute) => ({
      ...attribute,
      labels: attribute.labels && idsIn(attribute.layer, attribute.labels),
    })),
  };
}

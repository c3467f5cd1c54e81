import type { ImportPreview } from '../../src-shared/contract/imports.ts';
import { type Codebook, findLabel } from '../../src-shared/model/codebook.ts';
import type { Layer } from '../../src-shared/model/layers.ts';
import type { LabelReading } from '../formats/relabelled.ts';

type Row = ImportPreview['labels'][number];

/** Counts the labels of a file, for a person to say what each is to become. */
export function createLabelCounts() {
  const rows = new Map<string, Pick<Row, 'layer' | 'label' | 'count'>>();
  return {
    get count() {
      return rows.size;
    },
    notice(layer: Layer, label: string): void {
      const key = `${layer}:${label}`;
      rows.set(key, { layer, label, count: (rows.get(key)?.count ?? 0) + 1 });
    },
    /** The commonest first. */
    rows(codebook: Codebook, labels: LabelReading['labels'] = {}): Row[] {
      return [...rows.values()]
        .sort((a, b) => b.count - a.count)
        .map((row) => {
          const key = [`${row.layer}:${row.label}`, row.label].find((each) => Object.hasOwn(labels, each));
          const becomes = key === undefined ? undefined : labels[key];
          const label = becomes === undefined ? row.label : becomes;
          return {
            ...row,
            ...(becomes !== undefined && { becomes }),
            isKnown: label === null || findLabel(codebook, row.layer, label) !== undefined,
          };
        });
    },
  };
}

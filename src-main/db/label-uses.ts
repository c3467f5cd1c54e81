import type { Layer } from '../../src-shared/model/layers.ts';
import type { ReadHandle } from './handle.ts';

/** How often one annotator used a label, and in how many articles. */
export interface LabelUse {
  readonly layer: Layer;
  readonly label: string;
  readonly annotatorId: string;
  readonly annotations: number;
  readonly articles: number;
}

/** How often one annotator gave an attribute this value under this label. */
export interface ValueUse {
  readonly layer: Layer;
  readonly label: string;
  readonly attribute: string;
  /** As JSON. */
  readonly value: string;
  readonly annotatorId: string;
  readonly annotations: number;
}

/** Every label that somebody used. */
export const labelUses = (read: ReadHandle): LabelUse[] =>
  read.all<LabelUse>(
    `SELECT layer, label, annotator.id AS annotatorId, count(*) AS annotations, count(DISTINCT article) AS articles
    FROM annotation JOIN annotator ON annotator.key = annotation.annotator
    GROUP BY layer, label, annotator ORDER BY layer, label, annotator.name`,
  );

/** Number of articles in which one of these labels was used. */
export const articlesWithLabels = (
  read: ReadHandle,
  labels: readonly { readonly layer: Layer; readonly label: string }[],
): number =>
  read.get<{ articles: number }>(
    `SELECT count(DISTINCT article) AS articles FROM annotation WHERE (layer, label) IN
      (SELECT value ->> 'layer', value ->> 'label' FROM json_each(?))`,
    JSON.stringify(labels),
  )?.articles ?? 0;

/** What these attributes were given, wherever they were. */
export const valueUses = (read: ReadHandle, attributes: readonly string[]): ValueUse[] =>
  read.all<ValueUse>(
    `SELECT layer, label, said.key AS attribute, attributes -> said.fullkey AS value, annotator.id AS annotatorId,
      count(*) AS annotations
    FROM annotation JOIN annotator ON annotator.key = annotation.annotator, json_each(attributes) AS said
    WHERE said.key IN (SELECT value FROM json_each(?))
    GROUP BY layer, label, said.key, attributes -> said.fullkey, annotator ORDER BY layer, label, said.key, annotator.name`,
    JSON.stringify(attributes),
  );

import type { Layer } from '../../src-shared/model/layers.ts';
import type { ReadHandle } from './handle.ts';

/** Each article's outlet, null where it has none; no text is read. */
export const readOutlets = (read: ReadHandle): { readonly id: string; readonly outlet: string | null }[] =>
  read.all('SELECT id, outlet FROM article');

/** Which labels these annotators gave in each article, each once. */
export const readLabelsOfArticles = (
  read: ReadHandle,
  annotatorIds: readonly string[],
  layers: readonly Layer[],
): { readonly id: string; readonly layer: Layer; readonly label: string }[] =>
  read.all(
    `SELECT DISTINCT article.id, layer, label FROM annotation
    JOIN article ON article.key = annotation.article
    WHERE annotator IN (SELECT key FROM annotator WHERE id IN (SELECT value FROM json_each(?)))
      AND layer IN (SELECT value FROM json_each(?))`,
    JSON.stringify(annotatorIds),
    JSON.stringify(layers),
  );

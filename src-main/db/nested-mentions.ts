import type { Mention } from '../../src-shared/model/nesting.ts';
import type { Span } from '../../src-shared/text/span.ts';
import type { ReadHandle } from './handle.ts';

/** Keys of every article and annotator that have mentions with one of these labels. */
export const ownersOfMentions = (
  read: ReadHandle,
  labels: readonly string[],
): { readonly article: number; readonly annotator: number; readonly annotatorId: string }[] =>
  read.all(
    `SELECT DISTINCT article, annotator, annotator.id AS annotatorId
    FROM annotation JOIN annotator ON annotator.key = annotation.annotator
    WHERE layer = 'entity' AND label IN (SELECT value FROM json_each(?)) ORDER BY annotator.name, annotator, article`,
    JSON.stringify(labels),
  );

/** One annotator's mentions in an article, both by their keys. */
export function mentionsOfOwner(
  read: ReadHandle,
  article: number,
  annotator: number,
): (Mention & { readonly position: number })[] {
  const rows = read.all<{ readonly position: number; readonly label: string } & Span>(
    `SELECT seq AS position, label, start_offset AS start, end_offset AS end
    FROM annotation JOIN annotation_span ON annotation_span.annotation = annotation.seq
    WHERE article = ? AND annotator = ? AND layer = 'entity'`,
    article,
    annotator,
  );
  return [...Map.groupBy(rows, ({ position }) => position)].flatMap(([position, spans]) =>
    spans.slice(0, 1).map(({ label }) => ({ position, label, spans })),
  );
}

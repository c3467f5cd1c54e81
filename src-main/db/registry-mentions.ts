import { searchPattern } from '../../src-shared/arabic/find-folded.ts';
import type { Annotation } from '../../src-shared/model/annotation.ts';
import { entryAttribute, entryIdOf } from '../../src-shared/model/registry.ts';
import { compareSpans } from '../../src-shared/text/span.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';

type Linkable = Pick<Annotation, 'layer' | 'attributes' | 'spans'>;

/** What a mention says, folded; the fragments of one in pieces with a space between. */
export const mentionForm = (text: string, { spans }: Pick<Annotation, 'spans'>): string =>
  searchPattern(
    spans
      .toSorted(compareSpans)
      .map(({ start, end }) => text.slice(start, end))
      .join(' '),
  );

/** Enters the annotation where it is a mention linked to an entry; in the transaction that stores it. `text` is its article's. */
export function indexMention(
  handle: WriteHandle,
  position: number,
  annotation: Linkable,
  text: string,
): void {
  const entry = entryIdOf(annotation);
  if (entry === null) return;
  handle.run(
    'INSERT INTO registry_mention (annotation, entry, form) VALUES (?, ?, ?)',
    position,
    entry,
    mentionForm(text, annotation),
  );
}

/** Takes the annotation out, before it is entered as it has become. */
export const forgetMention = (handle: WriteHandle, position: number): number =>
  handle.run('DELETE FROM registry_mention WHERE annotation = ?', position);

/** What the index holds of an annotation; undefined where it holds nothing. */
export const indexedMention = (
  read: ReadHandle,
  annotationId: string,
): { readonly entry: string; readonly form: string } | undefined =>
  read.get(
    'SELECT entry, form FROM registry_mention WHERE annotation = (SELECT seq FROM annotation WHERE id = ?)',
    annotationId,
  );

/** Every linked mention with its article's text, one in memory at a time. */
export function* allLinkedMentions(
  read: ReadHandle,
): Generator<
  { readonly position: number; readonly annotation: Linkable; readonly text: string },
  void,
  void
> {
  const linked = read.all<{ position: number }>(
    `SELECT seq AS position FROM annotation
    WHERE layer = 'entity' AND json_type(attributes, '$."${entryAttribute}"') = 'text' ORDER BY seq`,
  );
  for (const { position } of linked) {
    const row = read.get<{ attributes: string; spans: string; text: string }>(
      `SELECT attributes, text,
        (SELECT json_group_array(json_object('role', role, 'start', start_offset, 'end', end_offset) ORDER BY ordinal)
          FROM annotation_span WHERE annotation_span.annotation = annotation.seq) AS spans
      FROM annotation JOIN article ON article.key = annotation.article WHERE annotation.seq = ?`,
      position,
    );
    if (!row) continue;
    const annotation = {
      layer: 'entity',
      attributes: JSON.parse(row.attributes),
      spans: JSON.parse(row.spans),
    } as const;
    yield { position, annotation, text: row.text };
  }
}

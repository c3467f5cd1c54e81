import type { Annotation } from '../../src-shared/model/annotation.ts';
import type { Layer } from '../../src-shared/model/layers.ts';
import { entryIdOf } from '../../src-shared/model/registry.ts';
import type { ReadHandle, SqlValue, WriteHandle } from './handle.ts';
import { forgetMention, indexMention } from './registry-mentions.ts';

/** An annotation and its place in the order of its article. */
export interface StoredAnnotation {
  readonly position: number;
  readonly annotation: Annotation;
}

interface AnnotationColumns extends Omit<Annotation, 'spans' | 'links' | 'attributes' | 'origin'> {
  readonly position: number;
  readonly attributes: string;
  readonly spans: string;
  readonly links: string;
  readonly origin: string | null;
}

/** SQL of all annotations for which `condition` holds. One statement, so that no other program's commit falls between. */
export const annotationsSql = (condition: string): string => `
SELECT annotation.seq AS position, annotation.id, article.id AS articleId, annotator.id AS annotatorId, layer, label, attributes,
  note, origin, annotation.created_at AS createdAt, annotation.updated_at AS updatedAt,
  (SELECT json_group_array(json_object('role', role, 'start', start_offset, 'end', end_offset) ORDER BY ordinal)
    FROM annotation_span WHERE annotation_span.annotation = annotation.seq) AS spans,
  (SELECT json_group_array(json_object('role', role, 'target', target) ORDER BY ordinal)
    FROM annotation_link WHERE annotation_link.annotation = annotation.seq) AS links
FROM annotation
JOIN article ON article.key = annotation.article
JOIN annotator ON annotator.key = annotation.annotator
WHERE ${condition} ORDER BY annotation.seq`;

/** Of one article; its id is the parameter. */
export const articleCondition = 'annotation.article = (SELECT key FROM article WHERE id = ?)';
/** Of one article and annotator; their ids are the parameters. */
export const ownerCondition = `${articleCondition} AND annotation.annotator = (SELECT key FROM annotator WHERE id = ?)`;

/** Everybody's annotations of an article in the order they were made. */
export const annotationsOfArticle = (read: ReadHandle, articleId: string): Annotation[] =>
  storedAnnotationsOfArticle(read, articleId).map((stored) => stored.annotation);

/** The same with their places. */
export const storedAnnotationsOfArticle = (read: ReadHandle, articleId: string): StoredAnnotation[] =>
  select(read, articleCondition, articleId);

/** One annotator's annotations of an article in the order they were made. */
export const annotationsOfOwner = (read: ReadHandle, articleId: string, annotatorId: string): Annotation[] =>
  select(read, ownerCondition, articleId, annotatorId).map((stored) => stored.annotation);

/** The annotation with this id, whoever owns it. */
export const annotationById = (read: ReadHandle, id: string): StoredAnnotation | undefined =>
  select(read, 'annotation.id = ?', id)[0];

/** True where some annotation has this id; asks for nothing else, so that an import can ask for each of half a million. */
export const annotationIdTaken = (read: ReadHandle, id: string): boolean =>
  read.get('SELECT 1 FROM annotation WHERE id = ?', id) !== undefined;

/** True where this annotator has marked anything in this article. */
export const hasAnnotations = (read: ReadHandle, articleId: string, annotatorId: string): boolean =>
  read.get(`SELECT 1 FROM annotation WHERE ${ownerCondition} LIMIT 1`, articleId, annotatorId) !== undefined;

/** The layers of which there is anything in an article. */
export const layersIn = (read: ReadHandle, articleId: string): Layer[] =>
  read
    .all<{ layer: Layer }>(`SELECT DISTINCT layer FROM annotation WHERE ${articleCondition}`, articleId)
    .map(({ layer }) => layer);

/** Annotations with a link to this one. */
export const annotationsLinkingTo = (read: ReadHandle, id: string): StoredAnnotation[] =>
  select(read, 'annotation.seq IN (SELECT annotation FROM annotation_link WHERE target = ?)', id);

/** Everybody's annotations with this label. */
export const annotationsWithLabel = (read: ReadHandle, layer: Layer, label: string): StoredAnnotation[] =>
  select(read, 'annotation.layer = ? AND annotation.label = ?', layer, label);

/** Everybody's mentions that are linked to an entry of the registry. */
export const linkedAnnotations = (read: ReadHandle, entryId: string): StoredAnnotation[] =>
  select(
    read,
    'annotation.seq IN (SELECT registry_mention.annotation FROM registry_mention WHERE entry = ?)',
    entryId,
  );

/** Layer of an annotation of this owner in this article; undefined for any other. */
export const layerOfOwned = (
  read: ReadHandle,
  id: string,
  articleId: string,
  annotatorId: string,
): Layer | undefined =>
  read.get<{ layer: Layer }>(
    `SELECT layer FROM annotation WHERE id = ? AND ${ownerCondition}`,
    id,
    articleId,
    annotatorId,
  )?.layer;

/** Stores it at `position`, or after all others with null; its position. Links may lead to what is inserted later in the transaction. */
export function insertAnnotation(
  handle: WriteHandle,
  annotation: Annotation,
  position: number | null,
): number {
  const seq = handle.insert(
    `INSERT INTO annotation (seq, id, article, annotator, layer, label, attributes, note, origin, created_at, updated_at)
    VALUES (?, ?, (SELECT key FROM article WHERE id = ?), (SELECT key FROM annotator WHERE id = ?), ?, ?, ?, ?, ?, ?, ?)`,
    position,
    annotation.id,
    annotation.articleId,
    annotation.annotatorId,
    annotation.layer,
    annotation.label,
    JSON.stringify(annotation.attributes),
    annotation.note,
    originText(annotation),
    annotation.createdAt,
    annotation.updatedAt,
  );
  insertParts(handle, seq, annotation);
  return seq;
}

/** Replaces everything an annotator decides of the annotation at this position. */
export function updateAnnotation(handle: WriteHandle, { position, annotation }: StoredAnnotation): void {
  handle.run(
    'UPDATE annotation SET label = ?, attributes = ?, note = ?, origin = ?, created_at = ?, updated_at = ? WHERE seq = ?',
    annotation.label,
    JSON.stringify(annotation.attributes),
    annotation.note,
    originText(annotation),
    annotation.createdAt,
    annotation.updatedAt,
    position,
  );
  handle.run('DELETE FROM annotation_span WHERE annotation = ?', position);
  handle.run('DELETE FROM annotation_link WHERE annotation = ?', position);
  forgetMention(handle, position);
  insertParts(handle, position, annotation);
}

/** Its spans and own links go with it; links of others to it must be gone by the end of the transaction. */
export function deleteAnnotation(handle: WriteHandle, position: number): void {
  handle.run('DELETE FROM annotation WHERE seq = ?', position);
}

/** The annotation at this place; no two ever have the same. */
export const annotationAt = (read: ReadHandle, position: number): StoredAnnotation | undefined =>
  select(read, 'annotation.seq = ?', position)[0];

/** Takes out what leads to this annotation. */
export function deleteLinksTo(handle: WriteHandle, id: string): void {
  handle.run('DELETE FROM annotation_link WHERE target = ?', id);
}

const originText = ({ origin }: Annotation): string | null => (origin ? JSON.stringify(origin) : null);

function insertParts(handle: WriteHandle, seq: number, annotation: Annotation): void {
  annotation.spans.forEach((span, ordinal) => {
    handle.run(
      'INSERT INTO annotation_span (annotation, ordinal, role, start_offset, end_offset) VALUES (?, ?, ?, ?, ?)',
      seq,
      ordinal,
      span.role,
      span.start,
      span.end,
    );
  });
  annotation.links.forEach((link, ordinal) => {
    handle.run(
      'INSERT INTO annotation_link (annotation, ordinal, role, target) VALUES (?, ?, ?, ?)',
      seq,
      ordinal,
      link.role,
      link.target,
    );
  });
  // Few mentions are linked while an article is imported: the text is only read for those.
  if (entryIdOf(annotation) === null) return;
  const article = handle.get<{ text: string }>(
    'SELECT text FROM article WHERE key = (SELECT article FROM annotation WHERE seq = ?)',
    seq,
  );
  indexMention(handle, seq, annotation, article?.text ?? '');
}

function select(read: ReadHandle, condition: string, ...values: SqlValue[]): StoredAnnotation[] {
  return read
    .all<AnnotationColumns>(annotationsSql(condition), ...values)
    .map(({ position, attributes, spans, links, origin, ...rest }) => ({
      position,
      annotation: {
        ...rest,
        attributes: JSON.parse(attributes),
        spans: JSON.parse(spans),
        links: JSON.parse(links),
        ...(origin !== null && { origin: JSON.parse(origin) }),
      },
    }));
}

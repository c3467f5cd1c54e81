import type { OpenProject } from '../../src-main/services/project.ts';

/** What a project says, by the ids and names that every copy of it has; not in which order things came, nor what was deleted. */
export function dumpOf(project: OpenProject): string {
  const { read } = project.database;
  const rows = (sql: string): unknown[] => read.all(sql);
  const people = read.all<{ id: string; name: string }>("SELECT id, name FROM annotator WHERE id <> 'gold'");
  const annotation = `SELECT annotation.id, article.id AS article, annotator.id AS owner, layer, label, attributes, note, origin, created_at, updated_at,
    (SELECT json_group_array(json_array(role, start_offset, end_offset) ORDER BY ordinal) FROM annotation_span WHERE annotation = seq) AS spans,
    (SELECT json_group_array(json_array(role, target) ORDER BY ordinal) FROM annotation_link WHERE annotation = seq) AS links,
    (SELECT json_array(entry, form) FROM registry_mention WHERE annotation = seq) AS mention
  FROM annotation JOIN article ON article.key = annotation.article JOIN annotator ON annotator.key = annotation.annotator ORDER BY annotation.id`;
  const tables: Record<string, unknown[]> = {
    people: people.map(({ name }) => name).sort(),
    articles: rows(
      'SELECT id, title, outlet, author, url, published, language, imported_at, text_sha256, text FROM article ORDER BY id',
    ),
    regions: rows(
      'SELECT article.id, kind, start_offset, end_offset, origin, reason FROM region JOIN article ON article.key = region.article ORDER BY article.id, ordinal',
    ),
    annotations: rows(annotation),
    states: rows(
      `SELECT article.id AS article, annotator.name, state FROM article_status JOIN article ON article.key = article_status.article
      JOIN annotator ON annotator.key = article_status.annotator ORDER BY 1, 2`,
    ),
    remarks: rows(
      `SELECT remark.id, article.id AS article, annotator.name, kind, reply_to, annotation, start_offset, end_offset, remark.text, resolved, created_at,
      updated_at FROM remark JOIN article ON article.key = remark.article JOIN annotator ON annotator.key = remark.annotator ORDER BY remark.id`,
    ),
    decisions: rows('SELECT decision FROM decision ORDER BY id'),
    adjudications: rows('SELECT adjudication FROM adjudication ORDER BY article'),
    rejections: rows(
      `SELECT article, annotator.name, layer, start_offset, end_offset FROM rejected_suggestion
      JOIN annotator ON annotator.id = rejected_suggestion.annotator ORDER BY 1, 2, 3, 4, 5`,
    ),
    times: rows(
      'SELECT article, annotator.name, seconds FROM work_time JOIN annotator ON annotator.id = work_time.annotator ORDER BY 1, 2',
    ),
    entries: rows(
      'SELECT id, label, name_ar, name_en, aliases, identifiers, note, created_at, updated_at FROM registry_entry ORDER BY id',
    ),
    verdicts: rows('SELECT article, other, verdict FROM verdict ORDER BY 1, 2'),
    codebook: rows(
      'SELECT codebook FROM codebook_version WHERE version = (SELECT version FROM codebook_in_force)',
    ),
  };
  const text = JSON.stringify(tables, null, 1);
  // Who joined in two copies has an id in each.
  return people.reduce((dump, { id, name }) => dump.replaceAll(id, name), text);
}

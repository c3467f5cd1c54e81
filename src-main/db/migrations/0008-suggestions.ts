import type { Migration } from './migration.ts';

/**
 * Where an annotation comes from that was suggested and accepted; and the suggestions that somebody rejected, so that they are not made
 * again. Those by id and without a reference: they stay while an article is deleted, and hold again when that is brought back.
 */
export const suggestions: Migration = {
  name: '0008-suggestions',
  sql: `
ALTER TABLE annotation ADD COLUMN origin TEXT CONSTRAINT annotation_origin CHECK (json_type(origin) = 'object');

CREATE TABLE rejected_suggestion (
  article TEXT NOT NULL CONSTRAINT rejected_suggestion_has_article CHECK (article <> ''),
  annotator TEXT NOT NULL CONSTRAINT rejected_suggestion_has_annotator CHECK (annotator <> ''),
  layer TEXT NOT NULL CONSTRAINT rejected_suggestion_layer CHECK (layer IN ('entity', 'claim', 'stance')),
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  PRIMARY KEY (article, annotator, layer, start_offset, end_offset),
  CONSTRAINT rejected_suggestion_span CHECK (0 <= start_offset AND start_offset < end_offset)
) STRICT, WITHOUT ROWID;
`,
};

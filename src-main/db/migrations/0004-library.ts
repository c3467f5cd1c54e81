import type { Migration } from './migration.ts';

/**
 * What the library needs: saved filters, the articles that were deleted, and indexes for its filters. The journal is made anew without
 * a list of kinds: the program has that list, and a longer one must not copy the largest table of the file again.
 */
export const library: Migration = {
  name: '0004-library',
  sql: `
CREATE TABLE saved_filter (
  id TEXT PRIMARY KEY CONSTRAINT saved_filter_has_id CHECK (id <> ''),
  name TEXT NOT NULL UNIQUE CONSTRAINT saved_filter_has_name CHECK (name <> ''),
  title_query TEXT NOT NULL,
  filter TEXT NOT NULL CONSTRAINT saved_filter_json CHECK (json_type(filter) = 'object')
) STRICT;

-- A deleted article moves here whole, so that the file does not grow and nothing else has to know that there are deleted ones. What was
-- marked in it is in the journal. The key is kept for its return.
CREATE TABLE removed_article (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CONSTRAINT removed_article_has_id CHECK (id <> ''),
  regions TEXT NOT NULL CONSTRAINT removed_article_regions CHECK (json_type(regions) = 'array'),
  article TEXT NOT NULL CONSTRAINT removed_article_json CHECK (json_type(article) = 'object')
) STRICT;

CREATE INDEX article_status_by_state ON article_status (state, annotator, article);
CREATE INDEX annotation_by_label ON annotation (layer, label, annotator, article);

CREATE TABLE new_operation (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CONSTRAINT operation_has_id CHECK (id <> ''),
  at TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT operation_has_kind CHECK (kind <> ''),
  annotator TEXT,
  article TEXT,
  reverts TEXT,
  state TEXT NOT NULL CONSTRAINT operation_state CHECK (state IN ('done', 'undone', 'superseded', 'log')),
  changes TEXT NOT NULL CONSTRAINT operation_changes CHECK (json_type(changes) = 'array')
) STRICT;
INSERT INTO new_operation SELECT seq, id, at, kind, annotator, article, reverts, state, changes FROM operation ORDER BY seq;
DROP TABLE operation;
ALTER TABLE new_operation RENAME TO operation;

CREATE INDEX operation_to_undo ON operation (annotator, state, seq);
CREATE INDEX operation_by_article ON operation (article, seq) WHERE article IS NOT NULL;
CREATE TRIGGER operation_is_immutable
BEFORE UPDATE OF seq, id, at, kind, annotator, article, reverts, changes ON operation
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER operation_is_kept BEFORE DELETE ON operation
BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;
`,
};

import type { Migration } from './migration.ts';

/**
 * Notes and questions; and how long each annotator worked on each article. The annotation that a remark is on is named by its id and
 * without a reference: the remark stays while that is removed. So is everything in `work_time`, which no operation undoes.
 */
export const remarks: Migration = {
  name: '0009-remarks',
  sql: `
-- AUTOINCREMENT: the number of a removed remark is kept for it, so that undo puts it back in its old place.
CREATE TABLE remark (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CONSTRAINT remark_has_id CHECK (id <> ''),
  article INTEGER NOT NULL REFERENCES article (key) DEFERRABLE INITIALLY DEFERRED,
  annotator INTEGER NOT NULL REFERENCES annotator (key) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CONSTRAINT remark_kind CHECK (kind IN ('note', 'question')),
  reply_to TEXT REFERENCES remark (id) DEFERRABLE INITIALLY DEFERRED,
  annotation TEXT CONSTRAINT remark_annotation CHECK (annotation <> ''),
  start_offset INTEGER,
  end_offset INTEGER,
  text TEXT NOT NULL CONSTRAINT remark_text CHECK (json_type(text) = 'object'),
  resolved INTEGER NOT NULL CONSTRAINT remark_resolved CHECK (resolved IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CONSTRAINT remark_span CHECK (
    (start_offset IS NULL AND end_offset IS NULL)
    OR (start_offset IS NOT NULL AND end_offset IS NOT NULL AND 0 <= start_offset AND start_offset < end_offset)
  ),
  CONSTRAINT remark_answer_has_no_place CHECK (reply_to IS NULL OR (annotation IS NULL AND start_offset IS NULL))
) STRICT;

CREATE INDEX remark_by_article ON remark (article, seq);
CREATE INDEX remark_by_thread ON remark (reply_to);
CREATE INDEX remark_open ON remark (annotator, article) WHERE kind = 'question' AND reply_to IS NULL AND resolved = 0;

-- What was done to many articles at once, for the history of one of them.
CREATE INDEX operation_of_many ON operation (seq) WHERE article IS NULL;

CREATE TABLE work_time (
  article TEXT NOT NULL CONSTRAINT work_time_has_article CHECK (article <> ''),
  annotator TEXT NOT NULL CONSTRAINT work_time_has_annotator CHECK (annotator <> ''),
  seconds INTEGER NOT NULL CONSTRAINT work_time_seconds CHECK (seconds > 0),
  PRIMARY KEY (article, annotator)
) STRICT, WITHOUT ROWID;
`,
};

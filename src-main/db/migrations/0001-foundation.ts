import type { Migration } from './migration.ts';

/**
 * Articles, who annotates, what they marked, how far they are, the codebook and the journal. Offsets are UTF-16 code units. Keys and
 * sequence numbers are for joins and order inside this file; what the rest of the program and other files know are the text ids.
 */
export const foundation: Migration = {
  name: '0001-foundation',
  sql: `
CREATE TABLE project (
  single INTEGER PRIMARY KEY CONSTRAINT project_is_single CHECK (single = 1),
  id TEXT NOT NULL CONSTRAINT project_has_id CHECK (id <> ''),
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE article (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CONSTRAINT article_has_id CHECK (id <> ''),
  title TEXT NOT NULL,
  folded_title TEXT NOT NULL,
  outlet TEXT,
  author TEXT,
  url TEXT,
  published TEXT,
  language TEXT NOT NULL,
  source_name TEXT,
  source_sha256 TEXT CONSTRAINT article_source_sha256 CHECK (length(source_sha256) = 64),
  encoding TEXT,
  byte_order_mark INTEGER NOT NULL CONSTRAINT article_byte_order_mark CHECK (byte_order_mark IN (0, 1)),
  imported_at TEXT NOT NULL,
  words INTEGER NOT NULL CONSTRAINT article_words CHECK (words >= 0),
  characters INTEGER NOT NULL CONSTRAINT article_characters CHECK (characters >= 0),
  text_sha256 TEXT NOT NULL CONSTRAINT article_text_sha256 CHECK (length(text_sha256) = 64),
  -- Last, so that a row's other columns are read without the pages its text spills onto.
  text TEXT NOT NULL
) STRICT;

CREATE TRIGGER article_text_is_immutable BEFORE UPDATE OF id, text, text_sha256 ON article
BEGIN SELECT RAISE(ABORT, 'the text of an article is never changed'); END;

-- One index for every way to sort the list; with the folded title in each, a search by title reads no article.
CREATE INDEX article_by_imported ON article (imported_at, key, folded_title);
CREATE INDEX article_by_title ON article (folded_title, key);
CREATE INDEX article_by_outlet ON article (outlet, key, folded_title);
CREATE INDEX article_by_published ON article (published, key, folded_title);
CREATE INDEX article_by_words ON article (words, key, folded_title);
CREATE INDEX article_by_text ON article (text_sha256);

CREATE TABLE region (
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL CONSTRAINT region_kind CHECK (kind IN ('title', 'dateline', 'byline', 'published', 'body', 'caption',
    'source', 'boilerplate', 'other-article')),
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  origin TEXT NOT NULL CONSTRAINT region_origin CHECK (origin IN ('rule', 'human')),
  reason TEXT,
  PRIMARY KEY (article, ordinal),
  CONSTRAINT region_span CHECK (0 <= start_offset AND start_offset < end_offset)
) STRICT, WITHOUT ROWID;

CREATE TABLE annotator (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CONSTRAINT annotator_has_id CHECK (id <> ''),
  name TEXT NOT NULL UNIQUE CONSTRAINT annotator_has_name CHECK (name <> '')
) STRICT;

-- AUTOINCREMENT: the number of a removed annotation is kept for it, so that undo puts it back in its old place.
CREATE TABLE annotation (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CONSTRAINT annotation_has_id CHECK (id <> ''),
  article INTEGER NOT NULL REFERENCES article (key) DEFERRABLE INITIALLY DEFERRED,
  annotator INTEGER NOT NULL REFERENCES annotator (key) DEFERRABLE INITIALLY DEFERRED,
  layer TEXT NOT NULL CONSTRAINT annotation_layer CHECK (layer IN ('entity', 'claim', 'stance')),
  label TEXT NOT NULL CONSTRAINT annotation_has_label CHECK (label <> ''),
  attributes TEXT NOT NULL CONSTRAINT annotation_attributes CHECK (json_type(attributes) = 'object'),
  note TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

-- The layer is in it for the counts of the library.
CREATE INDEX annotation_by_article ON annotation (article, annotator, seq, layer);
CREATE INDEX annotation_by_annotator ON annotation (annotator);

CREATE TABLE annotation_span (
  annotation INTEGER NOT NULL REFERENCES annotation (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL,
  role TEXT NOT NULL CONSTRAINT annotation_span_role CHECK (role IN ('mention', 'content', 'cue', 'evidence')),
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  PRIMARY KEY (annotation, ordinal),
  CONSTRAINT annotation_span_order CHECK (0 <= start_offset AND start_offset < end_offset)
) STRICT, WITHOUT ROWID;

CREATE TABLE annotation_link (
  annotation INTEGER NOT NULL REFERENCES annotation (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL,
  role TEXT NOT NULL CONSTRAINT annotation_link_role CHECK (role IN ('claimant', 'parent', 'holder', 'target', 'basis')),
  target TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (annotation, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX annotation_link_by_target ON annotation_link (target);

CREATE TABLE article_status (
  article INTEGER NOT NULL REFERENCES article (key) DEFERRABLE INITIALLY DEFERRED,
  annotator INTEGER NOT NULL REFERENCES annotator (key) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL CONSTRAINT article_status_state CHECK (state IN ('todo', 'doing', 'done')),
  PRIMARY KEY (article, annotator)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_status_by_annotator ON article_status (annotator);

CREATE TABLE codebook_version (
  version INTEGER PRIMARY KEY CONSTRAINT codebook_version_from_1 CHECK (version >= 1),
  published_at TEXT NOT NULL,
  codebook TEXT NOT NULL CONSTRAINT codebook_version_json CHECK (json_type(codebook) = 'object')
) STRICT;

-- The journal. It names rows by their text ids and holds them whole, so that it can be read without the tables above.
-- state: done (undo takes the latest), undone (redo takes the first), superseded (undone, then something else was done),
-- log (never undone itself).
CREATE TABLE operation (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CONSTRAINT operation_has_id CHECK (id <> ''),
  at TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT operation_kind CHECK (kind IN ('annotation.create', 'annotation.update', 'annotation.remove',
    'article.status', 'article.import', 'annotator.create', 'codebook.publish', 'undo', 'redo')),
  annotator TEXT,
  article TEXT,
  reverts TEXT,
  state TEXT NOT NULL CONSTRAINT operation_state CHECK (state IN ('done', 'undone', 'superseded', 'log')),
  changes TEXT NOT NULL CONSTRAINT operation_changes CHECK (json_type(changes) = 'array')
) STRICT;

CREATE INDEX operation_to_undo ON operation (annotator, state, seq);

CREATE TRIGGER operation_is_immutable
BEFORE UPDATE OF seq, id, at, kind, annotator, article, reverts, changes ON operation
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER operation_is_kept BEFORE DELETE ON operation
BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;
`,
};

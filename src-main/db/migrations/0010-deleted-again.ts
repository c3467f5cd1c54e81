import type { Migration } from './migration.ts';

/**
 * An article that was deleted, imported again and deleted again waits twice, each with its own place: whoever goes back far enough finds
 * the first. An entry of the journal keeps the place of its article (the key), which no other article of the same id ever has.
 */
export const deletedAgain: Migration = {
  name: '0010-deleted-again',
  sql: `
CREATE TABLE new_removed_article (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL CONSTRAINT removed_article_has_id CHECK (id <> ''),
  regions TEXT NOT NULL CONSTRAINT removed_article_regions CHECK (json_type(regions) = 'array'),
  article TEXT NOT NULL CONSTRAINT removed_article_json CHECK (json_type(article) = 'object')
) STRICT;
INSERT INTO new_removed_article (key, id, regions, article)
SELECT key, id, regions, article FROM removed_article;
DROP TABLE removed_article;
ALTER TABLE new_removed_article RENAME TO removed_article;

CREATE INDEX removed_article_by_id ON removed_article (id);

ALTER TABLE operation ADD COLUMN place INTEGER;
CREATE TRIGGER operation_place_is_immutable BEFORE UPDATE OF place ON operation
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
`,
};

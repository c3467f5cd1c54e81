import type { Migration } from './migration.ts';

/**
 * An article that was deleted, imported again and deleted again waits twice, each with its own place: whoever goes back far enough finds
 * the first. `last_seq` is where the journal ended when it went: what was done in an article of that id later was done in another.
 */
export const deletedAgain: Migration = {
  name: '0010-deleted-again',
  sql: `
CREATE TABLE new_removed_article (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL CONSTRAINT removed_article_has_id CHECK (id <> ''),
  last_seq INTEGER NOT NULL,
  regions TEXT NOT NULL CONSTRAINT removed_article_regions CHECK (json_type(regions) = 'array'),
  article TEXT NOT NULL CONSTRAINT removed_article_json CHECK (json_type(article) = 'object')
) STRICT;
INSERT INTO new_removed_article (key, id, last_seq, regions, article)
SELECT key, id, (SELECT coalesce(max(seq), 0) FROM operation), regions, article FROM removed_article;
DROP TABLE removed_article;
ALTER TABLE new_removed_article RENAME TO removed_article;

CREATE INDEX removed_article_by_id ON removed_article (id, last_seq);
`,
};

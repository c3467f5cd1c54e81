import type { Migration } from './migration.ts';

/**
 * The gold layer: its owner, who is no person and the same in every project; which articles are adjudicated; and what was decided. Articles by id and
 * without a reference, as the journal has them.
 */
export const adjudication: Migration = {
  name: '0011-adjudication',
  sql: `
-- Somebody may have the name already.
INSERT INTO annotator (id, name)
SELECT 'gold', iif(EXISTS (SELECT 1 FROM annotator WHERE name = 'النسخة الذهبية'), 'النسخة الذهبية (Hashiya)', 'النسخة الذهبية')
WHERE NOT EXISTS (SELECT 1 FROM annotator WHERE id = 'gold');

CREATE TABLE adjudication (
  article TEXT PRIMARY KEY CONSTRAINT adjudication_has_article CHECK (article <> ''),
  adjudication TEXT NOT NULL CONSTRAINT adjudication_json CHECK (json_type(adjudication) = 'object')
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT: the number of a decision that was taken back is kept for it, so that undo puts it back in its old place.
CREATE TABLE decision (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CONSTRAINT decision_has_id CHECK (id <> ''),
  article TEXT NOT NULL CONSTRAINT decision_has_article CHECK (article <> ''),
  unclear INTEGER NOT NULL CONSTRAINT decision_unclear CHECK (unclear IN (0, 1)),
  decision TEXT NOT NULL CONSTRAINT decision_json CHECK (json_type(decision) = 'object')
) STRICT;

CREATE INDEX decision_by_article ON decision (article, seq);
CREATE INDEX decision_unclear ON decision (seq) WHERE unclear = 1;
`,
};

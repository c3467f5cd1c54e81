import type { Migration } from './migration.ts';

/**
 * Which version of the codebook is in force, so that undo can bring back an older one and every version stays; who published each and
 * what it followed; and what somebody is still writing.
 */
export const codebookVersions: Migration = {
  name: '0006-codebook-versions',
  sql: `
ALTER TABLE codebook_version ADD COLUMN published_by TEXT;
ALTER TABLE codebook_version ADD COLUMN follows INTEGER REFERENCES codebook_version (version);
UPDATE codebook_version SET follows = version - 1
WHERE version - 1 IN (SELECT version FROM codebook_version);

CREATE TRIGGER codebook_version_is_immutable BEFORE UPDATE ON codebook_version
BEGIN SELECT RAISE(ABORT, 'a version of the codebook is never changed'); END;
CREATE TRIGGER codebook_version_is_kept BEFORE DELETE ON codebook_version
BEGIN SELECT RAISE(ABORT, 'a version of the codebook is never deleted'); END;

CREATE TABLE codebook_in_force (
  single INTEGER PRIMARY KEY CONSTRAINT codebook_in_force_is_single CHECK (single = 1),
  version INTEGER NOT NULL REFERENCES codebook_version (version)
) STRICT;
INSERT INTO codebook_in_force SELECT 1, version FROM codebook_version ORDER BY version DESC LIMIT 1;

-- The number counts the times it was saved: who saves says which it saw, so that two windows never overwrite one another.
CREATE TABLE codebook_draft (
  annotator TEXT PRIMARY KEY CONSTRAINT codebook_draft_has_annotator CHECK (annotator <> ''),
  follows INTEGER NOT NULL REFERENCES codebook_version (version),
  revision INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  codebook TEXT NOT NULL CONSTRAINT codebook_draft_json CHECK (json_type(codebook) = 'object')
) STRICT;
`,
};

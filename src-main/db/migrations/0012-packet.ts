import type { Migration } from './migration.ts';

/** That the file is a packet: a part of the project with its id, made for one annotator. Empty in every other copy. */
export const packet: Migration = {
  name: '0012-packet',
  sql: `
CREATE TABLE packet (
  single INTEGER PRIMARY KEY CONSTRAINT packet_is_single CHECK (single = 1),
  id TEXT NOT NULL CONSTRAINT packet_has_id CHECK (id <> ''),
  annotator TEXT NOT NULL CONSTRAINT packet_has_annotator CHECK (annotator <> ''),
  made_at TEXT NOT NULL
) STRICT;
`,
};

import { allLinkedMentions, indexMention } from '../registry-mentions.ts';
import type { Migration } from './migration.ts';

/**
 * The registry of entities. `registry_form` holds what each entry is called, folded, for proposals and search: whole names (0), whole
 * aliases (1) and what begins at a later word of either (2). `registry_mention` holds which mention is linked to which entry and what it
 * says, folded; the link itself is an attribute of the annotation, and may lead to an entry that only another copy of the project has.
 */
export const registry: Migration = {
  name: '0007-registry',
  sql: `
-- AUTOINCREMENT: the number of a removed entry is kept for it, so that undo puts it back in its old place.
CREATE TABLE registry_entry (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CONSTRAINT registry_entry_has_id CHECK (id <> ''),
  label TEXT NOT NULL CONSTRAINT registry_entry_has_label CHECK (label <> ''),
  name_ar TEXT CONSTRAINT registry_entry_name_ar CHECK (name_ar <> ''),
  name_en TEXT CONSTRAINT registry_entry_name_en CHECK (name_en <> ''),
  sort_name TEXT NOT NULL,
  aliases TEXT NOT NULL CONSTRAINT registry_entry_aliases CHECK (json_type(aliases) = 'array'),
  identifiers TEXT NOT NULL CONSTRAINT registry_entry_identifiers CHECK (json_type(identifiers) = 'array'),
  note TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CONSTRAINT registry_entry_has_name CHECK (name_ar IS NOT NULL OR name_en IS NOT NULL)
) STRICT;

CREATE INDEX registry_entry_by_name ON registry_entry (sort_name, seq, label);
CREATE INDEX registry_entry_by_label ON registry_entry (label, sort_name, seq);

CREATE TABLE registry_form (
  form TEXT NOT NULL CONSTRAINT registry_form_is_not_empty CHECK (form <> ''),
  entry INTEGER NOT NULL REFERENCES registry_entry (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  part INTEGER NOT NULL CONSTRAINT registry_form_part CHECK (part IN (0, 1, 2)),
  PRIMARY KEY (form, entry)
) STRICT, WITHOUT ROWID;

CREATE INDEX registry_form_by_entry ON registry_form (entry, part, form);

CREATE TABLE registry_mention (
  annotation INTEGER PRIMARY KEY REFERENCES annotation (seq) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  entry TEXT NOT NULL CONSTRAINT registry_mention_has_entry CHECK (entry <> ''),
  form TEXT NOT NULL
) STRICT;

CREATE INDEX registry_mention_by_entry ON registry_mention (entry, annotation, form);
CREATE INDEX registry_mention_by_form ON registry_mention (form, entry);
`,
  fill(handle) {
    for (const { position, annotation, text } of allLinkedMentions(handle)) {
      indexMention(handle, position, annotation, text);
    }
  },
};

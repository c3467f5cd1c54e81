import type { Migration } from './migration.ts';

/**
 * What people said of articles that resemble one another. By id and without a reference: it stays while an article is deleted, and holds
 * again when that is brought back.
 */
export const verdicts: Migration = {
  name: '0005-verdicts',
  sql: `
CREATE TABLE verdict (
  article TEXT NOT NULL CONSTRAINT verdict_has_article CHECK (article <> ''),
  other TEXT NOT NULL,
  verdict TEXT NOT NULL CONSTRAINT verdict_known CHECK (verdict IN ('different', 'group')),
  PRIMARY KEY (article, other),
  CONSTRAINT verdict_in_order CHECK (article < other)
) STRICT, WITHOUT ROWID;
`,
};

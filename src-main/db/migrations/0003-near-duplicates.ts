import { allForComparing, enterForComparing } from '../near-duplicates.ts';
import type { Migration } from './migration.ts';

/**
 * Which articles resemble one another, and what finds them: the keys of the bands of each article's MinHash signature
 * (src-shared/arabic/near-duplicates.ts). Written with the article, since signatures are not SQL; gone with it.
 */
export const nearDuplicates: Migration = {
  name: '0003-near-duplicates',
  sql: `
CREATE TABLE near_duplicate_band (
  band INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (band, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX near_duplicate_band_by_article ON near_duplicate_band (article);

CREATE TABLE near_duplicate (
  article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  other INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  resemblance REAL NOT NULL CONSTRAINT near_duplicate_resemblance CHECK (resemblance > 0 AND resemblance <= 1),
  PRIMARY KEY (article, other),
  CONSTRAINT near_duplicate_of_another CHECK (article <> other)
) STRICT, WITHOUT ROWID;

CREATE INDEX near_duplicate_by_other ON near_duplicate (other);
`,
  fill(handle) {
    for (const article of allForComparing(handle)) enterForComparing(handle, article);
  },
};

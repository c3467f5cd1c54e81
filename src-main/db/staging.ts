import BetterSqlite from 'better-sqlite3';
import { guarded } from './sqlite-problems.ts';

/** An article that waits to be stored: what later ones are judged by, and all the rest as JSON and numbers. */
export interface StagedArticle<Content> {
  readonly id: string;
  /** The id of the article it is, or belongs to. */
  readonly target: string;
  readonly title: string;
  readonly textSha256: string;
  readonly source: string;
  readonly ownId: boolean;
  /** Anything that JSON can hold. */
  readonly content: Content;
  readonly shingles: Float64Array;
}

/** Articles that wait to be stored, on the disk instead of in memory. */
export interface Staging<Content> {
  readonly count: number;
  add(article: StagedArticle<Content>, annotationIds: readonly string[]): void;
  titleWithId(id: string): string | undefined;
  /** The last one added with this text. */
  withText(textSha256: string): Pick<StagedArticle<Content>, 'id' | 'title' | 'source' | 'ownId'> | undefined;
  hasAnnotation(id: string): boolean;
  /** What waits for the article of this id, in the order it was added. */
  contentsFor(articleId: string): Content[];
  /** All in the order they were added, one in memory at a time. */
  all(): Generator<StagedArticle<Content>, void, void>;
  /** Forgets what was added after the first so many. */
  keepFirst(most: number): void;
  dispose(): void;
}

/**
 * An empty one. SQLite keeps a database without a name in a file of the system's temporary folder that the system removes once it is
 * closed, also when the program ends in the middle (https://www.sqlite.org/inmemorydb.html#temp_db). Throws `disk-full`.
 */
export function createStaging<Content>(): Staging<Content> {
  const connection = new BetterSqlite('');
  // One transaction to the end: nothing of this is to outlive the program.
  connection.exec(
    `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8000; ${schema} BEGIN`,
  );
  const insert = connection.prepare(
    'INSERT INTO article (seq, id, target, title, text_sha256, source, own_id, content, shingles) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertAnnotation = connection.prepare('INSERT OR IGNORE INTO annotation (id, seq) VALUES (?, ?)');
  const byId = connection.prepare<[string], Row>('SELECT title FROM article WHERE id = ?');
  const byText = connection.prepare<[string], Row>(
    'SELECT id, title, source, own_id FROM article WHERE text_sha256 = ? ORDER BY seq DESC LIMIT 1',
  );
  const byTarget = connection.prepare<[string], Row>(
    'SELECT content FROM article WHERE target = ? ORDER BY seq',
  );
  const annotation = connection.prepare<[string], unknown>('SELECT 1 FROM annotation WHERE id = ?');
  const next = connection.prepare<[number], Row>('SELECT * FROM article WHERE seq > ? ORDER BY seq LIMIT 1');
  let count = 0;
  return {
    get count() {
      return count;
    },
    add({ id, target, title, textSha256, source, ownId, content, shingles }, annotationIds) {
      guarded('', () => {
        const { buffer, byteOffset, byteLength } = shingles;
        const bytes = new Uint8Array(buffer, byteOffset, byteLength);
        const own = ownId ? 1 : 0;
        insert.run(count + 1, id, target, title, textSha256, source, own, JSON.stringify(content), bytes);
        for (const each of annotationIds) insertAnnotation.run(each, count + 1);
      });
      count++;
    },
    titleWithId: (id) => byId.get(id)?.title,
    withText(textSha256) {
      const row = byText.get(textSha256);
      return row && { id: row.id, title: row.title, source: row.source, ownId: row.own_id === 1 };
    },
    contentsFor: (articleId) => byTarget.all(articleId).map(({ content }) => JSON.parse(content)),
    hasAnnotation: (id) => annotation.get(id) !== undefined,
    *all() {
      // Not `iterate`, which would keep the connection from answering anything else meanwhile.
      for (let row = next.get(0); row; row = next.get(row.seq)) yield stagedIn<Content>(row);
    },
    keepFirst(most) {
      // Of a file that could not be read nothing was added: looking through all that others brought would take long.
      if (most >= count) return;
      for (const table of ['article', 'annotation']) {
        connection.prepare(`DELETE FROM ${table} WHERE seq > ?`).run(most);
      }
      count = most;
    },
    dispose: () => void connection.close(),
  };
}

const schema = `
CREATE TABLE article (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, target TEXT NOT NULL, title TEXT NOT NULL, text_sha256 TEXT NOT NULL, source TEXT NOT NULL,
  own_id INTEGER NOT NULL, content TEXT NOT NULL, shingles BLOB NOT NULL) STRICT;
CREATE INDEX article_by_target ON article (target, seq);
CREATE INDEX article_by_text ON article (text_sha256, seq);
CREATE TABLE annotation (id TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;`;

interface Row {
  readonly seq: number;
  readonly id: string;
  readonly target: string;
  readonly title: string;
  readonly text_sha256: string;
  readonly source: string;
  readonly own_id: number;
  readonly content: string;
  readonly shingles: Uint8Array;
}

const stagedIn = <Content>(row: Row): StagedArticle<Content> => ({
  id: row.id,
  target: row.target,
  title: row.title,
  textSha256: row.text_sha256,
  source: row.source,
  ownId: row.own_id === 1,
  content: JSON.parse(row.content),
  // A copy: numbers begin at a multiple of eight bytes, what SQLite gives may not.
  shingles: new Float64Array(Uint8Array.from(row.shingles).buffer),
});

import type { Change, Operation } from '../../src-shared/model/operation.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';

/** done: undo takes the latest; undone: redo takes the first; superseded: can come back no more; log: never undone itself. */
export type OperationState = 'done' | 'undone' | 'superseded' | 'log';

/** An entry of the journal with its rows. */
export interface StoredOperation {
  readonly operation: Operation;
  readonly changes: readonly Change[];
}

interface OperationColumns extends Operation {
  readonly changes: string;
}

const columns = 'id, at, kind, annotator AS annotatorId, article AS articleId, reverts';

/** Adds an entry at the end of the journal. */
export function insertOperation(
  handle: WriteHandle,
  { operation, changes }: StoredOperation,
  state: OperationState,
): void {
  handle.run(
    `INSERT INTO operation (id, at, kind, annotator, article, reverts, state, changes, place)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT key FROM article WHERE id = ?))`,
    operation.id,
    operation.at,
    operation.kind,
    operation.annotatorId,
    operation.articleId,
    operation.reverts,
    state,
    JSON.stringify(changes),
    operation.articleId,
  );
}

/** The one thing about an entry that may change. */
export function setOperationState(handle: WriteHandle, id: string, state: OperationState): void {
  handle.run('UPDATE operation SET state = ? WHERE id = ?', state, id);
}

/** What the annotator undid, of their own or of what nobody had done, can be redone no more. */
export function supersedeUndone(handle: WriteHandle, annotatorId: string): void {
  handle.run(
    "UPDATE operation SET state = 'superseded' WHERE (annotator = ? OR annotator IS NULL) AND state = 'undone'",
    annotatorId,
  );
}

/** Whose steps undo and redo go through: the annotator's own; with `orNobodys` imports and merges too of which nobody said whose they are. */
export interface Whose {
  readonly annotatorId: string;
  readonly orNobodys: boolean;
}

// What was done in an article that somebody deleted waits for its return, also where another of the same id has come since; the deletion
// itself names no article. Older versions did not keep the place.
const reachable = `(article IS NULL OR CASE WHEN place IS NULL
  THEN NOT EXISTS (SELECT 1 FROM removed_article WHERE id = operation.article)
  ELSE EXISTS (SELECT 1 FROM article AS living WHERE living.key = operation.place) END)`;
/** SQL of {@link lastDone}, for its plan to be looked at. */
export const lastDoneSql = `SELECT ${columns}, changes FROM operation
WHERE annotator = ? AND state = 'done' AND ${reachable} ORDER BY seq DESC LIMIT 1`;
/** SQL of {@link firstUndone}. */
export const firstUndoneSql = `SELECT ${columns}, changes FROM operation
WHERE annotator = ? AND state = 'undone' AND ${reachable} ORDER BY seq LIMIT 1`;
/** SQL of {@link firstUndone} where what nobody did counts. */
const firstUndoneOrNobodysSql = firstUndoneSql.replace(
  'annotator = ?',
  '(annotator = ? OR annotator IS NULL)',
);
const newestDoneSql = `SELECT ${columns}, changes FROM operation WHERE state = 'done' ORDER BY seq DESC LIMIT 1`;
// A deletion may have changed a hundred thousand rows: who only asks what it was does not read them.
const withoutChanges = (sql: string): string => sql.replace(', changes', '');

/** The newest operation of the whole project that is in force, whoever did it. */
export const newestDone = (read: ReadHandle): Operation | undefined =>
  read.get<Operation>(withoutChanges(newestDoneSql));

/**
 * The latest operation that undo can take back. What nobody did is taken back only while it is the newest of all: whatever somebody did
 * since may rest on it.
 */
export const lastDone = (read: ReadHandle, whose: Whose): StoredOperation | undefined =>
  stored(
    isNobodysNext(read, whose)
      ? read.get<OperationColumns>(newestDoneSql)
      : read.get<OperationColumns>(lastDoneSql, whose.annotatorId),
  );

/** The first operation that redo can bring back. */
export const firstUndone = (read: ReadHandle, whose: Whose): StoredOperation | undefined =>
  stored(read.get<OperationColumns>(firstUndoneSqlOf(whose), whose.annotatorId));

/** What {@link lastDone} and {@link firstUndone} would answer, without the rows. */
export const nextToRevert = (
  read: ReadHandle,
  whose: Whose,
): { readonly undo: Operation | null; readonly redo: Operation | null } => ({
  undo: isNobodysNext(read, whose)
    ? (newestDone(read) ?? null)
    : (read.get<Operation>(withoutChanges(lastDoneSql), whose.annotatorId) ?? null),
  redo: read.get<Operation>(withoutChanges(firstUndoneSqlOf(whose)), whose.annotatorId) ?? null,
});

const firstUndoneSqlOf = ({ orNobodys }: Whose): string =>
  orNobodys ? firstUndoneOrNobodysSql : firstUndoneSql;

function isNobodysNext(read: ReadHandle, { orNobodys }: Whose): boolean {
  const newest = orNobodys ? newestDone(read) : undefined;
  return newest?.annotatorId === null && (newest.kind === 'import' || newest.kind === 'merge');
}

/** SQL of {@link partsOf}. */
export const partsOfSql = `SELECT seq FROM operation
WHERE seq > (SELECT seq FROM operation WHERE id = ?) AND reverts = ? AND kind NOT IN ('undo', 'redo') ORDER BY seq`;

/** Places in the journal of what came with this import, oldest first. */
export const partsOf = (read: ReadHandle, id: string): number[] =>
  read.all<{ seq: number }>(partsOfSql, id, id).map(({ seq }) => seq);

/** The entry at this place of the journal. */
export const operationAt = (read: ReadHandle, seq: number): StoredOperation | undefined =>
  stored(read.get<OperationColumns>(`SELECT ${columns}, changes FROM operation WHERE seq = ?`, seq));

/** Place of the newest entry of the journal; 0 where there is none. */
export const lastPlace = (read: ReadHandle): number =>
  read.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM operation')?.seq ?? 0;

/** Where to look for what was done since. */
interface Since {
  readonly place: number;
  readonly articleId: string;
  /** What was done in these steps does not count, by the first of them. */
  readonly except: string | null;
}

/** SQL of {@link hasChangedAfter}. */
export const changedAfterSql = `SELECT
  EXISTS (SELECT 1 FROM operation WHERE article = ? AND seq > ?)
  OR EXISTS (SELECT 1 FROM operation WHERE article IS NULL AND seq > ? AND coalesce(reverts, id) IS NOT ?) AS changed`;

/** Whether something was done in the article, or in many at once, after this place of the journal. */
export const hasChangedAfter = (read: ReadHandle, { place, articleId, except }: Since): boolean =>
  read.get<{ changed: number }>(changedAfterSql, articleId, place, place, except)?.changed === 1;

/** Whether there is an operation on the article after this place of the journal that is in force and somebody could take back. */
export const isBuiltUponAfter = (read: ReadHandle, place: number, articleId: string): boolean =>
  read.get("SELECT 1 FROM operation WHERE article = ? AND seq > ? AND state = 'done'", articleId, place) !==
  undefined;

/** Places in the journal of the steps of a merge by a rule that are in this state, oldest first; the first of all has this id. */
export const stepsOf = (read: ReadHandle, id: string, state: OperationState): number[] =>
  read
    .all<{ seq: number }>(
      `SELECT seq FROM operation WHERE id = ? AND state = ?
      UNION ALL
      SELECT seq FROM operation WHERE seq > (SELECT seq FROM operation WHERE id = ?)
        AND reverts = ? AND kind = 'adjudication.merge' AND state = ?
      ORDER BY seq`,
      ...[id, state, id, id, state],
    )
    .map(({ seq }) => seq);

/** How many times since this place of the journal people made, changed or removed annotations. */
export const countMarkingsAfter = (read: ReadHandle, place: number): number =>
  read.get<{ count: number }>(
    `SELECT count(*) AS count FROM operation
    WHERE seq > ? AND kind IN ('annotation.create', 'annotation.update', 'annotation.remove')`,
    place,
  )?.count ?? 0;

/** How many rows of this kind came since this place of the journal, less those that went. */
export const netRowsAfter = (read: ReadHandle, place: number, entity: Change['entity']): number =>
  read.get<{ net: number | null }>(
    `SELECT sum((change.value ->> 'before' IS NULL) - (change.value ->> 'after' IS NULL)) AS net
    FROM operation, json_each(changes) AS change WHERE seq > ? AND change.value ->> 'entity' = ?`,
    place,
    entity,
  )?.net ?? 0;

/** SQL of {@link operationsOnArticle}. */
export const operationsOnArticleSql = `SELECT ${columns}, changes FROM operation WHERE article = ? ORDER BY seq`;

/** What was done to this one article, oldest first. */
export const operationsOnArticle = (read: ReadHandle, articleId: string): StoredOperation[] =>
  read.all<OperationColumns>(operationsOnArticleSql, articleId).flatMap((row) => stored(row) ?? []);

/** Which stretch of the journal is asked for: at most `limit` entries older than the one at `before`. */
export interface OperationsAsked {
  readonly articleId: string;
  /** Only entries that name this annotation; null for all. */
  readonly annotationId: string | null;
  readonly before: number | null;
  readonly limit: number;
}

/** SQL of {@link operationsPage}: what was done in the article, and what was done in many at once and names it. */
export const operationsPageSql = `SELECT seq, ${columns}, changes FROM operation
WHERE article = ? AND seq < ? AND instr(changes, ?) > 0
UNION ALL
SELECT seq, ${columns}, changes FROM operation
WHERE article IS NULL AND seq < ? AND instr(changes, ?) > 0 AND instr(changes, ?) > 0
ORDER BY seq DESC LIMIT ?`;

/** Entries of the journal on an article, newest first, with their places in it. */
export function operationsPage(
  read: ReadHandle,
  { articleId, annotationId, before, limit }: OperationsAsked,
): (StoredOperation & { readonly seq: number })[] {
  const end = before ?? Number.MAX_SAFE_INTEGER;
  const annotation = annotationId === null ? '' : JSON.stringify(annotationId);
  const article = JSON.stringify(articleId);
  return read
    .all<OperationColumns & { readonly seq: number }>(
      operationsPageSql,
      articleId,
      end,
      annotation,
      end,
      article,
      annotation,
      limit,
    )
    .map(({ seq, changes, ...operation }) => ({ seq, operation, changes: JSON.parse(changes) }));
}

/** Every entry of the journal with its changes as JSON text, oldest first, a few in memory at a time. */
export function* iterateEntries(
  read: ReadHandle,
): Generator<{ readonly seq: number; readonly changes: string }, void, void> {
  const atOnce = 100;
  for (let last = 0; ; ) {
    const rows = read.all<{ seq: number; changes: string }>(
      `SELECT seq, changes FROM operation WHERE seq > ? ORDER BY seq LIMIT ${atOnce}`,
      last,
    );
    yield* rows;
    last = rows.at(-1)?.seq ?? last;
    if (rows.length < atOnce) return;
  }
}

/** The changes of the entry at this place, as JSON text. */
export const changesAt = (read: ReadHandle, seq: number): string | undefined =>
  read.get<{ changes: string }>('SELECT changes FROM operation WHERE seq = ?', seq)?.changes;

/** Every change of the journal, oldest first, a few entries in memory at a time. */
export function* iterateChanges(read: ReadHandle): Generator<Change, void, void> {
  const atOnce = 100;
  for (let last = 0; ; ) {
    const rows = read.all<{ seq: number; changes: string }>(
      `SELECT seq, changes FROM operation WHERE seq > ? ORDER BY seq LIMIT ${atOnce}`,
      last,
    );
    for (const { changes } of rows) {
      const parsed: readonly Change[] = JSON.parse(changes);
      yield* parsed;
    }
    last = rows.at(-1)?.seq ?? last;
    if (rows.length < atOnce) return;
  }
}

/** Entries after this place of the journal, oldest first, a few in memory at a time: enough of each to follow its rows. */
export function* iterateOperations(
  read: ReadHandle,
  after: number,
): Generator<{ readonly seq: number; readonly id: string; readonly changes: readonly Change[] }, void, void> {
  const atOnce = 100;
  for (let last = after; ; ) {
    const rows = read.all<{ seq: number; id: string; changes: string }>(
      `SELECT seq, id, changes FROM operation WHERE seq > ? ORDER BY seq LIMIT ${atOnce}`,
      last,
    );
    for (const { seq, id, changes } of rows) yield { seq, id, changes: JSON.parse(changes) };
    last = rows.at(-1)?.seq ?? last;
    if (rows.length < atOnce) return;
  }
}

/** The whole journal, oldest first. */
export const readOperations = (read: ReadHandle): StoredOperation[] =>
  read
    .all<OperationColumns>(`SELECT ${columns}, changes FROM operation ORDER BY seq`)
    .flatMap((row) => stored(row) ?? []);

function stored(row: OperationColumns | undefined): StoredOperation | undefined {
  if (!row) return undefined;
  const { changes, ...operation } = row;
  return { operation, changes: JSON.parse(changes) };
}

import { isDeepStrictEqual } from 'node:util';
import type { Annotation } from '../../src-shared/model/annotation.ts';
import type { MergeRow } from '../../src-shared/model/merge-row.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { annotationById } from '../db/annotations.ts';
import { readMetadata } from '../db/articles.ts';
import { decisionById } from '../db/decisions.ts';
import type { ReadHandle } from '../db/handle.ts';
import { nextPositionIn } from '../db/next-position.ts';
import { entryById } from '../db/registry.ts';
import { remarkById } from '../db/remarks.ts';
import { inOrderOfMaking, type Rows } from './copy-rows.ts';

type Kind = MergeRow['kind'];
type RowOf<K extends Kind> = Extract<MergeRow, { readonly kind: K }>;
interface Pair<K extends Kind> {
  readonly before: RowOf<K> | null;
  readonly after: RowOf<K> | null;
}

/**
 * The changes that make of the rows `before` those `after`, in an order in which they can be applied and, the other way round, taken back. That the article
 * comes or goes is not among them, nor is its codebook.
 */
export function rowChanges(read: ReadHandle, articleId: string, before: Rows, after: Rows): Change[] {
  const pairs = <K extends Kind>(kind: K): Pair<K>[] => pairsOf(kind, before, after);
  return [
    ...pairs('entry').map(placer(read, 'registry_entry', entryChange)),
    ...pairs('verdict').map(
      (pair): Change => ({
        entity: 'verdict',
        before: pair.before?.pair ?? null,
        after: pair.after?.pair ?? null,
      }),
    ),
    ...pairs('article').flatMap((pair) => metadataChange(read, pair)),
    ...pairs('regions').map(
      (pair): Change => ({
        entity: 'regions',
        articleId,
        before: [...(pair.before?.regions ?? [])],
        after: [...(pair.after?.regions ?? [])],
      }),
    ),
    ...annotationChanges(read, [
      ...pairs('annotation').map((pair) => ({
        before: pair.before?.annotation ?? null,
        after: pair.after?.annotation ?? null,
      })),
      ...pairs('gold').flatMap((pair) =>
        matched(pair.before?.annotations ?? [], pair.after?.annotations ?? []),
      ),
    ]),
    ...pairs('gold').flatMap((pair) => decidedChanges(read, pair)),
    ...pairs('status').map(
      (pair): Change => ({
        entity: 'status',
        before: stateOf(articleId, pair.before),
        after: stateOf(articleId, pair.after),
      }),
    ),
    ...remarkChanges(read, pairs('remark')),
    ...pairs('rejection').map(
      (pair): Change => ({
        entity: 'rejection',
        before: pair.before?.rejection ?? null,
        after: pair.after?.rejection ?? null,
      }),
    ),
  ];
}

function pairsOf<K extends Kind>(kind: K, before: Rows, after: Rows): Pair<K>[] {
  const ofKind = (row: MergeRow | undefined): RowOf<K> | null => (row && isOf(kind, row) ? row : null);
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => ({ before: ofKind(before.get(key)), after: ofKind(after.get(key)) }))
    .filter((pair) => !isDeepStrictEqual(pair.before, pair.after));
}

const isOf = <K extends Kind>(kind: K, row: MergeRow): row is RowOf<K> => row.kind === kind;

/** Those of the same id side by side, where they are not the same. */
function matched<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): { readonly before: Item | null; readonly after: Item | null }[] {
  const next = new Map(after.map((item) => [item.id, item]));
  const known = new Set(before.map(({ id }) => id));
  return [
    ...before.map((item) => ({ before: item, after: next.get(item.id) ?? null })),
    ...after.filter(({ id }) => !known.has(id)).map((item) => ({ before: null, after: item })),
  ].filter((pair) => !isDeepStrictEqual(pair.before, pair.after));
}

type Table = Parameters<typeof nextPositionIn>[1];

/** Gives what is new the places after all that ever were, one after the other. */
function placer<Item, Made>(
  read: ReadHandle,
  table: Table,
  change: (item: Item, next: () => number, read: ReadHandle) => Made,
): (item: Item) => Made {
  let free = 0;
  const next = (): number => {
    free = free === 0 ? nextPositionIn(read, table) : free + 1;
    return free;
  };
  return (item) => change(item, next, read);
}

function entryChange({ before, after }: Pair<'entry'>, next: () => number, read: ReadHandle): Change {
  const position = before ? (entryById(read, before.entry.id)?.position ?? 0) : next();
  return { entity: 'entry', position, before: before?.entry ?? null, after: after?.entry ?? null };
}

function metadataChange(read: ReadHandle, { before, after }: Pair<'article'>): Change[] {
  if (!before || !after) return [];
  const position = readMetadata(read, before.metadata.id)?.position ?? 0;
  return [{ entity: 'article', position, before: before.metadata, after: after.metadata }];
}

interface AnnotationPair {
  readonly before: Annotation | null;
  readonly after: Annotation | null;
}

function annotationChanges(read: ReadHandle, pairs: readonly AnnotationPair[]): Change[] {
  const ranked = new Map(
    inOrderOfMaking(pairs.flatMap((pair) => pair.after ?? [])).map(({ id }, rank) => [id, rank]),
  );
  const rank = ({ after }: AnnotationPair): number => (after ? (ranked.get(after.id) ?? 0) : -1);
  const change = placer(read, 'annotation', ({ before, after }: AnnotationPair, next): Change => {
    const position = before ? (annotationById(read, before.id)?.position ?? 0) : next();
    return { entity: 'annotation', position, before, after };
  });
  return pairs.toSorted((a, b) => rank(a) - rank(b)).map(change);
}

/** What nobody adjudicates has no decisions: they come after that it is adjudicated, and go before. */
function decidedChanges(read: ReadHandle, { before, after }: Pair<'gold'>): Change[] {
  const decision = placer(
    read,
    'decision',
    (pair: ReturnType<typeof matched<RowOf<'gold'>['decisions'][number]>>[number], next): Change => {
      const position = pair.before ? (decisionById(read, pair.before.id)?.position ?? 0) : next();
      return { entity: 'decision', position, before: pair.before, after: pair.after };
    },
  );
  const decisions = matched(before?.decisions ?? [], after?.decisions ?? []).map(decision);
  const was = before?.adjudication ?? null;
  const is = after?.adjudication ?? null;
  if (isDeepStrictEqual(was, is)) return decisions;
  const state: Change = { entity: 'adjudication', before: was, after: is };
  return is ? [state, ...decisions] : [...decisions, state];
}

const stateOf = (articleId: string, row: RowOf<'status'> | null) =>
  row && { articleId, annotatorId: row.annotatorId, state: row.state };

/** Answers come after what they answer and go before it. */
function remarkChanges(read: ReadHandle, pairs: readonly Pair<'remark'>[]): Change[] {
  const rank = ({ before, after }: Pair<'remark'>): number => {
    const isAnswer = (after ?? before)?.remark.replyTo != null;
    if (!after) return isAnswer ? 0 : 1;
    return isAnswer ? 3 : 2;
  };
  const time = ({ before, after }: Pair<'remark'>): string => (after ?? before)?.remark.createdAt ?? '';
  const change = placer(read, 'remark', ({ before, after }: Pair<'remark'>, next): Change => {
    const position = before ? (remarkById(read, before.remark.id)?.position ?? 0) : next();
    return { entity: 'remark', position, before: before?.remark ?? null, after: after?.remark ?? null };
  });
  return pairs
    .toSorted((a, b) => rank(a) - rank(b) || (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0))
    .map(change);
}

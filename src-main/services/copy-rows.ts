import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import type { Annotation } from '../../src-shared/model/annotation.ts';
import type { MergeRow } from '../../src-shared/model/merge-row.ts';
import { storedAnnotationsOfArticle } from '../db/annotations.ts';
import { readMetadata } from '../db/articles.ts';
import { decisionsOfArticle, readAdjudication } from '../db/decisions.ts';
import type { ReadHandle } from '../db/handle.ts';
import { readRegions } from '../db/regions.ts';
import { allEntries } from '../db/registry.ts';
import { remarksOfArticle } from '../db/remarks.ts';
import { lastRemovedArticle } from '../db/removed-articles.ts';
import { readStates } from '../db/statuses.ts';
import { rejectionsIn } from '../db/suggestions.ts';
import { allVerdicts } from '../db/verdicts.ts';
import { keyOf, wholeProject } from './row-versions.ts';

/** Rows by their keys. */
export type Rows = ReadonlyMap<string, MergeRow>;

/** What stands in an article as people see it, or in the project outside of all articles. */
export const rowsAt = (read: ReadHandle, place: string): Rows =>
  new Map(place === wholeProject ? projectRows(read) : articleRows(read, place));

/** What is kept of an article that was deleted: that it is, and its regions. Nothing of one that is there. */
export function removedRows(read: ReadHandle, articleId: string): Rows {
  if (readMetadata(read, articleId)) return new Map();
  const removed = lastRemovedArticle(read, articleId);
  if (!removed) return new Map();
  const { article, regions } = removed;
  const { id, title, outlet, author, url, published } = article;
  const metadata = { id, title, outlet, author, url, published };
  return new Map<string, MergeRow>([
    [keyOf.article, { kind: 'article', isRemoved: true, metadata }],
    ...regionRow([...regions]),
  ]);
}

/** In an order that every copy has. */
export const inOrderOfMaking = (annotations: readonly Annotation[]): Annotation[] =>
  annotations.toSorted((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function* projectRows(read: ReadHandle): Generator<[string, MergeRow], void, void> {
  for (const { entry } of allEntries(read)) yield [keyOf.entry(entry.id), { kind: 'entry', entry }];
  for (const pair of allVerdicts(read)) {
    yield [keyOf.verdict(pair.articleId, pair.otherId), { kind: 'verdict', pair }];
  }
}

function* articleRows(read: ReadHandle, articleId: string): Generator<[string, MergeRow], void, void> {
  for (const rejection of rejectionsIn(read, articleId)) {
    yield [keyOf.rejection(rejection), { kind: 'rejection', rejection }];
  }
  const metadata = readMetadata(read, articleId)?.metadata;
  if (!metadata) return;
  yield [keyOf.article, { kind: 'article', isRemoved: false, metadata }];
  yield* regionRow(readRegions(read, articleId));
  const annotations = storedAnnotationsOfArticle(read, articleId).map(({ annotation }) => annotation);
  for (const annotation of annotations) {
    if (annotation.annotatorId === goldAnnotatorId) continue;
    yield [keyOf.annotation(annotation.id), { kind: 'annotation', annotation }];
  }
  yield* goldRow(
    read,
    articleId,
    annotations.filter(({ annotatorId }) => annotatorId === goldAnnotatorId),
  );
  for (const { annotatorId, state } of readStates(read, articleId)) {
    yield [keyOf.status(annotatorId), { kind: 'status', annotatorId, state }];
  }
  for (const { remark } of remarksOfArticle(read, articleId)) {
    yield [keyOf.remark(remark.id), { kind: 'remark', remark }];
  }
}

const regionRow = (regions: Extract<MergeRow, { kind: 'regions' }>['regions']): [string, MergeRow][] =>
  regions.length === 0 ? [] : [[keyOf.regions, { kind: 'regions', regions }]];

function goldRow(
  read: ReadHandle,
  articleId: string,
  annotations: readonly Annotation[],
): [string, MergeRow][] {
  const adjudication = readAdjudication(read, articleId) ?? null;
  const decisions = decisionsOfArticle(read, articleId)
    .map(({ decision }) => decision)
    .sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
  if (adjudication === null && decisions.length === 0 && annotations.length === 0) return [];
  return [[keyOf.gold, { kind: 'gold', adjudication, decisions, annotations: inOrderOfMaking(annotations) }]];
}

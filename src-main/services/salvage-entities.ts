import type { Change } from '../../src-shared/model/operation.ts';
import { annotationById, storedAnnotationsOfArticle } from '../db/annotations.ts';
import { annotatorById, readOwners } from '../db/annotators.ts';
import { allArticleIds, readMetadata } from '../db/articles.ts';
import { allAdjudications, allDecisions, decisionById, readAdjudication } from '../db/decisions.ts';
import type { ReadHandle } from '../db/handle.ts';
import { allEntries, entryById } from '../db/registry.ts';
import { remarkById, remarksOfArticle } from '../db/remarks.ts';
import { readState, readStates } from '../db/statuses.ts';

/** Changes of what a salvaged project is compared with its journal by. */
export type FollowedChange = Extract<
  Change,
  {
    entity:
      | 'annotation'
      | 'article'
      | 'status'
      | 'annotator'
      | 'entry'
      | 'remark'
      | 'decision'
      | 'adjudication';
  }
>;

const followed: readonly string[] = [
  'annotation',
  'article',
  'status',
  'annotator',
  'entry',
  'remark',
  'decision',
  'adjudication',
] satisfies FollowedChange['entity'][];

/** True for a change of such a row. */
export const isFollowed = (change: Change): change is FollowedChange => followed.includes(change.entity);

/** What a change is of: the same for all changes of one row. */
export function keyOf(change: FollowedChange): string {
  const { entity } = change;
  if (entity === 'status') {
    const { articleId = '', annotatorId = '' } = change.after ?? change.before ?? {};
    return JSON.stringify([entity, articleId, annotatorId]);
  }
  if (entity === 'adjudication') {
    return JSON.stringify([entity, (change.after ?? change.before)?.articleId]);
  }
  return JSON.stringify([entity, (change.after ?? change.before)?.id]);
}

/** The kind of row a key is of. */
export const entityOf = (key: string): string => String(JSON.parse(key)[0]);

/** The change that would make what is stored of the same row out of nothing; null where nothing is. */
export function creationOf(read: ReadHandle, change: FollowedChange): FollowedChange | null {
  const { entity } = change;
  if (entity === 'status') {
    const { articleId = '', annotatorId = '' } = change.after ?? change.before ?? {};
    const state = readState(read, articleId, annotatorId);
    return state ? { entity, before: null, after: { articleId, annotatorId, state } } : null;
  }
  if (entity === 'adjudication') {
    const after = readAdjudication(read, (change.after ?? change.before)?.articleId ?? '');
    return after ? { entity, before: null, after } : null;
  }
  const id = (change.after ?? change.before)?.id ?? '';
  if (entity === 'annotator') {
    const after = annotatorById(read, id);
    return after ? { entity, before: null, after } : null;
  }
  if (entity === 'annotation') {
    const found = annotationById(read, id);
    return found ? { entity, position: found.position, before: null, after: found.annotation } : null;
  }
  if (entity === 'article') {
    const found = readMetadata(read, id);
    return found ? { entity, position: found.position, before: null, after: found.metadata } : null;
  }
  if (entity === 'entry') {
    const found = entryById(read, id);
    return found ? { entity, position: found.position, before: null, after: found.entry } : null;
  }
  if (entity === 'remark') {
    const found = remarkById(read, id);
    return found ? { entity, position: found.position, before: null, after: found.remark } : null;
  }
  const found = decisionById(read, id);
  return found ? { entity, position: found.position, before: null, after: found.decision } : null;
}

/** The changes that would make everything that is stored out of nothing. */
export function* creations(read: ReadHandle): Generator<FollowedChange, void, void> {
  for (const after of readOwners(read)) yield { entity: 'annotator', before: null, after };
  for (const { position, entry } of allEntries(read))
    yield { entity: 'entry', position, before: null, after: entry };
  for (const articleId of allArticleIds(read)) yield* creationsIn(read, articleId);
  for (const after of allAdjudications(read)) yield { entity: 'adjudication', before: null, after };
  for (const { position, decision } of allDecisions(read)) {
    yield { entity: 'decision', position, before: null, after: decision };
  }
}

function* creationsIn(read: ReadHandle, articleId: string): Generator<FollowedChange, void, void> {
  const article = readMetadata(read, articleId);
  if (article) yield { entity: 'article', position: article.position, before: null, after: article.metadata };
  for (const { position, annotation } of storedAnnotationsOfArticle(read, articleId)) {
    yield { entity: 'annotation', position, before: null, after: annotation };
  }
  for (const { annotatorId, state } of readStates(read, articleId)) {
    yield { entity: 'status', before: null, after: { articleId, annotatorId, state } };
  }
  for (const { position, remark } of remarksOfArticle(read, articleId)) {
    yield { entity: 'remark', position, before: null, after: remark };
  }
}

import { isDeepStrictEqual } from 'node:util';
import type { HistoryChange, HistoryPage, HistoryPart } from '../../src-shared/contract/history.ts';
import type { Annotation } from '../../src-shared/model/annotation.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { type OperationsAsked, operationsPage } from '../db/operations.ts';
import { requireArticle } from './articles.ts';
import type { OpenProject } from './project.ts';

/** Most changes told of one operation: an import may have brought a hundred thousand. */
const mostChanges = 5;

/**
 * Who did what when in an article, or with one of its annotations, newest first, a page at a time. Of annotations only the owner's:
 * who annotates by themselves sees nothing of others' marks. Throws `article-unknown`.
 */
export function articleHistory(
  project: OpenProject,
  { ownerId, ...asked }: OperationsAsked & { readonly ownerId: string },
): HistoryPage {
  const { read } = project.database;
  requireArticle(read, asked.articleId);
  const rows = operationsPage(read, asked);
  const entries = rows.flatMap(({ operation: { id, at, kind, annotatorId }, changes }) => {
    const told = changes
      .filter((change) => isAsked(change, { ...asked, ownerId }))
      .map(historyChange)
      .filter((change) => change !== null);
    if (told.length === 0) return [];
    const more = Math.max(0, told.length - mostChanges);
    return [{ id, at, kind, annotatorId, changes: told.slice(0, mostChanges), more }];
  });
  const last = rows.at(-1);
  return { entries, older: rows.length < asked.limit || !last ? null : last.seq };
}

function isAsked(
  change: Change,
  {
    articleId,
    annotationId,
    ownerId,
  }: Omit<OperationsAsked, 'limit' | 'before'> & { readonly ownerId: string },
): boolean {
  switch (change.entity) {
    case 'annotation': {
      const subject = change.after ?? change.before;
      const isOwn = subject?.articleId === articleId && subject.annotatorId === ownerId;
      return isOwn && (annotationId === null || subject.id === annotationId);
    }
    case 'remark': {
      const subject = change.after ?? change.before;
      const isHere = subject?.articleId === articleId && subject.annotatorId === ownerId;
      return isHere && (annotationId === null || subject.annotationId === annotationId);
    }
    case 'status': {
      const subject = change.after ?? change.before;
      return annotationId === null && subject?.articleId === articleId && subject.annotatorId === ownerId;
    }
    case 'article':
      return annotationId === null && (change.after ?? change.before)?.id === articleId;
    case 'regions':
      return annotationId === null && change.articleId === articleId;
    default:
      return false;
  }
}

function historyChange(change: Change): HistoryChange | null {
  switch (change.entity) {
    case 'annotation': {
      const { before, after } = change;
      const subject = after ?? before;
      if (!subject) return null;
      const { id, layer, label, spans } = subject;
      const parts = before && after ? changedParts(before, after) : [];
      return { entity: 'annotation', event: eventOf(change), id, layer, label, spans: [...spans], parts };
    }
    case 'status':
      return {
        entity: 'status',
        before: change.before?.state ?? null,
        after: change.after?.state ?? null,
      };
    case 'article':
      return { entity: 'article', event: eventOf(change) };
    case 'regions':
      return { entity: 'regions' };
    case 'remark': {
      const { before, after } = change;
      const subject = after ?? before;
      if (!subject) return null;
      const isSettled = before && after && before.isResolved !== after.isResolved;
      const settled = after?.isResolved ? ('resolved' as const) : ('reopened' as const);
      const kind = subject.replyTo === null ? subject.kind : 'reply';
      return { entity: 'remark', event: isSettled ? settled : eventOf(change), kind };
    }
    default:
      return null;
  }
}

const eventOf = ({ before, after }: { readonly before: unknown; readonly after: unknown }) =>
  before === null ? 'created' : after === null ? 'removed' : 'changed';

/** What is other in the annotation, attribute by attribute. */
function changedParts(before: Annotation, after: Annotation): HistoryPart[] {
  const whole = (['label', 'note'] as const)
    .filter((part) => before[part] !== after[part])
    .map((part) => ({ part, name: null, before: before[part], after: after[part] }));
  const lists = (['spans', 'links'] as const)
    .filter((part) => !isDeepStrictEqual(before[part], after[part]))
    .map((part) => ({ part, name: null, before: null, after: null }));
  const names = [...new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)])];
  const attributes = names
    .filter((name) => !isDeepStrictEqual(before.attributes[name], after.attributes[name]))
    .map((name) => ({
      part: 'attribute' as const,
      name,
      before: before.attributes[name] ?? null,
      after: after.attributes[name] ?? null,
    }));
  return [...whole, ...lists, ...attributes];
}

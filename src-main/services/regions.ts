import type { Region } from '../../src-shared/model/article.ts';
import { confirmLines, type LineMark, markLines } from '../../src-shared/model/mark-lines.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import type { Span } from '../../src-shared/text/span.ts';
import { articleText } from '../db/articles.ts';
import { write } from '../db/handle.ts';
import { readRegions } from '../db/regions.ts';
import { requireAnnotator } from './annotators.ts';
import { apply, record } from './journal.ts';
import type { OpenProject } from './project.ts';

/** Who says something of the lines of which article. */
interface Act {
  readonly actorId: string;
  readonly articleId: string;
}

/**
 * Says what lines are, as {@link markLines} does: no text, offset or annotation changes. Answers all regions of the article. Throws
 * `annotator-unknown`, `article-unknown` and `span-outside-text`.
 */
export const markRegions = (
  project: OpenProject,
  request: Act & { readonly span: Span; readonly mark: LineMark | null },
): Region[] =>
  changeRegions(project, request, request.span, (text, regions) =>
    markLines(text, regions, request.span, request.mark),
  );

/** Confirms what rules proposed, as {@link confirmLines} does. Throws as {@link markRegions} does. */
export const confirmRegions = (
  project: OpenProject,
  request: Act & { readonly span: Span | null },
): Region[] =>
  changeRegions(project, request, request.span, (_text, regions) => confirmLines(regions, request.span));

function changeRegions(
  project: OpenProject,
  { actorId, articleId }: Act,
  span: Span | null,
  changed: (text: string, regions: readonly Region[]) => readonly Region[],
): Region[] {
  const { regions, isChanged } = write(project.database, (handle) => {
    requireAnnotator(handle, actorId);
    const text = articleText(handle, articleId);
    if (text === undefined) throw new Problem('article-unknown', { value: articleId });
    if (span && span.end > text.length) {
      throw new Problem('span-outside-text', { ...span, length: text.length });
    }
    const before = readRegions(handle, articleId);
    const after = [...changed(text, before)];
    if (after.every((region, index) => region === before[index]) && after.length === before.length) {
      return { regions: before, isChanged: false };
    }
    const changes = [{ entity: 'regions' as const, articleId, before, after }];
    apply(handle, changes);
    record(handle, project.environment, {
      kind: 'article.regions',
      annotatorId: actorId,
      articleId,
      changes,
    });
    return { regions: after, isChanged: true };
  });
  if (isChanged) project.publish({ topics: ['articles', 'history'], articleId });
  return regions;
}

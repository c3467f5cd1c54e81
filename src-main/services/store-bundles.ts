import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { annotationIdTaken, insertAnnotation } from '../db/annotations.ts';
import { articleById, insertArticle } from '../db/articles.ts';
import { type WriteHandle, write } from '../db/handle.ts';
import { insertRegions } from '../db/regions.ts';
import { writeState } from '../db/statuses.ts';
import { addAnnotator } from './annotators.ts';
import type { ArticleBundle, ImportBatch } from './article-records.ts';
import { publishCodebook } from './codebook.ts';
import { record } from './journal.ts';
import type { OpenProject } from './project.ts';
import { measuresOf } from './text-measures.ts';

/**
 * Stores all in ONE transaction with an entry in the journal for every article, or nothing. Throws `record-duplicate-id` for an id
 * that is taken. `actor` is the annotator who imported, if any.
 */
export function storeBundles(project: OpenProject, batch: ImportBatch, actor: string | null): void {
  const { environment } = project;
  write(project.database, (handle) => {
    if (batch.codebook) publishCodebook(handle, environment, batch.codebook);
    const owners = new Map(
      batch.annotators.map((annotator) => [annotator.id, addAnnotator(handle, environment, annotator).id]),
    );
    for (const bundle of batch.bundles) {
      const changes = storeBundle(handle, withOwners(bundle, owners));
      const articleId = bundle.article.id;
      record(handle, environment, { kind: 'article.import', annotatorId: actor, articleId, changes });
    }
  });
  project.publish({
    topics: ['articles', 'annotations', 'annotators', 'codebook', 'history'],
    articleId: null,
  });
}

function storeBundle(handle: WriteHandle, bundle: ArticleBundle): Change[] {
  const { article, regions, annotations, status } = bundle;
  requireFree(article.id, articleById(handle, article.id) !== undefined);
  insertArticle(handle, article, measuresOf(article));
  insertRegions(handle, article.id, regions);
  const marks = annotations.map((annotation): Change => {
    requireFree(annotation.id, annotationIdTaken(handle, annotation.id));
    const position = insertAnnotation(handle, annotation, null);
    return { entity: 'annotation', position, before: null, after: annotation };
  });
  const states = status.map((entry): Change => {
    writeState(handle, article.id, entry.annotatorId, entry.state);
    return { entity: 'status', before: null, after: { articleId: article.id, ...entry } };
  });
  return [...marks, ...states];
}

function requireFree(id: string, taken: boolean): void {
  if (taken) throw new Problem('record-duplicate-id', { value: id });
}

function withOwners(bundle: ArticleBundle, owners: ReadonlyMap<string, string>): ArticleBundle {
  const owned = <Row extends { readonly annotatorId: string }>(row: Row): Row => ({
    ...row,
    annotatorId: owners.get(row.annotatorId) ?? row.annotatorId,
  });
  return { ...bundle, annotations: bundle.annotations.map(owned), status: bundle.status.map(owned) };
}

import { renamedDecided } from '../../src-shared/model/decided-article.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { annotationIdTaken, insertAnnotation } from '../db/annotations.ts';
import {
  type ArticleEntries,
  type ArticleMeasures,
  articleById,
  entriesOf,
  insertArticle,
} from '../db/articles.ts';
import { decisionById, insertDecision, writeAdjudication } from '../db/decisions.ts';
import { type WriteHandle, write } from '../db/handle.ts';
import type { KnownShingles } from '../db/near-duplicates.ts';
import { insertRegions } from '../db/regions.ts';
import { insertRemark, remarkById } from '../db/remarks.ts';
import { readState, writeState } from '../db/statuses.ts';
import { addAnnotator, requireAnnotator } from './annotators.ts';
import type { ArticleBundle, ImportBatch } from './article-records.ts';
import { publishCodebook } from './codebook.ts';
import type { Environment } from './environment.ts';
import { record } from './journal.ts';
import type { OpenProject } from './project.ts';
import { measuresOf } from './text-measures.ts';

/** An article with everything that is worked out of it beforehand, so that storing it is short. */
export interface PreparedBundle {
  readonly bundle: ArticleBundle;
  readonly measures: ArticleMeasures;
  readonly entries: ArticleEntries;
  /** True where the article is stored already and only the annotations are new, and states of those who had none. */
  readonly joins?: boolean;
}

/** Works out what is stored besides the article itself. */
export const prepareBundle = (bundle: ArticleBundle): PreparedBundle => ({
  bundle,
  measures: measuresOf(bundle.article),
  entries: entriesOf(bundle.article),
});

/**
 * Stores all in ONE transaction with an entry in the journal for every article, or nothing. Throws `record-duplicate-id` for an id
 * that is taken, and `annotator-unknown`. `actor` is the annotator who imported and can take all of it back in one step; where nobody said who, whoever is
 * there can.
 */
export const storeBundles = (project: OpenProject, batch: ImportBatch, actor: string | null): void =>
  storePrepared(project, { ...batch, bundles: allPrepared(batch.bundles) }, actor);

/** The same of what was prepared. It is asked for within the transaction: what it throws leaves nothing stored. */
export function storePrepared(
  project: OpenProject,
  batch: Omit<ImportBatch, 'bundles'> & { readonly bundles: Iterable<PreparedBundle> },
  actor: string | null,
): void {
  const { environment } = project;
  const known: KnownShingles = new Map();
  write(project.database, (handle) => {
    const importId = beginImport(handle, environment, actor);
    if (batch.codebook) publishCodebook(handle, environment, batch.codebook, importId);
    const owners = new Map(
      batch.annotators.map((annotator) => [
        annotator.id,
        addAnnotator(handle, environment, annotator, importId).id,
      ]),
    );
    for (const prepared of batch.bundles) {
      const bundle = withOwners(prepared.bundle, owners);
      const changes = prepared.joins
        ? storeJoining(handle, bundle)
        : storeBundle(handle, { ...prepared, bundle }, known);
      const articleId = bundle.article.id;
      record(handle, environment, {
        kind: 'article.import',
        annotatorId: actor,
        articleId,
        changes,
        reverts: importId,
      });
    }
  });
  project.publish({
    topics: ['articles', 'annotations', 'annotators', 'codebook', 'remarks', 'history'],
    articleId: null,
  });
}

/** The head of what follows in the journal: articles by themselves, so that an import of any size never is in memory at once. */
function beginImport(handle: WriteHandle, environment: Environment, actor: string | null): string {
  if (actor !== null) requireAnnotator(handle, actor);
  return record(handle, environment, { kind: 'import', annotatorId: actor, articleId: null, changes: [] }).id;
}

function* allPrepared(bundles: Iterable<ArticleBundle>): Generator<PreparedBundle> {
  for (const bundle of bundles) yield prepareBundle(bundle);
}

function storeBundle(
  handle: WriteHandle,
  { bundle, measures, entries }: PreparedBundle,
  known: KnownShingles,
): Change[] {
  const { article, regions, status, remarks = [] } = bundle;
  requireFree(article.id, articleById(handle, article.id) !== undefined);
  const position = insertArticle(handle, article, measures, null, entries, known);
  insertRegions(handle, article.id, regions);
  const marks = storeAnnotations(handle, bundle);
  const states = storeStates(handle, article.id, status);
  const said = remarks.map((remark): Change => {
    requireFree(remark.id, remarkById(handle, remark.id) !== undefined);
    return { entity: 'remark', position: insertRemark(handle, remark, null), before: null, after: remark };
  });
  const { id, title, outlet, author, url, published } = article;
  const metadata = { id, title, outlet, author, url, published };
  return [
    { entity: 'article', position, before: null, after: metadata },
    ...marks,
    ...states,
    ...said,
    ...storeDecided(handle, bundle),
  ];
}

function storeJoining(handle: WriteHandle, bundle: ArticleBundle): Change[] {
  const articleId = bundle.article.id;
  const unsaid = bundle.status.filter(
    ({ annotatorId }) => readState(handle, articleId, annotatorId) === undefined,
  );
  return [...storeAnnotations(handle, bundle), ...storeStates(handle, articleId, unsaid)];
}

const storeStates = (handle: WriteHandle, articleId: string, status: ArticleBundle['status']): Change[] =>
  status.map((entry): Change => {
    writeState(handle, articleId, entry.annotatorId, entry.state);
    return { entity: 'status', before: null, after: { articleId, ...entry } };
  });

function storeDecided(handle: WriteHandle, { article, decided }: ArticleBundle): Change[] {
  if (!decided) return [];
  const { adjudication, decisions } = decided;
  const made = decisions.map((decision): Change => {
    requireFree(decision.id, decisionById(handle, decision.id) !== undefined);
    return {
      entity: 'decision',
      position: insertDecision(handle, decision, null),
      before: null,
      after: decision,
    };
  });
  if (!adjudication) return made;
  writeAdjudication(handle, article.id, adjudication);
  return [...made, { entity: 'adjudication', before: null, after: adjudication }];
}

function storeAnnotations(handle: WriteHandle, { article, annotations }: ArticleBundle): Change[] {
  if (articleById(handle, article.id) === undefined) throw new Problem('article-unknown', { id: article.id });
  return annotations.map((annotation): Change => {
    requireFree(annotation.id, annotationIdTaken(handle, annotation.id));
    const position = insertAnnotation(handle, annotation, null);
    return { entity: 'annotation', position, before: null, after: annotation };
  });
}

function requireFree(id: string, taken: boolean): void {
  if (taken) throw new Problem('record-duplicate-id', { value: id });
}

function withOwners(bundle: ArticleBundle, owners: ReadonlyMap<string, string>): ArticleBundle {
  const owned = <Row extends { readonly annotatorId: string }>(row: Row): Row => ({
    ...row,
    annotatorId: owners.get(row.annotatorId) ?? row.annotatorId,
  });
  return {
    ...bundle,
    annotations: bundle.annotations.map(owned),
    status: bundle.status.map(owned),
    ...(bundle.remarks && { remarks: bundle.remarks.map(owned) }),
    ...(bundle.decided && {
      decided: renamedDecided(bundle.decided, {
        articleId: bundle.article.id,
        annotator: (id) => owners.get(id) ?? id,
        annotation: (id) => id,
        decision: (id) => id,
      }),
    }),
  };
}

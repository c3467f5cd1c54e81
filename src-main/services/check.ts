import { basename } from 'node:path';
import type { Annotation } from '../../src-shared/model/annotation.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import type { Layer } from '../../src-shared/model/layers.ts';
import { Problem, type ProblemReport } from '../../src-shared/model/problem.ts';
import { validateAnnotation } from '../../src-shared/model/validate-annotation.ts';
import { graphemesOf } from '../../src-shared/text/graphemes.ts';
import { integrityFaults } from '../db/integrity.ts';
import { removedArticle, removedArticleKeys } from '../db/removed-articles.ts';
import { soundly } from '../db/sqlite-problems.ts';
import { sha256 } from '../formats/sha256.ts';
import { type ArticleBundle, iterateBundles } from './article-records.ts';
import { checkDecisions } from './check-decisions.ts';
import { unjournaled } from './check-journal.ts';
import { checkRegistry, linkFault } from './check-registry.ts';
import { checkRemarks } from './check-remarks.ts';
import { otherThanJournal } from './check-rows.ts';
import { currentCodebook } from './codebook.ts';
import type { OpenProject } from './project.ts';

/** Something in the file that must not be so, in the words of a Problem, and where it is. */
export interface Fault extends ProblemReport {
  readonly articleId: string | null;
  readonly annotationId: string | null;
}

/**
 * Looks at everything a project keeps: SQLite's own integrity and foreign keys, each text's SHA-256, each region, and each annotation's
 * label, spans (inside the text, on grapheme boundaries) and links; then whether the journal tells of the same annotations, metadata,
 * states, names, codebooks, notes and questions, and decisions of adjudication.
 */
export function* checkProject(project: OpenProject): Generator<Fault, void, void> {
  const file = basename(project.path);
  for (const reason of integrityFaults(project.database.read)) {
    yield { code: 'project-damaged', params: { file, reason }, articleId: null, annotationId: null };
  }
  yield* untilUnreadable(project.path, 'articles', checkArticles(project));
  yield* untilUnreadable(project.path, 'deleted articles', checkRemoved(project));
  yield* untilUnreadable(project.path, 'journal', checkJournal(project));
}

/** What cannot be read to its end is damage, too: SQLite takes for JSON some of what is none, and what is JSON may have another shape. */
function* untilUnreadable(path: string, part: string, faults: Iterable<Fault>): Generator<Fault, void, void> {
  try {
    yield* faults;
  } catch (error) {
    const { code, params } = damageOf(error, path, part);
    yield { code, params, articleId: null, annotationId: null };
  }
}

function damageOf(error: unknown, path: string, part: string): Problem {
  if (error instanceof Problem) throw error;
  const damage = (reason: string) =>
    new Problem('project-damaged', { file: basename(path), reason: `${part}: ${reason}` });
  if (error instanceof SyntaxError) return damage(error.message);
  if (error instanceof TypeError) return damage('not as it was written');
  const problem = problemIn(() =>
    soundly(path, () => {
      throw error;
    }),
  );
  if (!problem) throw error;
  return problem;
}

function* checkArticles(project: OpenProject): Generator<Fault, void, void> {
  const codebook = codebookOnce(project);
  for (const bundle of iterateBundles(project)) yield* checkArticle(project, bundle, codebook);
}

/** Whether the journal tells of what is stored. */
function* checkJournal(project: OpenProject): Generator<Fault, void, void> {
  for (const fault of checkRegistry(project)) yield { ...fault, articleId: null, annotationId: null };
  for (const wrong of unjournaled(project)) yield { code: 'journal-differs', params: {}, ...wrong };
  for (const { problem, articleId } of [
    ...otherThanJournal(project),
    ...checkRemarks(project),
    ...checkDecisions(project),
  ]) {
    yield { code: problem.code, params: problem.params, articleId, annotationId: null };
  }
}

/** Deleted articles can come back: their texts must be whole too. */
function* checkRemoved({ database }: OpenProject): Generator<Fault, void, void> {
  for (const key of removedArticleKeys(database.read)) {
    const removed = removedArticle(database.read, key);
    if (!removed || sha256(removed.article.text) === removed.article.textSha256) continue;
    yield { code: 'record-hash-mismatch', params: {}, articleId: removed.article.id, annotationId: null };
  }
}

/** Reading it for each article would take most of the time of a check. */
function codebookOnce(project: OpenProject): () => Codebook {
  let read: Codebook | undefined;
  return () => {
    read ??= currentCodebook(project).codebook;
    return read;
  };
}

function* checkArticle(
  project: OpenProject,
  bundle: ArticleBundle,
  codebookOf: () => Codebook,
): Generator<Fault, void, void> {
  const { id: articleId, text, textSha256 } = bundle.article;
  const at = (annotationId: string | null, problem: Problem | undefined): Fault[] =>
    problem ? [{ code: problem.code, params: problem.params, articleId, annotationId }] : [];
  if (sha256(text) !== textSha256) {
    yield* at(null, new Problem('record-hash-mismatch'));
  }
  // A line may well begin with an invisible control: regions need only lie inside the text.
  for (const { start, end } of bundle.regions) {
    if (end <= text.length) continue;
    yield* at(null, new Problem('span-outside-text', { start, end, length: text.length }));
  }
  const graphemes = graphemesOf(text);
  const codebook = codebookOf();
  const layersOf = ownLayers(bundle.annotations);
  for (const annotation of bundle.annotations) {
    const layerOf = (target: string) => layersOf.get(annotation.annotatorId)?.get(target);
    yield* at(annotation.id, linkFault(project.database.read, annotation, text));
    yield* at(
      annotation.id,
      problemIn(() => validateAnnotation(annotation, { text, graphemes, codebook, layerOf })),
    );
  }
}

function ownLayers(annotations: readonly Annotation[]): Map<string, Map<string, Layer>> {
  const owners = Map.groupBy(annotations, (annotation) => annotation.annotatorId);
  return new Map(
    [...owners].map(([owner, own]) => [owner, new Map(own.map(({ id, layer }) => [id, layer]))]),
  );
}

function problemIn(judge: () => void): Problem | undefined {
  try {
    judge();
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

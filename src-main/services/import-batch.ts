import type { ImportReport } from '../../src-shared/contract/imports.ts';
import type { Annotator } from '../../src-shared/model/annotator.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import { renamedDecided } from '../../src-shared/model/decided-article.ts';
import type { DuplicateRule } from '../../src-shared/model/interchange.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { decisionById } from '../db/decisions.ts';
import { nearDuplicatesOf } from '../db/near-duplicates.ts';
import { readState } from '../db/statuses.ts';
import type { IncomingArticle } from '../formats/article-record.ts';
import { findAnnotator } from './annotators.ts';
import {
  type ArticleBundle,
  annotationExists,
  findArticleById,
  findArticleByText,
  readBundle,
  remarkExists,
} from './article-records.ts';
import { createImportStaging, takenMeanwhile } from './import-staging.ts';
import { articleToJoin, sameAnnotations } from './join-article.ts';
import { ownParams, ownText } from './own-text.ts';
import type { OpenProject } from './project.ts';
import { type PreparedBundle, prepareBundle, storePrepared } from './store-bundles.ts';

type Report = { -readonly [Key in keyof ImportReport]: ImportReport[Key] };

/** Articles on their way into a project: judged against it and against one another, stored together at the end. */
export interface ImportBatch {
  readonly report: ImportReport;
  /** Takes an article in, under its own rule or that of all, or throws `article-duplicate` or `record-duplicate-id` and leaves the batch as it was. */
  add(incoming: IncomingArticle, source: string, onDuplicate?: DuplicateRule): void;
  /**
   * Stores everything taken in, and the codebook where it is another than the project's, in one transaction; what the project got
   * meanwhile from elsewhere is then a duplicate. `stored` is told of each article before the next; what it throws leaves nothing stored.
   */
  store(codebook: Codebook | null, stored: (done: number) => void): void;
  /** Remembers what was taken in so far; the answer takes back all that came since, and what the report says of it. */
  mark(): () => void;
  /** Tells in the report what is nearly the same as another article. */
  reportNearDuplicates(): void;
  dispose(): void;
}

/** More near-duplicates of one article nobody reads; the library shows them all. */
const mostReported = 20;

/** `keep` takes duplicates in as articles of their own; ids that are taken are then replaced by new ones. `actorId` can undo it. */
export function createImportBatch(
  project: OpenProject,
  ruleForAll: DuplicateRule,
  actorId: string | null,
): ImportBatch {
  const { environment } = project;
  const staging = createImportStaging();
  const annotators = new Map<string, Annotator>();
  const report: Report = { articles: [], annotations: 0, skipped: [], nearDuplicates: [], warnings: [] };

  const titleWithId = (id: string): string | undefined =>
    staging.titleWithId(id) ?? findArticleById(project, id)?.title;

  const titleWithText = (incoming: IncomingArticle, source: string): string | undefined => {
    const { textSha256 } = incoming.article;
    const earlier = staging.withText(textSha256);
    // Records of one file that have ids of their own are different articles, even where their texts are the same.
    if (earlier && !(earlier.source === source && earlier.ownId && incoming.ownId)) return earlier.title;
    return findArticleByText(project, textSha256)?.title;
  };

  const isTaken = (id: string): boolean =>
    staging.hasAnnotation(id) || annotationExists(project, id) || remarkExists(project, id);

  const ownerId = (name: string): string => {
    const known = annotators.get(name) ?? findAnnotator(project, name);
    const annotator = known ?? { id: environment.newId(), name };
    annotators.set(name, annotator);
    return annotator.id;
  };

  const decisionIds = new Set<string>();
  const freeDecisionId = (given: string): string => {
    const isTaken = decisionIds.has(given) || decisionById(project.database.read, given) !== undefined;
    const id = isTaken ? environment.newId() : given;
    decisionIds.add(id);
    return id;
  };

  function bundleOf(incoming: IncomingArticle, id: string, idOf: (old: string) => string): ArticleBundle {
    return {
      article: { ...incoming.article, id, importedAt: environment.now().toISOString() },
      regions: incoming.regions,
      annotations: incoming.annotations.map(({ annotator, ...annotation }) => ({
        ...annotation,
        id: idOf(annotation.id),
        articleId: id,
        annotatorId: ownerId(annotator),
        links: annotation.links.map((link) => ({ ...link, target: idOf(link.target) })),
      })),
      ...(incoming.remarks && {
        remarks: incoming.remarks.map(({ annotator, ...remark }) => ({
          ...remark,
          id: idOf(remark.id),
          articleId: id,
          annotatorId: ownerId(annotator),
          replyTo: remark.replyTo && idOf(remark.replyTo),
          annotationId: remark.annotationId && idOf(remark.annotationId),
        })),
      }),
      status: incoming.status.map(({ annotator, state }) => ({ annotatorId: ownerId(annotator), state })),
      ...(incoming.adjudication && {
        decided: renamedDecided(incoming.adjudication, {
          articleId: id,
          annotator: ownerId,
          annotation: idOf,
          decision: freeDecisionId,
        }),
      }),
    };
  }

  const warn = ({ warnings }: IncomingArticle, path: string): void => {
    for (const { code, params } of warnings) report.warnings.push({ path, code, params: ownParams(params) });
  };

  const joined = new Set<string>();

  /**
   * Takes in the annotations where the article is here, or came earlier in this import; false where it is a new one. Of all else that the file
   * says, only how far somebody is who was nowhere yet in the article: metadata, regions and remarks stay as they are.
   */
  function join(incoming: IncomingArticle, source: string): boolean {
    const stored = articleToJoin(project, incoming);
    const earlier = incoming.joinsArticle ? staging.withText(incoming.article.textSha256) : undefined;
    const target = stored ?? earlier?.id;
    if (target === undefined) return false;
    const ownerOf = (name: string) => (annotators.get(name) ?? findAnnotator(project, name))?.id;
    const waiting = staging.waitingFor(target);
    const known = stored === undefined ? [] : readBundle(project, stored).annotations;
    const all = [...known, ...waiting.flatMap(({ annotations: own }) => own)];
    const same = sameAnnotations(all, incoming, ownerOf);
    const annotations = incoming.annotations.filter(({ id }) => !same.has(id));
    const title =
      (stored === undefined ? undefined : findArticleById(project, stored)?.title) ?? earlier?.title ?? '';
    const status = incoming.status.filter(({ annotator }) => {
      const owner = ownerOf(annotator);
      const isWaiting = waiting.some((bundle) => bundle.status.some((state) => state.annotatorId === owner));
      const state =
        stored === undefined || owner === undefined
          ? undefined
          : readState(project.database.read, stored, owner);
      return !isWaiting && state === undefined;
    });
    if (annotations.length + status.length === 0) throw new Problem('article-duplicate', { title });
    const renamed = new Map([
      ...annotations.filter(({ id }) => isTaken(id)).map(({ id }) => [id, environment.newId()] as const),
      ...same,
    ]);
    const alone = { ...incoming, annotations, regions: [], status, remarks: [] };
    const bundle = bundleOf(alone, target, (old) => renamed.get(old) ?? old);
    staging.add({
      prepared: prepareBundle(bundle),
      source,
      ownId: false,
      rule: 'skip',
      joins: environment.newId(),
    });
    if (!joined.has(target) && stored !== undefined)
      report.articles.push({ id: target, title, source, found: [] });
    joined.add(target);
    report.annotations += annotations.length;
    warn(incoming, source);
    return true;
  }

  /** What waits, one after the other, without what the project has got since it was judged. */
  function* stillFree(stored: (done: number) => void): Generator<PreparedBundle> {
    const late = new Set<string>();
    let done = 0;
    for (const { prepared, source, rule, joins } of staging.all()) {
      stored(done++);
      const { article, annotations } = prepared.bundle;
      const problem =
        joins === undefined ? takenMeanwhile(project, prepared.bundle, rule, staging) : undefined;
      if (!problem) yield { ...prepared, joins: joins !== undefined };
      else {
        report.skipped.push({ path: source, problem });
        report.annotations -= annotations.length;
        late.add(article.id);
      }
    }
    stored(done);
    if (late.size > 0) report.articles = report.articles.filter(({ id }) => !late.has(id));
  }

  return {
    report,
    add(incoming, source, onDuplicate = ruleForAll) {
      const { article } = incoming;
      if (onDuplicate === 'skip' && join(incoming, source)) return;
      const sameId = titleWithId(article.id);
      const title = sameId ?? titleWithText(incoming, source);
      if (title !== undefined && onDuplicate === 'skip') throw new Problem('article-duplicate', { title });
      const remarks = incoming.remarks ?? [];
      const taken = [...incoming.annotations, ...remarks].map(({ id }) => id).filter(isTaken);
      const [first] = taken;
      // Other tools count their ids anew in every text.
      if (first !== undefined && onDuplicate === 'skip' && !incoming.joinsArticle)
        throw new Problem('record-duplicate-id', { value: first });

      const id = sameId === undefined ? ownText(article.id) : environment.newId();
      // What a remark is about may have been removed; its id is then none of anything else.
      const missing = remarks.flatMap(({ annotationId }) => annotationId ?? []).filter(isTaken);
      const renamed = new Map([...taken, ...missing].map((old) => [old, environment.newId()]));
      const prepared = prepareBundle(bundleOf(incoming, id, (old) => renamed.get(old) ?? old));
      staging.add({ prepared, source, ownId: incoming.ownId, rule: onDuplicate });
      // The title as it was put aside: what was cut out of the text keeps the whole text in memory.
      const ownTitle = staging.titleWithId(id) ?? article.title;
      report.articles.push({ id, title: ownTitle, source, found: [...(incoming.found ?? [])] });
      report.annotations += incoming.annotations.length;
      warn(incoming, source);
    },
    store(codebook, stored) {
      if (staging.count === 0) return;
      const bundles = stillFree(stored);
      storePrepared(project, { bundles, annotators: [...annotators.values()], codebook }, actorId);
    },
    mark() {
      const { count } = staging;
      const { articles, annotations, skipped, warnings } = report;
      const [taken, refused, warned] = [articles.length, skipped.length, warnings.length];
      const [known, places] = [annotators.size, joined.size];
      return () => {
        staging.keepFirst(count);
        report.articles = articles.slice(0, taken);
        report.annotations = annotations;
        report.skipped = skipped.slice(0, refused);
        report.warnings = warnings.slice(0, warned);
        for (const name of [...annotators.keys()].slice(known)) annotators.delete(name);
        for (const id of [...joined].slice(places)) joined.delete(id);
      };
    },
    reportNearDuplicates() {
      for (const [id, path] of new Map(report.articles.map(({ id, source }) => [id, source]))) {
        for (const { otherId, otherTitle, resemblance } of nearDuplicatesOf(
          project.database.read,
          id,
          mostReported,
        )) {
          report.nearDuplicates.push({ path, id, otherId, otherTitle, similarity: resemblance });
        }
      }
    },
    dispose: staging.dispose,
  };
}

import { pairsOf } from '../../src-shared/agreement/index.ts';
import type { Adjudication, FrozenPair } from '../../src-shared/model/adjudication.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import { layers } from '../../src-shared/model/layers.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { annotationsOfOwner } from '../db/annotations.ts';
import { articleById } from '../db/articles.ts';
import { readAdjudication } from '../db/decisions.ts';
import { type ReadHandle, type WriteHandle, write } from '../db/handle.ts';
import { comparedPair } from './adjudication-compare.ts';
import { workersOf } from './adjudication-state.ts';
import { everything } from './adjudication-units.ts';
import { fingerprintOf, shortDigest } from './adjudication-versions.ts';
import { readMarks } from './agreement-marks.ts';
import { requireAnnotator } from './annotators.ts';
import { requireArticle } from './articles.ts';
import { currentCodebook } from './codebook.ts';
import { apply, record } from './journal.ts';
import type { OpenProject } from './project.ts';

/** Who begins what, with whose versions. */
interface Beginning {
  readonly actorId: string;
  readonly articleId: string;
  readonly annotatorIds?: readonly string[] | undefined;
}

/**
 * Begins the adjudication of an article; one that is begun already by the same annotators is answered as it is. Throws `adjudication-nobody`,
 * `adjudication-begun` with other annotators than asked for, `annotator-unknown` and `article-unknown`.
 */
export function beginAdjudication(project: OpenProject, beginning: Beginning): Adjudication {
  const { actorId, articleId, annotatorIds } = beginning;
  const adjudication = write(project.database, (handle) => {
    requireAnnotator(handle, actorId);
    requireArticle(handle, articleId);
    const known = readAdjudication(handle, articleId);
    if (known) {
      const sorted = (ids: readonly string[]) => JSON.stringify([...new Set(ids)].sort());
      const isOther = annotatorIds && sorted(annotatorIds) !== sorted(known.annotatorIds);
      if (isOther) throw new Problem('adjudication-begun', { title: titleOf(handle, articleId) });
      return known;
    }
    const begun = newAdjudication(project, handle, beginning);
    const changes = begunChanges(begun);
    apply(handle, changes);
    record(handle, project.environment, {
      kind: 'adjudication.begin',
      annotatorId: actorId,
      articleId,
      changes,
    });
    return begun;
  });
  project.publish({ topics: ['adjudication', 'history'], articleId });
  return adjudication;
}

/** What begins it: agreement and fingerprints of the versions as they are now. */
export function newAdjudication(
  project: OpenProject,
  read: ReadHandle,
  { actorId, articleId, annotatorIds: asked }: Beginning,
): Adjudication {
  for (const id of asked ?? []) requireAnnotator(read, id);
  const workers = workersOf(read, articleId);
  const annotatorIds = asked ? [...new Set(asked)] : workers;
  if (annotatorIds.length === 0) {
    throw new Problem('adjudication-nobody', { title: titleOf(read, articleId) });
  }
  const { codebook } = currentCodebook(project);
  return {
    articleId,
    state: 'begun',
    annotatorIds,
    versions: annotatorIds.map((annotatorId) => {
      const own = annotationsOfOwner(read, articleId, annotatorId);
      const fingerprint = shortDigest(own.map((annotation) => [annotation.id, fingerprintOf(annotation)]));
      return { annotatorId, annotations: own.length, fingerprint };
    }),
    agreement: frozenAgreement(read, articleId, annotatorIds, codebook),
    begunBy: actorId,
    begunAt: project.environment.now().toISOString(),
    closedBy: null,
    closedAt: null,
  };
}

/** The change that begins it, for whatever operation comes first. */
export const begunChanges = (after: Adjudication): Change[] => [
  { entity: 'adjudication', before: null, after },
];

/** Throws `adjudication-closed`; else what began it, to be begun with this operation where nobody has. */
export function requireOpen(
  project: OpenProject,
  handle: WriteHandle,
  { actorId, articleId }: Beginning,
): Change[] {
  requireAnnotator(handle, actorId);
  requireArticle(handle, articleId);
  const known = readAdjudication(handle, articleId);
  if (known?.state === 'closed') {
    throw new Problem('adjudication-closed', { title: titleOf(handle, articleId) });
  }
  if (known) return [];
  const changes = begunChanges(newAdjudication(project, handle, { actorId, articleId }));
  apply(handle, changes);
  return changes;
}

/** The article's title, for a sentence. */
export const titleOf = (read: ReadHandle, articleId: string): string =>
  articleById(read, articleId)?.title ?? articleId;

function frozenAgreement(
  read: ReadHandle,
  id: string,
  annotatorIds: readonly string[],
  codebook: Codebook,
): FrozenPair[] {
  return layers.flatMap((layer) => {
    const marks = readMarks(read, { id, annotatorIds }, everything(annotatorIds, layer), codebook);
    return pairsOf(annotatorIds).map(([first, second]): FrozenPair => {
      const { own, other, ...compared } = comparedPair(marks, [first, second]);
      return { layer, annotatorIds: [first, second], first: own, second: other, ...compared };
    });
  });
}

import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { readAnnotators } from '../db/annotators.ts';
import { readMetadata } from '../db/articles.ts';
import { codebookText, codebookVersionInForce } from '../db/codebooks.ts';
import type { ReadHandle } from '../db/handle.ts';
import { iterateChanges } from '../db/operations.ts';
import { readStates } from '../db/statuses.ts';
import { sha256 } from '../formats/sha256.ts';
import { articleIds } from './article-records.ts';
import { digest } from './digest.ts';
import type { OpenProject } from './project.ts';

/** Something stored that the journal tells otherwise, and of which article. */
export interface OtherThanJournal {
  readonly problem: Problem;
  readonly articleId: string | null;
}

/**
 * Holds what is said of articles, how far annotators are, their names and the codebooks against the journal. What an older version
 * did not write into it is taken as it is.
 */
export function* otherThanJournal(project: OpenProject): Generator<OtherThanJournal, void, void> {
  const { read } = project.database;
  const told = lastTold(read);
  for (const articleId of articleIds(project)) {
    const metadata = told.articles.get(articleId);
    if (metadata !== undefined && metadata !== digest(readMetadata(read, articleId)?.metadata)) {
      yield { problem: new Problem('article-journal-differs'), articleId };
    }
  }
  yield* otherStates(project, told.states);
  for (const { id, name } of readAnnotators(read)) {
    if ((told.names.get(id) ?? name) === name) continue;
    yield { problem: new Problem('annotator-journal-differs', { value: name }), articleId: null };
  }
  for (const version of otherCodebooks(read, told)) {
    yield { problem: new Problem('codebook-journal-differs', { value: String(version) }), articleId: null };
  }
}

interface Told {
  /** Digests of the metadata, by the id of the article. */
  readonly articles: Map<string, string>;
  /** By article and annotator, as {@link keyOf} has them. */
  readonly states: Map<string, string>;
  readonly names: Map<string, string>;
  readonly codebooks: Map<number, string>;
  inForce: number | null;
}

/** What the journal says at its end. */
function lastTold(read: ReadHandle): Told {
  const told: Told = {
    articles: new Map(),
    states: new Map(),
    names: new Map(),
    codebooks: new Map(),
    inForce: null,
  };
  for (const change of iterateChanges(read)) note(told, change);
  return told;
}

function note(told: Told, change: Change): void {
  if (change.entity === 'article' && change.after) {
    told.articles.set(change.after.id, digest(change.after));
  } else if (change.entity === 'status') {
    const { articleId, annotatorId } = change.after ?? change.before ?? { articleId: '', annotatorId: '' };
    if (change.after) told.states.set(keyOf(articleId, annotatorId), change.after.state);
    else told.states.delete(keyOf(articleId, annotatorId));
  } else if (change.entity === 'annotator') {
    if (change.after) told.names.set(change.after.id, change.after.name);
  } else if (change.entity === 'codebook') {
    told.inForce = change.after;
    const latest = Math.max(change.before ?? 0, change.after ?? 0);
    if (change.textSha256 !== undefined) told.codebooks.set(latest, change.textSha256);
  }
}

const keyOf = (articleId: string, annotatorId: string): string => JSON.stringify([articleId, annotatorId]);

function* otherStates(
  project: OpenProject,
  told: ReadonlyMap<string, string>,
): Generator<OtherThanJournal, void, void> {
  const { read } = project.database;
  const left = new Map(told);
  const other = (articleId: string, annotatorId: string): OtherThanJournal => {
    const value = readAnnotators(read).find(({ id }) => id === annotatorId)?.name ?? annotatorId;
    return { problem: new Problem('status-journal-differs', { value }), articleId };
  };
  for (const articleId of articleIds(project)) {
    for (const { annotatorId, state } of readStates(read, articleId)) {
      const key = keyOf(articleId, annotatorId);
      if (left.get(key) !== state) yield other(articleId, annotatorId);
      left.delete(key);
    }
  }
  for (const key of left.keys()) {
    const [articleId = '', annotatorId = '']: string[] = JSON.parse(key);
    yield other(articleId, annotatorId);
  }
}

function otherCodebooks(read: ReadHandle, told: Told): number[] {
  const inForce = codebookVersionInForce(read);
  const changed = [...told.codebooks].flatMap(([version, textSha256]) =>
    sha256(codebookText(read, version) ?? '') === textSha256 ? [] : [version],
  );
  return told.inForce !== null && told.inForce !== inForce ? [...changed, inForce] : changed;
}

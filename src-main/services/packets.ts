import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Problem } from '../../src-shared/model/problem.ts';
import { shareWork } from '../../src-shared/model/share-work.ts';
import { annotatorById } from '../db/annotators.ts';
import { allArticleIds } from '../db/articles.ts';
import { requireFree } from '../db/place-file.ts';
import { articlesOfAnnotator, unassignedArticles } from '../db/statuses.ts';
import { safeNames } from '../formats/safe-names.ts';
import { requireAnnotator } from './annotators.ts';
import { requireArticle } from './articles.ts';
import { assignArticles } from './assignments.ts';
import { historyState, undo } from './history.ts';
import { type JobContext, unwatched } from './job-context.ts';
import { makePacket } from './packet.ts';
import type { PacketContent } from './packet-content.ts';
import type { OpenProject } from './project.ts';
import { projectFileName } from './project-file-name.ts';
import { type BytesProgress, type Protection, writeProtected } from './protected-files.ts';
import { zipFiles } from './zip-files.ts';

/** How far packets are: packets made, or bytes of one encrypted. */
export interface PacketsProgress {
  readonly phase: 'making' | 'protecting';
  readonly done: number;
  readonly total: number;
}

/** How packets are made besides: protected where that is given. */
interface PacketsWork {
  readonly protection?: Protection | undefined;
  readonly context: Pick<JobContext<PacketsProgress>, 'signal' | 'progress'>;
}

/** Who is to get packets, and of what. */
export interface PacketsRequest {
  /** Who gives the articles out, and can undo it. */
  readonly actorId: string;
  readonly annotatorIds: readonly string[];
  /** Null for `unassigned` ones; where that is null, too, everybody's packet has what they were given before. */
  readonly articleIds: readonly string[] | null;
  /** How many articles that nobody has each annotator gets. */
  readonly unassigned: number | null;
  /** Percentage of the articles that everybody gets. */
  readonly overlap: number;
  readonly seed: number;
}

/**
 * Gives the articles out, in one operation of the actor, and says what each packet has to hold. Who was given nothing before gets everything. Throws
 * `packet-without-articles`, `annotator-unknown`, `article-unknown`.
 */
export function dealPackets(project: OpenProject, request: PacketsRequest): PacketContent[] {
  const { read } = project.database;
  const annotatorIds = [...new Set(request.annotatorIds)];
  for (const id of annotatorIds) requireAnnotator(read, id);
  const articleIds = request.articleIds ?? unassignedFor(project, request, annotatorIds.length);
  const contents = annotatorIds.map((annotatorId) => ({
    annotatorId,
    articleIds: articleIds
      ? shareWork({ ...request, articleIds, annotatorIds }).flatMap((share) =>
          share.annotatorId === annotatorId ? [share.articleId] : [],
        )
      : givenBefore(project, annotatorId),
  }));
  for (const { annotatorId, articleIds: own } of contents) {
    if (own.length > 0) continue;
    const value = annotatorById(read, annotatorId)?.name ?? annotatorId;
    throw new Problem('packet-without-articles', { value });
  }
  if (articleIds) assignArticles(project, { ...request, articleIds, annotatorIds });
  return contents;
}

/**
 * Throws `packet-without-articles` where nobody could be given any, and `article-unknown`: asked before somebody is added to the project for whom
 * there is nothing.
 */
export function requireArticles(
  { database: { read } }: OpenProject,
  name: string,
  { articleIds, unassigned }: Pick<PacketsRequest, 'articleIds' | 'unassigned'>,
): void {
  for (const id of articleIds ?? []) requireArticle(read, id);
  const some = articleIds ?? (unassigned === null ? allArticleIds(read) : unassignedArticles(read, 1));
  if (some.length === 0) throw new Problem('packet-without-articles', { value: name });
}

/** Throws `file-exists` where a packet cannot be written to `path`, and as making a project does. */
export const requireFreePlace = (path: string): void => requireFree(resolve(path));

/** Name of the file that {@link writePackets} writes. */
export const packetsFileName = (project: OpenProject, request: PacketsRequest): string => {
  const base = projectFileName(project.name);
  const [only, ...more] = new Set(request.annotatorIds);
  if (more.length > 0 || only === undefined) return `${base}-packets.zip`;
  return `${base}-${namesOf(project)(only)}.hashiya`;
};

/** Writes a packet to `path`, or several as a zip, whole or not at all. Throws `cancelled` and as {@link dealPackets} and making each of them does. */
export async function writePackets(
  project: OpenProject,
  path: string,
  request: PacketsRequest,
  work: PacketsWork = { context: unwatched },
): Promise<void> {
  await handOut(project, request, (contents) => writeFiles(project, path, contents, work));
}

/** Deals packets and has them made; where that fails nobody was given anything. Throws as {@link dealPackets} and what `make` throws. */
export async function handOut(
  project: OpenProject,
  request: PacketsRequest,
  make: (contents: readonly PacketContent[]) => Promise<void>,
): Promise<void> {
  const { actorId } = request;
  const lastOf = () => historyState(project, actorId).undo?.id;
  const before = lastOf();
  const contents = dealPackets(project, request);
  const given = lastOf();
  try {
    await make(contents);
  } catch (error) {
    if (given !== before && lastOf() === given) undo(project, actorId);
    throw error;
  }
}

async function writeFiles(
  project: OpenProject,
  path: string,
  contents: readonly PacketContent[],
  how: PacketsWork,
): Promise<void> {
  const { signal, progress } = how.context;
  const [only, ...more] = contents;
  if (only && more.length === 0) return writeFile(project, path, only, how);
  const work = await mkdtemp(join(tmpdir(), 'hashiya-packets-'));
  const beside = `${path}.${process.pid}.unfinished`;
  try {
    const base = projectFileName(project.name);
    const nameOf = namesOf(project);
    const files: string[] = [];
    for (const content of contents) {
      progress({ phase: 'making', done: files.length, total: contents.length });
      await breathe();
      if (signal.aborted) throw new Problem('cancelled');
      const file = `${base}-${nameOf(content.annotatorId)}.hashiya`;
      await writeFile(project, join(work, file), content, how);
      files.push(file);
    }
    await zipFiles(work, files, beside);
    await rename(beside, path);
  } finally {
    await rm(work, { recursive: true, force: true });
    await rm(beside, { force: true });
  }
}

async function writeFile(
  project: OpenProject,
  path: string,
  content: PacketContent,
  { protection, context: { signal, progress } }: PacketsWork,
): Promise<void> {
  const write = (target: string) => makePacket(project, target, content);
  if (!protection) return write(path);
  const told = { signal, progress: (bytes: BytesProgress) => progress({ phase: 'protecting', ...bytes }) };
  await writeProtected(path, protection, write, told);
}

function namesOf({ database: { read } }: OpenProject): (annotatorId: string) => string {
  const safe = safeNames([], 'packet');
  return (annotatorId) => safe(annotatorById(read, annotatorId)?.name ?? annotatorId);
}

function givenBefore({ database: { read } }: OpenProject, annotatorId: string): string[] {
  const given = articlesOfAnnotator(read, annotatorId);
  return given.length > 0 ? given : allArticleIds(read);
}

/** As many as it takes for each of `people` to get the number asked for, be it that some go to all of them; null where none are asked for. */
function unassignedFor(
  { database: { read } }: OpenProject,
  { unassigned, overlap }: PacketsRequest,
  people: number,
): string[] | null {
  if (unassigned === null) return null;
  const common = overlap / 100;
  return unassignedArticles(read, Math.round(unassigned / (common + (1 - common) / people)));
}

import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Problem } from '../../src-shared/model/problem.ts';
import { annotatorById } from '../db/annotators.ts';
import { allTextHashes, articleById, textSha256Of } from '../db/articles.ts';
import { readPacketRow } from '../db/packet.ts';
import { copyPrivately, isSameFile } from '../db/private-copy.ts';
import { checkProject } from './check.ts';
import type { JobContext } from './job-context.ts';
import { type OpenProject, openProject } from './project.ts';
import { copyIn, type ProjectCopy } from './project-copy.ts';
import { unsealFile } from './protected-files.ts';
import { createVersionIndex } from './row-versions.ts';
import { makeWorkFolder } from './work-folder.ts';

/** A file to be merged: `path` is what people call it, `file` where it is, if that is elsewhere. */
export interface MergePlace {
  readonly path: string;
  readonly file?: string | undefined;
  /** Of a file that is protected. */
  readonly passphrase?: string | undefined;
}

type Stoppable = Pick<JobContext<unknown>, 'signal'>;

/** Another copy of the project that was found sound. */
export interface OtherCopy {
  readonly content: ProjectCopy;
  /** For whom and when, where it is a packet. */
  readonly packet: { readonly annotator: string; readonly madeAt: string } | null;
}

/**
 * Opens other copies of the project, each as a private copy of the file: what is sent back by others is neither changed nor locked. Dispose of it when all is
 * merged.
 */
export function createMergeFiles(project: OpenProject) {
  const folder = makeWorkFolder();
  const opened: OpenProject[] = [];
  let asked = 0;
  return {
    /**
     * Throws `merge-itself`, `merge-other-project`, `merge-unsound`, `merge-text-differs`, `cancelled`, and as opening a project and {@link unsealFile} do.
     */
    async open({ path, file = path, passphrase }: MergePlace, { signal }: Stoppable): Promise<OtherCopy> {
      if (isSameFile(project.path, file)) throw new Problem('merge-itself', { file: basename(path) });
      const place = join(folder, String(++asked));
      mkdirSync(place);
      const target = join(place, 'copy.hashiya');
      try {
        if (passphrase === undefined) copyPrivately(file, target);
        else await unsealFile(file, target, passphrase, { signal, progress() {} });
        const other = openProject(target, project.environment);
        opened.push(other);
        requireSameProject(project, other);
        requireSound(other, signal);
        requireSameTexts(project, other);
        return { content: contentOf(other), packet: packetOf(other) };
      } catch (error) {
        throw namedAs(error, basename(path));
      }
    },
    dispose(): void {
      for (const other of opened) other.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// People know the file by its own name.
function namedAs(error: unknown, file: string): unknown {
  return error instanceof Problem ? new Problem(error.code, { ...error.params, file }) : error;
}

function requireSameProject(project: OpenProject, other: OpenProject): void {
  if (other.id !== project.id) throw new Problem('merge-other-project');
}

// All faults of a large damaged file are of no use to anybody.
const mostFaults = 100;

function requireSound(other: OpenProject, signal: Stoppable['signal']): void {
  let count = 0;
  let reason = '';
  for (const fault of checkProject(other)) {
    if (signal.aborted) throw new Problem('cancelled');
    if (count === 0) reason = [fault.code, fault.articleId, fault.annotationId].filter(Boolean).join(' ');
    if (++count === mostFaults) break;
  }
  if (count > 0) throw new Problem('merge-unsound', { count, reason });
}

function requireSameTexts({ database: { read } }: OpenProject, { database }: OpenProject): void {
  for (const { id, hash } of allTextHashes(database.read)) {
    const own = textSha256Of(read, id);
    if (own === undefined || own === hash) continue;
    throw new Problem('merge-text-differs', { title: articleById(read, id)?.title ?? id });
  }
}

function contentOf({ database: { read } }: OpenProject): ProjectCopy {
  return copyIn(read, createVersionIndex(read));
}

function packetOf({ database: { read } }: OpenProject): OtherCopy['packet'] {
  const packet = readPacketRow(read);
  if (!packet) return null;
  const { annotatorId, madeAt } = packet;
  return { annotator: annotatorById(read, annotatorId)?.name ?? annotatorId, madeAt };
}

import { Problem } from '../../src-shared/model/problem.ts';
import { annotatorById } from '../db/annotators.ts';
import { codebookText, codebookVersions, insertCodebookNumbered } from '../db/codebooks.ts';
import { type ReadHandle, readAtOnce, write } from '../db/handle.ts';
import { createDatabase } from '../db/open.ts';
import { insertPacketRow, readPacketRow } from '../db/packet.ts';
import { insertProjectRow, readProjectRow } from '../db/project-row.ts';
import { requireArticle } from './articles.ts';
import { placeProject } from './create-project.ts';
import { mergeCopy } from './merge-copy.ts';
import { newFileReport } from './merge-counts.ts';
import { type PacketContent, packetContent } from './packet-content.ts';
import type { OpenProject } from './project.ts';
import { copyIn, type ProjectCopy } from './project-copy.ts';
import { createVersionIndex } from './row-versions.ts';

/** For whom a file was made, where it is a packet. */
export interface PacketOrigin {
  readonly packetId: string;
  readonly annotatorId: string;
  readonly annotator: string;
  readonly madeAt: string;
}

/** Null where the open project is no packet. */
export function packetOrigin({ database: { read } }: OpenProject): PacketOrigin | null {
  const packet = readPacketRow(read);
  if (!packet) return null;
  const { id: packetId, annotatorId, madeAt } = packet;
  return { packetId, annotatorId, annotator: annotatorById(read, annotatorId)?.name ?? annotatorId, madeAt };
}

/**
 * Writes a packet to `path`: a new project file into which the annotator's part of this one is merged, so that the file never held anything else. Throws
 * `packet-without-articles`, `article-unknown`, `file-exists`.
 */
export async function makePacket(project: OpenProject, path: string, content: PacketContent): Promise<void> {
  const { read } = project.database;
  for (const id of content.articleIds) requireArticle(read, id);
  if (content.articleIds.length === 0) {
    throw new Problem('packet-without-articles', { value: nameOf(read, content.annotatorId) });
  }
  const index = createVersionIndex(read);
  await placeProject(path, (beside) =>
    readAtOnce(project.database, (at) => {
      index.catchUp(at);
      fill(project, beside, packetContent(copyIn(at, index), content), content);
    }),
  );
}

function fill(project: OpenProject, path: string, there: ProjectCopy, { annotatorId }: PacketContent): void {
  const { environment } = project;
  const { read } = project.database;
  const row = readProjectRow(read);
  const database = createDatabase(path);
  try {
    write(database, (handle) => {
      const madeAt = environment.now().toISOString();
      // The same project: what is done in the packet is merged back by its id.
      insertProjectRow(handle, {
        id: project.id,
        name: project.name,
        description: '',
        createdAt: row?.createdAt ?? madeAt,
      });
      insertPacketRow(handle, { id: environment.newId(), annotatorId, madeAt });
      const { number } = there.codebook();
      const version = codebookVersions(read).find((each) => each.version === number);
      insertCodebookNumbered(handle, {
        version: number,
        publishedAt: version?.publishedAt ?? madeAt,
        codebook: codebookText(read, number) ?? '',
      });
      mergeCopy(handle, environment, {
        here: copyIn(handle, createVersionIndex(handle)),
        there,
        actorId: null,
        headId: null,
        report: newFileReport(''),
        tell() {},
      });
    });
  } finally {
    database.dispose();
  }
}

const nameOf = (read: ReadHandle, annotatorId: string): string =>
  annotatorById(read, annotatorId)?.name ?? annotatorId;

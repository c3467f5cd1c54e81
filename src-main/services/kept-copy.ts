import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CopyFacts } from '../../src-shared/contract/backups.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { factsOf, requireSoundCopy } from '../db/dated-copy.ts';
import { readPacketRow } from '../db/packet.ts';
import { copyPrivately } from '../db/private-copy.ts';
import { type OpenProject, openProject } from './project.ts';
import { type BytesContext, unsealFile } from './protected-files.ts';
import { makeWorkFolder } from './work-folder.ts';

/** A copy of a project that a person keeps where they like: `path` is what they call it, `file` where it is. */
export interface KeptCopy {
  readonly path: string;
  readonly file: string;
  /** Null where none was given. */
  readonly passphrase: string | null;
}

/**
 * Lets `use` have a sound copy of the project in a file that is gone afterwards. Throws `backup-of-other` where it is none of `project` (null: nobody knows),
 * `file-protected`, `passphrase-wrong`, `backup-unsound` and what opening throws.
 */
export async function withKeptCopy<Result>(
  { path, file, passphrase }: KeptCopy,
  project: OpenProject | null,
  { environment, context }: { environment: OpenProject['environment']; context: BytesContext },
  use: (copy: { readonly file: string; readonly facts: CopyFacts }) => Promise<Result> | Result,
): Promise<Result> {
  const folder = makeWorkFolder();
  const copy = join(folder, 'copy.hashiya');
  try {
    let facts: CopyFacts;
    try {
      if (passphrase === null) copyPrivately(file, copy);
      else await unsealFile(file, copy, passphrase, context);
      facts = factsIn(copy, project, environment);
      requireSoundCopy(copy);
    } catch (error) {
      // People know the file by its own name.
      throw error instanceof Problem
        ? new Problem(error.code, { ...error.params, file: basename(path) })
        : error;
    }
    return await use({ file: copy, facts });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function factsIn(
  copy: string,
  project: OpenProject | null,
  environment: OpenProject['environment'],
): CopyFacts {
  const opened = openProject(copy, environment);
  try {
    const { read } = opened.database;
    const isOther = project !== null && (opened.id !== project.id || packetOf(opened) !== packetOf(project));
    if (isOther) throw new Problem('backup-of-other');
    const { articles, annotations } = factsOf(read);
    return { name: opened.name, articles, annotations };
  } finally {
    opened.dispose();
  }
}

// A packet has its project's id and only a part of what is in it.
const packetOf = ({ database: { read } }: OpenProject): string | null => readPacketRow(read)?.id ?? null;

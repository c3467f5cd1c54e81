import type { Codebook } from '../../src-shared/model/codebook.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { codebookText, codebookVersionInForce, insertCodebook, putCodebookInForce } from '../db/codebooks.ts';
import type { ReadHandle, WriteHandle } from '../db/handle.ts';
import { sha256 } from '../formats/sha256.ts';
import { parseCodebook } from './codebook-file.ts';
import type { Environment } from './environment.ts';
import { record } from './journal.ts';
import type { OpenProject } from './project.ts';

export { readCodebookFile } from './codebook-file.ts';

/** The codebook in force and its number, counted from 1. */
export interface CodebookInForce {
  readonly version: number;
  readonly codebook: Codebook;
}

// Every mark asks for it: parsed once per version.
const parsed = new WeakMap<ReadHandle, CodebookInForce>();

/** Throws `codebook-invalid` where the file holds none. */
export function currentCodebook(project: OpenProject): CodebookInForce {
  const { read } = project.database;
  const version = codebookVersionInForce(read);
  const known = parsed.get(read);
  if (known?.version === version) return known;
  const inForce = { version, codebook: parseCodebook(codebookText(read, version) ?? '', project.path) };
  parsed.set(read, inForce);
  return inForce;
}

/** Puts the codebook in force in this transaction, as a new project or an import does: it can only be taken back with the import. */
export function publishCodebook(
  handle: WriteHandle,
  environment: Environment,
  codebook: Codebook,
  importId: string | null = null,
): void {
  const change = addVersion(handle, environment, null, codebook);
  record(handle, environment, {
    kind: 'codebook.publish',
    annotatorId: null,
    articleId: null,
    changes: [change],
    reverts: importId,
  });
}

/** Stores the codebook under the next number and puts it in force; what the journal is to say of it. */
export function addVersion(
  handle: WriteHandle,
  environment: Environment,
  publishedBy: string | null,
  codebook: Codebook,
): Change {
  const before = codebookVersionInForce(handle);
  const publishedAt = environment.now().toISOString();
  const text = JSON.stringify(codebook);
  const after = insertCodebook(handle, { publishedAt, publishedBy, codebook: text });
  putCodebookInForce(handle, after);
  return { entity: 'codebook', before: before === 0 ? null : before, after, textSha256: sha256(text) };
}

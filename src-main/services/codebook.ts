import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Codebook, codebookSchema } from '../../src-shared/model/codebook.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { codebookText, insertCodebook, latestCodebookVersion } from '../db/codebooks.ts';
import type { ReadHandle, WriteHandle } from '../db/handle.ts';
import { guarded } from '../db/sqlite-problems.ts';
import type { Environment } from './environment.ts';
import { record } from './journal.ts';
import type { OpenProject } from './project.ts';

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
  const version = latestCodebookVersion(read);
  const known = parsed.get(read);
  if (known?.version === version) return known;
  const inForce = { version, codebook: parseCodebook(codebookText(read, version) ?? '', project.path) };
  parsed.set(read, inForce);
  return inForce;
}

/** Puts the codebook in force in this transaction. */
export function publishCodebook(handle: WriteHandle, environment: Environment, codebook: Codebook): void {
  insertCodebook(handle, environment.now().toISOString(), JSON.stringify(codebook));
  record(handle, environment, { kind: 'codebook.publish', annotatorId: null, articleId: null, changes: [] });
}

/** Reads a codebook from a JSON file; throws `codebook-invalid` with the first field at fault. */
export const readCodebookFile = (path: string): Codebook =>
  parseCodebook(
    guarded(path, () => readFileSync(path, 'utf8')),
    path,
  );

function parseCodebook(json: string, path: string): Codebook {
  const file = basename(path);
  const result = codebookSchema.safeParse(parseJson(json, file));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Problem('codebook-invalid', {
    file,
    field: issue?.path.join('.') ?? '',
    reason: issue?.message ?? '',
  });
}

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    throw new Problem('codebook-invalid', { file, field: 'JSON', reason: 'syntax' });
  }
}

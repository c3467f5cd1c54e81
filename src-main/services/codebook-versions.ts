import type { CodebookVersion } from '../../src-shared/contract/codebook.ts';
import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import { codebookChanges } from '../../src-shared/model/codebook-changes.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { codebookText, codebookVersionInForce, codebookVersions } from '../db/codebooks.ts';
import { labelUses } from '../db/label-uses.ts';
import type { CodebookInForce } from './codebook.ts';
import { readDraft } from './codebook-drafts.ts';
import { parseCodebook } from './codebook-file.ts';
import { writeJson } from './json-file.ts';
import type { OpenProject } from './project.ts';

/** Every version ever published, the latest first, each with what it changed. */
export function listVersions(project: OpenProject): CodebookVersion[] {
  const { read } = project.database;
  const inForce = codebookVersionInForce(read);
  const parsed = new Map<number, Codebook>();
  const codebookOf = (version: number): Codebook => {
    const codebook = parsed.get(version) ?? readVersion(project, version).codebook;
    parsed.set(version, codebook);
    return codebook;
  };
  return codebookVersions(read).map((row) => ({
    ...row,
    isInForce: row.version === inForce,
    changes: row.follows === null ? [] : codebookChanges(codebookOf(row.follows), codebookOf(row.version)),
  }));
}

/** One version. Throws `codebook-version-unknown`. */
export function readVersion(project: OpenProject, version: number): CodebookInForce {
  const text = codebookText(project.database.read, version);
  if (text === undefined) throw new Problem('codebook-version-unknown', { value: String(version) });
  return { version, codebook: parseCodebook(text, project.path) };
}

/** How often each annotator used each label; gold is not counted once more. */
export const labelUsage = (project: OpenProject) =>
  labelUses(project.database.read).filter(({ annotatorId }) => annotatorId !== goldAnnotatorId);

/** Writes a version to `path` as JSON, or with null the annotator's draft, where there is none the version in force. */
export function exportCodebook(
  project: OpenProject,
  path: string,
  { annotatorId, version }: { readonly annotatorId: string; readonly version: number | null },
): void {
  const inForce = codebookVersionInForce(project.database.read);
  const draft = version === null ? readDraft(project, annotatorId) : null;
  writeJson(path, draft?.codebook ?? readVersion(project, version ?? inForce).codebook);
}

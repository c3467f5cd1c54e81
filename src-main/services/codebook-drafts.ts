import type { CodebookDraft } from '../../src-shared/contract/codebook.ts';
import { type Codebook, findLabel } from '../../src-shared/model/codebook.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import {
  type CodebookDraftRow,
  codebookDraft,
  deleteCodebookDraft,
  writeCodebookDraft,
} from '../db/codebook-drafts.ts';
import { type ReadHandle, type WriteHandle, write } from '../db/handle.ts';
import { requireAnnotator } from './annotators.ts';
import { currentCodebook } from './codebook.ts';
import { parseCodebook, requireSound } from './codebook-file.ts';
import type { OpenProject } from './project.ts';

/** What this annotator is still writing; null where there is nothing. */
export function readDraft(project: OpenProject, annotatorId: string): CodebookDraft | null {
  const stored = codebookDraft(project.database.read, annotatorId);
  return stored ? { ...stored, codebook: parseCodebook(stored.codebook, project.path) } : null;
}

/** The same; throws `codebook-draft-missing`. */
export function requireDraft(project: OpenProject, read: ReadHandle, annotatorId: string): CodebookDraft {
  const stored = codebookDraft(read, annotatorId);
  if (!stored) throw new Problem('codebook-draft-missing');
  return { ...stored, codebook: parseCodebook(stored.codebook, project.path) };
}

/** Keeps the draft, faults and all. Throws `codebook-draft-changed` unless `revision` is the one that is stored. */
export function saveDraft(
  project: OpenProject,
  given: { readonly annotatorId: string; readonly revision: number; readonly codebook: Codebook },
): Omit<CodebookDraft, 'codebook'> {
  const saved = write(project.database, (handle) => {
    const stored = codebookDraft(handle, given.annotatorId);
    if ((stored?.revision ?? 0) !== given.revision) throw new Problem('codebook-draft-changed');
    return store(project, handle, given.annotatorId, given.codebook);
  });
  tell(project);
  return { follows: saved.follows, revision: saved.revision, savedAt: saved.savedAt };
}

/** Forgets the draft; the version in force is what it was. */
export function discardDraft(project: OpenProject, annotatorId: string): void {
  write(project.database, (handle) => deleteCodebookDraft(handle, annotatorId));
  tell(project);
}

/** Makes the codebook in this JSON the draft. Throws what reading a codebook file throws; nothing is stored then. */
export function importDraft(
  project: OpenProject,
  given: { readonly annotatorId: string; readonly name: string; readonly content: string },
): { readonly revision: number; readonly kept: string[] } {
  const imported = parseCodebook(given.content, given.name);
  requireSound(imported, given.name);
  const { codebook, kept } = withLabelsOf(imported, currentCodebook(project).codebook);
  const saved = write(project.database, (handle) => store(project, handle, given.annotatorId, codebook));
  tell(project);
  return { revision: saved.revision, kept };
}

/** What was published stays known: labels that the file lacks come last, retired. */
function withLabelsOf(
  imported: Codebook,
  inForce: Codebook,
): { readonly codebook: Codebook; readonly kept: string[] } {
  const lacking = inForce.labels.filter(({ layer, id }) => !findLabel(imported, layer, id));
  const retired = lacking.map((label) => ({ ...label, retired: true }));
  const kept = lacking.map(({ id }) => id);
  return { codebook: { ...imported, labels: [...imported.labels, ...retired] }, kept };
}

function store(
  project: OpenProject,
  handle: WriteHandle,
  annotatorId: string,
  codebook: Codebook,
): CodebookDraftRow {
  requireAnnotator(handle, annotatorId);
  const stored = codebookDraft(handle, annotatorId);
  const draft = {
    follows: stored?.follows ?? currentCodebook(project).version,
    revision: (stored?.revision ?? 0) + 1,
    savedAt: project.environment.now().toISOString(),
    codebook: JSON.stringify(codebook),
  };
  writeCodebookDraft(handle, annotatorId, draft);
  return draft;
}

const tell = (project: OpenProject): void => project.publish({ topics: ['codebook'], articleId: null });

import type { ReadHandle, WriteHandle } from './handle.ts';

/** What an annotator is still writing. `follows` is the version it began from; `revision` counts the times it was saved. */
export interface CodebookDraftRow {
  readonly follows: number;
  readonly revision: number;
  readonly savedAt: string;
  readonly codebook: string;
}

/** The annotator's draft, if any. */
export const codebookDraft = (read: ReadHandle, annotatorId: string): CodebookDraftRow | undefined =>
  read.get<CodebookDraftRow>(
    'SELECT follows, revision, saved_at AS savedAt, codebook FROM codebook_draft WHERE annotator = ?',
    annotatorId,
  );

/** Puts the draft in the place of the annotator's earlier one. */
export function writeCodebookDraft(handle: WriteHandle, annotatorId: string, draft: CodebookDraftRow): void {
  handle.run(
    `INSERT INTO codebook_draft (annotator, follows, revision, saved_at, codebook) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (annotator) DO UPDATE SET follows = excluded.follows, revision = excluded.revision,
      saved_at = excluded.saved_at, codebook = excluded.codebook`,
    annotatorId,
    draft.follows,
    draft.revision,
    draft.savedAt,
    draft.codebook,
  );
}

/** Forgets the annotator's draft. */
export function deleteCodebookDraft(handle: WriteHandle, annotatorId: string): void {
  handle.run('DELETE FROM codebook_draft WHERE annotator = ?', annotatorId);
}

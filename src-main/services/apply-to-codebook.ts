import type { Codebook } from '../../src-shared/model/codebook.ts';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { codebookText, codebookVersionInForce, putCodebookInForce } from '../db/codebooks.ts';
import type { ReadHandle, WriteHandle } from '../db/handle.ts';
import { labelUses } from '../db/label-uses.ts';

type CodebookChange = Change & { readonly entity: 'codebook' };

/** Throws `codebook-moved-on` where another version is in force than the change began from. */
export function requireVersionBefore(read: ReadHandle, { before }: CodebookChange): void {
  if (codebookVersionInForce(read) !== (before ?? 0)) throw new Problem('codebook-moved-on');
}

/** Puts the other version in force. The first version of a project cannot be undone, so that there always is one. */
export function applyToCodebook(handle: WriteHandle, { after }: CodebookChange): void {
  if (after !== null) putCodebookInForce(handle, after);
}

/** Throws `codebook-in-use` where the version in force lacks a label that somebody used. Asked when all rows are changed. */
export function requireLabelsInUse(read: ReadHandle): void {
  const { labels }: Codebook = JSON.parse(
    codebookText(read, codebookVersionInForce(read)) ?? '{"labels":[]}',
  );
  const known = new Set(labels.map(({ layer, id }) => `${layer} ${id}`));
  const lacking = labelUses(read).find(({ layer, label }) => !known.has(`${layer} ${label}`));
  if (lacking) throw new Problem('codebook-in-use', { value: lacking.label });
}

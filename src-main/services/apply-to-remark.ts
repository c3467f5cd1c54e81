import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../../src-shared/model/operation.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import type { ReadHandle, WriteHandle } from '../db/handle.ts';
import { deleteRemark, insertRemark, remarkById, repliesTo, updateRemark } from '../db/remarks.ts';

type RemarkChange = Change & { readonly entity: 'remark' };

/** Throws `remark-changed` where the remark is not what the change says it was. */
export function requireRemarkBefore(read: ReadHandle, { position, before, after }: RemarkChange): void {
  const id = before?.id ?? after?.id ?? '';
  const stored = remarkById(read, id) ?? null;
  if (isDeepStrictEqual(stored, before && { position, remark: before })) return;
  throw new Problem('remark-changed');
}

/** Makes, changes or removes the remark. Throws `remark-answered` where somebody's answer would be left without what it answers. */
export function applyToRemark(handle: WriteHandle, { position, before, after }: RemarkChange): void {
  if (after && before) updateRemark(handle, { position, remark: after });
  else if (after) insertRemark(handle, after, position);
  else if (before) {
    if (repliesTo(handle, before.id).length > 0) throw new Problem('remark-answered');
    deleteRemark(handle, position);
  }
}

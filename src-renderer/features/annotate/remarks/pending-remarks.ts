import type { Remark } from '../../../../src-shared/model/remark.ts';
import type { Command } from '../saving/command.ts';

/** The remarks of an article as the person left them: what the host has told, with what is still on its way. The same list where nothing of them is. */
export function withPendingRemarks(
  remarks: readonly Remark[],
  pending: readonly Command[],
  articleId: string,
): readonly Remark[] {
  const underWay = pending.filter(
    (command) =>
      command.kind.startsWith('remark.') && 'articleId' in command && command.articleId === articleId,
  );
  if (underWay.length === 0) return remarks;
  const known = new Map(remarks.map((remark) => [remark.id, remark]));
  for (const command of underWay) {
    if (command.kind === 'remark.create') {
      // A refetch may already have brought it.
      if (!known.has(command.remark.id)) known.set(command.remark.id, command.remark);
    } else if (command.kind === 'remark.update') {
      const remark = known.get(command.id);
      if (remark) known.set(command.id, { ...remark, ...command.patch });
    } else if (command.kind === 'remark.remove') {
      known.delete(command.id);
      for (const { id, replyTo } of known.values()) if (replyTo === command.id) known.delete(id);
    }
  }
  return [...known.values()];
}

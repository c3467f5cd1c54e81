import type { Remark, RemarkDraft } from '../../../../src-shared/model/remark.ts';
import type { RemarkPatch } from '../saving/command.ts';
import { useSession } from '../state/session.tsx';

/** What is done with notes and questions. Refusals are thrown where they are heard at once; without a connection all of it is kept and sent later. */
export function useRemarkActions() {
  const { saver, annotator } = useSession();
  return {
    create(articleId: string, id: string, draft: RemarkDraft): Promise<'stored' | 'kept'> {
      const now = new Date().toISOString();
      const times = { createdAt: now, updatedAt: now };
      const remark: Remark = {
        id,
        articleId,
        annotatorId: annotator.id,
        ...draft,
        isResolved: false,
        ...times,
      };
      return saver.attempt({ kind: 'remark.create', articleId, remark });
    },
    update: ({ id, articleId, updatedAt }: Remark, patch: RemarkPatch): Promise<'stored' | 'kept'> =>
      saver.attempt({ kind: 'remark.update', articleId, id, updatedAt, patch }),
    remove: ({ id, articleId }: Remark): Promise<'stored' | 'kept'> =>
      saver.attempt({ kind: 'remark.remove', articleId, id }),
  };
}

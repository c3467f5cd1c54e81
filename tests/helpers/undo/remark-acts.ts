import { listAnnotations } from '../../../src-main/services/annotate.ts';
import { createRemark, listRemarks, removeRemark, updateRemark } from '../../../src-main/services/remarks.ts';
import type { RichText } from '../../../src-shared/model/rich-text.ts';
import { type Acts, type Doing, pick } from './doing.ts';

const words = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const remarksOf = ({ project, articleId }: Doing) => listRemarks(project, { articleId, annotatorId: null });

/** Notes, questions and answers; also about what somebody else marked or said. */
export const remarkActs: Acts<'ask' | 'answer' | 'resolve' | 'unsay'> = {
  ask(doing) {
    const { project, actorId, articleId, people, number } = doing;
    const annotatorId = pick(people, number) ?? actorId;
    const marked = pick(listAnnotations(project, { articleId, annotatorId }), number);
    const isPassage = number % 3 === 0;
    createRemark(project, {
      actorId,
      articleId,
      draft: {
        kind: number % 2 ? 'question' : 'note',
        replyTo: null,
        annotationId: isPassage ? null : (marked?.id ?? null),
        span: isPassage ? { start: number, end: number + 2 } : null,
        text: words(`سؤال ${number}`),
      },
    });
  },
  answer(doing) {
    const { project, actorId, articleId, number } = doing;
    const thread = pick(
      remarksOf(doing).filter(({ replyTo }) => replyTo === null),
      number,
    );
    if (!thread) return;
    const draft = { kind: 'note', replyTo: thread.id, annotationId: null, span: null } as const;
    createRemark(project, { actorId, articleId, draft: { ...draft, text: words('جواب') } });
  },
  resolve(doing) {
    const { project, actorId, number } = doing;
    const remark = pick(remarksOf(doing), number);
    if (!remark) return;
    const { id, updatedAt, isResolved } = remark;
    const patch = number % 2 ? { isResolved: !isResolved } : { text: words(`أُعيدت صياغته ${number}`) };
    updateRemark(project, { actorId, id, updatedAt, patch });
  },
  unsay(doing) {
    const remark = pick(remarksOf(doing), doing.number);
    if (remark) removeRemark(doing.project, { actorId: doing.actorId, id: remark.id });
  },
};

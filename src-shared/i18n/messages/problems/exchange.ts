import type { ProblemCode } from '../../../model/problem.ts';
import type { MessageTexts } from '../../message-texts.ts';

/** Packets and merging. */
export const exchangeProblems = {
  'merge-itself': {
    en: 'This is the project itself; there is nothing to merge.',
    ar: 'هذا هو المشروع نفسه، فلا شيء يُدمج.',
  },
  'merge-other-project': {
    en: 'This file belongs to another project; nothing of it was taken.',
    ar: 'هذا الملف من مشروع آخر، فلم يؤخذ منه شيء.',
  },
  'merge-unsound': {
    en: 'Checking this file found {count, plural, one {one fault} other {# faults}} ({reason}); nothing of it was taken.',
    ar: 'وجد فحص هذا الملف {count, plural, one {خللًا واحدًا} two {خللين} few {# أعطال} many {# عطلًا} other {# عطل}} ({reason})، فلم يؤخذ منه شيء.',
  },
  'merge-text-differs': {
    en: 'The text of “{title}” is not the same in this file; nothing of it was taken.',
    ar: 'نص المقال «{title}» مختلف في هذا الملف، فلم يؤخذ منه شيء.',
  },
  'merge-in-use': {
    en: 'Somebody has worked in “{title}” since the merge, so it cannot be undone; undo that first.',
    ar: 'عمل أحد في المقال «{title}» بعد الدمج، فلا يمكن التراجع عنه؛ تراجع عن ذلك العمل أولًا.',
  },
  'packet-without-articles': {
    en: 'There is no article to give to “{value}”.',
    ar: 'لا يوجد مقال يُعطى لـ«{value}».',
  },
} satisfies Partial<Record<ProblemCode, MessageTexts>>;

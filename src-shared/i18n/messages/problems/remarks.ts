import type { ProblemCode } from '../../../model/problem.ts';
import type { MessageTexts } from '../../message-texts.ts';

/** Notes, questions and answers. */
export const remarkProblems = {
  'remark-unknown': {
    en: 'This note or question does not exist any more.',
    ar: 'لم تعد هذه الملاحظة أو هذا السؤال موجودًا.',
  },
  'remark-changed': {
    en: 'This note or question was changed meanwhile; look at it again.',
    ar: 'تغيّرت هذه الملاحظة أو السؤال في هذه الأثناء؛ انظر إليه من جديد.',
  },
  'remark-answered': {
    en: 'Somebody has answered it meanwhile: what is answered cannot be taken back.',
    ar: 'أجاب عنه أحدهم في هذه الأثناء، وما أُجيب عنه لا يُتراجع عنه.',
  },
  'remark-of-other': {
    en: 'Somebody else wrote this. You can answer it or resolve it.',
    ar: 'كتب هذا شخص آخر. لك أن تجيب عنه أو تعدّه محلولًا.',
  },
  'remark-empty': { en: 'Nothing is written yet.', ar: 'لم يُكتب شيء بعد.' },
  'remark-too-long': {
    en: 'This is too long: at most {limit, number} characters with their formatting.',
    ar: 'هذا أطول مما ينبغي: {limit, number} محرف بتنسيقها على الأكثر.',
  },
} satisfies Partial<Record<ProblemCode, MessageTexts>>;

import type { MessageTexts } from '../../message-texts.ts';

/** What can be wrong with adjudication. */
export const adjudicationProblems = {
  'adjudication-nobody': {
    en: 'Nobody worked on “{title}” yet, so there is nothing to adjudicate.',
    ar: 'لم يعمل أحد على «{title}» بعد، فلا شيء للتحكيم.',
  },
  'adjudication-closed': {
    en: 'The adjudication of “{title}” is closed; reopen it to change the gold layer.',
    ar: 'أُغلق تحكيم «{title}»؛ أعد فتحه لتعديل النسخة الذهبية.',
  },
  'adjudication-not-closed': {
    en: 'The adjudication of “{title}” is not closed yet.',
    ar: 'لم يُغلق تحكيم «{title}» بعد.',
  },
  'adjudication-open-units': {
    en: '“{title}” cannot be closed: {count, plural, one {# unit is} other {# units are}} still to be decided.',
    ar: 'لا يمكن إغلاق «{title}»: {count, plural, one {بقيت وحدة واحدة بلا قرار} two {بقيت وحدتان بلا قرار} few {بقيت # وحدات بلا قرار} many {بقيت # وحدة بلا قرار} other {بقيت # وحدة بلا قرار}}.',
  },
  'adjudication-changed': {
    en: 'Somebody changed a decision meanwhile; look at the article again.',
    ar: 'غيّر أحدهم قرارًا في هذه الأثناء؛ راجع المقال من جديد.',
  },
  'adjudication-begun': {
    en: 'The adjudication of “{title}” began already.',
    ar: 'بدأ تحكيم «{title}» من قبل.',
  },
  'unit-unknown': {
    en: 'The annotations of this unit changed meanwhile; look at the article again.',
    ar: 'تغيّرت وسوم هذه الوحدة في هذه الأثناء؛ راجع المقال من جديد.',
  },
  'adjudication-seen-other': {
    en: 'What you decided on changed meanwhile, so nothing was decided; look at it as it is now.',
    ar: 'تغيّر ما قررت بشأنه في هذه الأثناء فلم يُسجَّل القرار؛ راجعه كما هو الآن.',
  },
  'decision-unknown': {
    en: 'This decision is no longer there.',
    ar: 'لم يعد هذا القرار موجودًا.',
  },
  'decision-without-reason': {
    en: 'Give a reason for rejecting all versions.',
    ar: 'اذكر سبب رفض جميع الصيغ.',
  },
  'decision-version': {
    en: 'A decision can only choose from the versions of its unit, in its layer.',
    ar: 'لا يختار القرار إلا من صيغ وحدته، وفي طبقتها.',
  },
  'decision-journal-differs': {
    en: 'An adjudication decision is not what the journal says of it.',
    ar: 'قرار تحكيم لا يطابق ما في السجل.',
  },
  'decision-gold-missing': {
    en: 'What an adjudication decision put into the gold layer is not there.',
    ar: 'ما أدخله قرار تحكيم في النسخة الذهبية غير موجود فيها.',
  },
  'annotator-name-reserved': {
    en: '“{value}” is the name of the gold layer; choose another.',
    ar: '«{value}» اسم النسخة الذهبية؛ اختر اسمًا آخر.',
  },
} satisfies Record<string, MessageTexts>;

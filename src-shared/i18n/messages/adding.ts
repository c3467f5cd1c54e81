import type { MessageTexts } from '../message-texts.ts';

/** Adding to gold what every annotator missed. */
export const addingMessages = {
  'adding.open': { en: 'Add what all missed', ar: 'إضافة ما فات الجميع' },
  'adding.title': { en: 'Add to gold', ar: 'إضافة إلى النسخة الذهبية' },
  'adding.surface': { en: 'Text of the article, to select words in', ar: 'نص المقال لتحديد الكلمات فيه' },
  'adding.how': {
    en: 'Select words in the text: with the mouse, or Shift and the arrows. Enter leads to the form.',
    ar: 'حدّد كلمات من النص بالفأرة، أو بمفتاح Shift مع الأسهم. ومفتاح Enter ينقلك إلى النموذج.',
  },
  'adding.how.stance': {
    en: 'Without selected words the stance is of the whole article.',
    ar: 'إن لم تحدّد كلمات فالموقف من المقال كله.',
  },
  'adding.layer': { en: 'What it is', ar: 'ما هو' },
  'adding.layer.entity': { en: 'Entity', ar: 'كيان' },
  'adding.layer.claim': { en: 'Claim', ar: 'ادّعاء' },
  'adding.layer.stance': { en: 'Stance', ar: 'موقف' },
  'adding.key.label': { en: 'An entity of this type', ar: 'كيان من هذا النوع' },
  'adding.key.form': { en: 'From the text to the form', ar: 'من النص إلى النموذج' },
  'adding.words': { en: 'Selected words are', ar: 'الكلمات المحدّدة' },
  'adding.words.content': { en: 'the content', ar: 'المضمون' },
  'adding.words.cue': { en: 'the cue', ar: 'لفظ الإسناد' },
  'adding.words.none': { en: 'No words', ar: 'بلا كلمات' },
  'adding.word-start': {
    en: 'Marks of this label begin where a word does.',
    ar: 'وسوم هذا النوع تبدأ من أول الكلمة.',
  },
  'adding.word-start.widened': {
    en: 'Marks of this label begin where a word does: what you selected was widened to that.',
    ar: 'وسوم هذا النوع تبدأ من أول الكلمة: وُسّع ما حدّدته إليه.',
  },
  'adding.fragment': { en: 'Go on with another part', ar: 'متابعة بجزء آخر' },
  'adding.fragment.said': {
    en: 'The next words you select are joined to these.',
    ar: 'ما تحدّده بعد هذا يُضمّ إلى هذه الكلمات.',
  },
  'adding.reason': { en: 'Reason (optional)', ar: 'السبب (اختياري)' },
  'adding.do': { en: 'Add to gold', ar: 'إضافة' },
  'adding.said': { en: 'Added to gold.', ar: 'أُضيف إلى النسخة الذهبية.' },
  'adding.unit.open': { en: 'Select words in the text', ar: 'تحديد الكلمات في النص' },
  'adding.unit.title': { en: 'Your version', ar: 'صيغتك' },
  'adding.rewrite.title': { en: 'Edit what is in gold', ar: 'تعديل ما في النسخة الذهبية' },
  'adding.rewrite.do': { en: 'Save', ar: 'حفظ' },
  'adding.rewrite.said': { en: 'Changed in gold.', ar: 'عُدّل في النسخة الذهبية.' },
  'adding.rewrite.leave': { en: 'Leave as it was', ar: 'الخروج دون تعديل' },
  'adding.leave': { en: 'Leave without adding', ar: 'الخروج دون إضافة' },
  'adding.added': { en: 'Added: all missed it', ar: 'مضاف: فات الجميع' },
  'adding.added.by': { en: 'Added by {name}', ar: 'أضافه {name}' },
  'adjudicate.share.added': { en: 'Added', ar: 'مضاف' },
  'adding.looking': {
    en: 'You are only looking. Decisions are kept under a name.',
    ar: 'أنت تطّلع فقط. تُحفظ القرارات باسم صاحبها.',
  },
  'adding.looking.end': { en: 'Say who you are', ar: 'عرّف بنفسك' },
} satisfies Record<string, MessageTexts>;

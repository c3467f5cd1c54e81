import type { MessageTexts } from '../message-texts.ts';

/** What is looked at before an article is finished, and how long it took. */
export const finishingMessages = {
  'finish.title': {
    en: '{count, plural, one {One thing is incomplete} other {# things are incomplete}}',
    ar: '{count, plural, one {أمر واحد لم يكتمل} two {أمران لم يكتملا} few {# أمور لم تكتمل} many {# أمرًا لم يكتمل} other {# أمر لم يكتمل}}',
  },
  'finish.list': { en: 'What is incomplete', ar: 'ما لم يكتمل' },
  'finish.anyway': { en: 'Finish anyway', ar: 'أنهِه مع ذلك' },
  'finish.back': { en: 'Go back', ar: 'ارجع' },
  'finish.claim-speaker': { en: 'Claim without a speaker', ar: 'ادّعاء بلا صاحب قول' },
  'finish.claim-cue': { en: 'Reported claim without a cue', ar: 'ادّعاء منقول بلا قرينة' },
  'finish.stance-holder': { en: 'Stance without a holder', ar: 'موقف بلا صاحب' },
  'finish.stance-target': { en: 'Stance without a target', ar: 'موقف بلا هدف' },
  'finish.attribute': { en: '{label} without “{attribute}”', ar: '{label} بلا «{attribute}»' },
  'finish.label-retired': { en: 'Label no longer in use: {label}', ar: 'نوع لم يعد مستعملًا: {label}' },
  'finish.outside': {
    en: 'Annotation in lines that are not the article’s',
    ar: 'وسم في سطور غير تحريرية',
  },
  'finish.inside-word': {
    en: '{label} that begins inside a word',
    ar: 'وسم «{label}» يبدأ داخل كلمة',
  },
  'finish.nested': {
    en: '{label} inside {outer}, which the codebook does not allow',
    ar: '«{label}» داخل «{outer}»، والمخطط لا يجيزه',
  },
  'finish.question': { en: 'Your question is still open', ar: 'سؤالك ما زال مفتوحًا' },
  'finish.whole': { en: 'the whole article', ar: 'المقال كله' },

  'clock.label': { en: 'Time at work on this article', ar: 'وقت العمل على هذا المقال' },
  'clock.off': { en: 'Time is not kept', ar: 'الوقت لا يُحسب' },
  'clock.hint.on': {
    en: 'Counts only while you work, in half minutes. Press to stop keeping it.',
    ar: 'يُحسب وأنت تعمل فقط، بأنصاف الدقائق. اضغط لإيقاف حسابه.',
  },
  'clock.hint.off': { en: 'Press to keep the time you work.', ar: 'اضغط لحساب وقت عملك.' },
} satisfies Record<string, MessageTexts>;

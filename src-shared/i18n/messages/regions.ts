import type { MessageTexts } from '../message-texts.ts';

/** Saying what the lines of an article are. */
export const regionMessages = {
  'regions.menu': { en: 'What this line is', ar: 'نوع السطر' },
  'regions.menu.lines': {
    en: 'What {count, plural, one {this line is} other {these # lines are}}',
    ar: '{count, plural, zero {نوع الأسطر} one {نوع هذا السطر} two {نوع هذين السطرين} few {نوع هذه الأسطر (#)} many {نوع هذه الأسطر (#)} other {نوع هذه الأسطر (#)}}',
  },
  'regions.title': { en: 'Title', ar: 'عنوان' },
  'regions.body': { en: 'Body', ar: 'متن' },
  'regions.published': { en: 'Date', ar: 'تاريخ' },
  'regions.dateline': { en: 'Dateline', ar: 'مكان الخبر' },
  'regions.byline': { en: 'Author', ar: 'كاتب' },
  'regions.source': { en: 'Source', ar: 'مصدر' },
  'regions.caption': { en: 'Photo caption', ar: 'تعليق صورة' },
  'regions.boilerplate': { en: 'Not editorial', ar: 'غير تحريري' },
  'regions.other-article': { en: 'Another article', ar: 'مقال آخر' },
  'regions.none': { en: 'None', ar: 'بلا' },
  'regions.reason': { en: 'Not editorial: what it is', ar: 'غير تحريري: ما هو' },
  'regions.reason.none': { en: 'No reason given', ar: 'بلا سبب' },
  'regions.reason.title-repeat': { en: 'The title again', ar: 'تكرار العنوان' },
  'regions.reason.caption-repeat': { en: 'A caption again', ar: 'تكرار تعليق' },
  'regions.reason.breadcrumb': { en: 'Path of the page', ar: 'مسار الصفحة' },
  'regions.reason.counter': { en: 'Counter', ar: 'عدّاد' },
  'regions.reason.share': { en: 'Sharing', ar: 'مشاركة' },
  'regions.reason.navigation': { en: 'Navigation', ar: 'تنقّل' },
  'regions.reason.related': { en: 'Related articles', ar: 'مواد ذات صلة' },
  'regions.reason.comment-form': { en: 'Comment form', ar: 'نموذج تعليق' },
  'regions.reason.site-name': { en: 'Name of the site', ar: 'اسم الموقع' },

  'regions.bring-back': { en: 'Bring back as body', ar: 'أعدها إلى المتن' },
  'regions.confirm': { en: 'Confirm what the rule proposed', ar: 'أكّد الاقتراح الآلي' },
  'regions.proposals': { en: 'Rule proposals: {count}', ar: 'اقتراحات آلية: {count}' },
  'regions.proposals.confirm': { en: 'Confirm all', ar: 'أكّد كل' },
  'regions.outside': { en: 'Annotations outside the article:', ar: 'وسوم خارج المقال:' },
  'regions.outside.hint': {
    en: 'They lie on lines that are not the article’s own, and stay as they are.',
    ar: 'تقع في سطور ليست من المقال، وهي باقية كما هي.',
  },

  'regions.key.menu': { en: 'Say what the line is', ar: 'حدّد نوع السطر' },
  'regions.key.confirm-all': { en: 'Confirm all rule proposals', ar: 'أكّد كل الاقتراحات الآلية' },
  'regions.key.bring-back': { en: 'On folded lines: bring back', ar: 'على سطور مطوية: أعدها إلى المتن' },
  'regions.key.confirm': { en: 'On folded lines: confirm', ar: 'على سطور مطوية: أكّد الاقتراح الآلي' },

  'regions.said.marked': { en: 'The line is now: {kind}', ar: 'صار السطر: {kind}' },
  'regions.said.none': { en: 'Nothing is said of the line now', ar: 'صار السطر بلا نوع' },
  'regions.said.outside': {
    en: '{count, plural, one {# annotation there stays} other {# annotations there stay}}.',
    ar: '{count, plural, zero {} one {وفيه وسم واحد باقٍ.} two {وفيه وسمان باقيان.} few {وفيه # وسوم باقية.} many {وفيه # وسمًا باقيًا.} other {وفيه # وسم باقٍ.}}',
  },
  'regions.said.back': { en: 'The lines are back in the body', ar: 'عادت السطور إلى المتن' },
  'regions.said.confirmed': {
    en: '{count, plural, one {# proposal confirmed} other {# proposals confirmed}}',
    ar: '{count, plural, zero {لم يؤكَّد شيء} one {أُكّد اقتراح واحد} two {أُكّد اقتراحان} few {أُكّدت # اقتراحات} many {أُكّد # اقتراحًا} other {أُكّد # اقتراح}}',
  },
  'regions.said.empty': { en: 'There is nothing on this line', ar: 'لا شيء على هذا السطر' },
  'regions.said.nothing': { en: 'No rule proposals to confirm', ar: 'لا اقتراحات للقاعدة تنتظر التأكيد' },
} satisfies Record<string, MessageTexts>;

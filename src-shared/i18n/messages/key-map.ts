import type { MessageTexts } from '../message-texts.ts';

/** The map of the keys, where each can be changed. */
export const keyMapMessages = {
  'keys.find': { en: 'Find a command or a key', ar: 'ابحث عن أمر أو مفتاح' },
  'keys.find.clear': { en: 'Clear', ar: 'مسح' },
  'keys.none': { en: 'No command and no key fits.', ar: 'لا أمر ولا مفتاح بهذا الاسم.' },
  'keys.everywhere': { en: 'Everywhere', ar: 'في كل مكان' },
  'keys.change': {
    en: 'Change the key for “{what}”, now {keys}',
    ar: 'تغيير مفتاح «{what}»، وهو الآن {keys}',
  },
  'keys.press': { en: 'Press the new key …', ar: 'اضغط المفتاح الجديد…' },
  'keys.press.hint': { en: 'Esc leaves it as it is.', ar: 'Esc يبقيه كما هو.' },
  'keys.kept': {
    en: '{keys} stays with the browser or the system; choose another key.',
    ar: '{keys} يحتفظ به المتصفح أو النظام؛ اختر مفتاحًا آخر.',
  },
  'keys.kept.unnamed': {
    en: 'This key stays with the browser or the system; choose another one.',
    ar: 'هذا المفتاح يحتفظ به المتصفح أو النظام؛ اختر غيره.',
  },
  'keys.typed': {
    en: 'This also works while something is written, so it needs Ctrl, Alt or a function key.',
    ar: 'هذا يعمل أثناء الكتابة أيضًا، فيحتاج إلى Ctrl أو Alt أو مفتاح وظيفة.',
  },
  'keys.label': {
    en: '{keys} assigns “{what}”; the keys of labels are changed in the codebook.',
    ar: '{keys} يَسِم بالنوع «{what}»؛ تُغيَّر مفاتيح الأنواع في المخطط.',
  },
  'keys.fixed': {
    en: '{keys} belongs to the text and the lists themselves (“{what}”).',
    ar: '{keys} من مفاتيح النص والقوائم نفسها («{what}»).',
  },
  'keys.clash': { en: '{keys} is the key for “{what}”.', ar: '{keys} هو مفتاح «{what}».' },
  'keys.swap': { en: 'Swap the two keys', ar: 'بدّل بين المفتاحين' },
  'keys.reset': { en: 'Back to {keys}: {what}', ar: 'العودة إلى {keys}: {what}' },
  'keys.reset.all': { en: 'Reset all', ar: 'إعادة الكل إلى الأصل' },
  'keys.export': { en: 'Save as a file', ar: 'حفظ في ملف' },
  'keys.import': { en: 'Read from a file …', ar: 'قراءة من ملف…' },
  'keys.import.bad': {
    en: 'This file holds no keys of Hashiya; nothing was changed.',
    ar: 'ليس في هذا الملف مفاتيح لحاشية؛ لم يتغير شيء.',
  },
  'keys.import.done': {
    en: 'Read from the file: {count, plural, one {# key} other {# keys}}; left out: {left, number}.',
    ar: 'قُرئ من الملف: {count, plural, zero {لا مفتاح} one {مفتاح واحد} two {مفتاحان} few {# مفاتيح} many {# مفتاحًا} other {# مفتاح}}؛ وتُرك: {left, number}.',
  },
  'keys.changed': { en: '“{what}” has the key {keys} now.', ar: 'صار مفتاح «{what}» {keys}.' },
  'keys.labels': { en: 'Types', ar: 'الأنواع' },
  'keys.labels.change': { en: 'Change them in the codebook', ar: 'تغييرها في المخطط' },
} satisfies Readonly<Record<string, MessageTexts>>;

import type { MessageTexts } from '../message-texts.ts';

/** The library screen: articles, counts, search, import, export. */
export const libraryMessages = {
  'library.title': { en: 'Library', ar: 'المكتبة' },
  'library.count': {
    en: '{count, plural, =0 {no articles} one {# article} other {# articles}}',
    ar: '{count, plural, =0 {لا مقالات} one {مقال واحد} two {مقالان} few {# مقالات} many {# مقالًا} other {# مقال}}',
  },
  'library.found': {
    en: '{count, plural, =0 {none} one {# result} other {# results}}',
    ar: '{count, plural, =0 {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}',
  },
  'library.found.least': {
    en: '{count, plural, one {at least # result} other {at least # results}}',
    ar: '{count, plural, =0 {لا نتائج} one {نتيجة على الأقل} two {نتيجتان على الأقل} few {# نتائج على الأقل} many {# نتيجة على الأقل} other {# نتيجة على الأقل}}',
  },
  'library.search': { en: 'Search titles and texts', ar: 'ابحث في العناوين والنصوص' },
  'library.folding': { en: 'Fold spelling', ar: 'طيّ الإملاء' },
  'library.folding.alef': { en: 'Every alef and hamza is the same', ar: 'الألف والهمزات سواء' },
  'library.folding.teh': { en: 'Teh marbuta is the same as heh', ar: 'التاء المربوطة والهاء سواء' },
  'library.folding.yeh': { en: 'Alef maksura is the same as yeh', ar: 'الألف المقصورة والياء سواء' },
  'library.search.clear': { en: 'Clear the search', ar: 'مسح البحث' },
  'library.articles': { en: 'Articles', ar: 'المقالات' },
  'library.open': { en: 'Open the article', ar: 'فتح المقال' },
  'library.move': { en: 'From article to article', ar: 'التنقل بين المقالات' },
  'library.untitled': { en: 'Untitled', ar: 'بلا عنوان' },
  'library.column.title': { en: 'Title', ar: 'العنوان' },
  'library.column.outlet': { en: 'Outlet', ar: 'المنفذ' },
  'library.column.published': { en: 'Date', ar: 'التاريخ' },
  'library.column.words': { en: 'Words', ar: 'الكلمات' },
  'library.column.progress': { en: 'Progress', ar: 'التقدم' },
  'library.column.counts': { en: 'Annotations', ar: 'الوسوم' },
  'library.layer.entity': { en: 'Entity', ar: 'كيان' },
  'library.layer.claim': { en: 'Claim', ar: 'ادّعاء' },
  'library.layer.stance': { en: 'Stance', ar: 'موقف' },
  'library.progress': { en: '{name}: {state}', ar: '{name}: {state}' },
  'library.state.todo': { en: 'not begun', ar: 'لم يبدأ' },
  'library.state.doing': { en: 'begun', ar: 'قيد الوسم' },
  'library.state.done': { en: 'finished', ar: 'منجز' },
  'library.more-annotators': { en: '{count} more', ar: '{count} غيرهم' },
  'library.empty': {
    en: 'No articles yet. Import text files or article records.',
    ar: 'لا مقالات بعد. استورد ملفات نصية أو سجلات مقالات.',
  },
  'library.none-found': {
    en: 'No article has these words.',
    ar: 'لا مقال فيه هذه الكلمات.',
  },

  'import.title': { en: 'Import', ar: 'استيراد' },
  'import.close': { en: 'Close the import panel', ar: 'إغلاق لوحة الاستيراد' },
  'import.drop': { en: 'Drop files or folders here', ar: 'أفلت الملفات أو المجلدات هنا' },
  'import.choose-files': { en: 'Choose files', ar: 'اختر ملفات' },
  'import.choose-folder': { en: 'Choose a folder', ar: 'اختر مجلدًا' },
  'import.formats': {
    en: 'Texts, web pages, Word, tables, archives and what other annotation tools write, up to {limit, number} MB a file; tables, JSON and article records also more',
    ar: 'نصوص وصفحات ومستندات Word وجداول وأرشيفات وما تكتبه أدوات الوسم الأخرى، حتى {limit, number} ميغابايت للملف، وما زاد من الجداول وملفات JSON وسجلات المقالات',
  },
  'import.files': {
    en: '{count, plural, one {# file} other {# files}}',
    ar: '{count, plural, =0 {لا ملفات} one {ملف واحد} two {ملفان} few {# ملفات} many {# ملفًا} other {# ملف}}',
  },
  'import.remove': { en: 'Remove {file}', ar: 'إزالة {file}' },
  'import.remove-all': { en: 'Remove all', ar: 'إزالة الكل' },
  'import.duplicates': { en: 'Articles already here', ar: 'المقالات الموجودة من قبل' },
  'import.duplicates.skip': { en: 'Skip', ar: 'تُترك' },
  'import.duplicates.keep': { en: 'Keep both', ar: 'تُضاف أيضًا' },
  'import.annotator': {
    en: 'Owner of annotations that name none',
    ar: 'صاحب الوسوم التي لا تسمّي صاحبًا',
  },
  'import.extend': {
    en: 'Add unknown labels to the codebook',
    ar: 'إضافة التسميات غير المعروفة إلى الدليل',
  },
  'import.run': {
    en: 'Import {count, plural, =0 {files} one {# file} other {# files}}',
    ar: 'استيراد {count, plural, =0 {الملفات} one {ملف واحد} two {ملفين} few {# ملفات} many {# ملفًا} other {# ملف}}',
  },
  'import.uploading': { en: 'Handing over', ar: 'تسليم الملفات' },
  'import.reading': { en: 'Reading', ar: 'قراءة الملفات' },
  'import.progress': { en: '{done, number} of {total, number}', ar: '{done, number} من {total, number}' },
  'import.cancelled': {
    en: 'Cancelled; nothing was imported. The files are still listed.',
    ar: 'أُلغي ولم يُستورد شيء. الملفات باقية في القائمة.',
  },
  'import.kept': {
    en: 'Nothing was imported; the files are still listed.',
    ar: 'لم يُستورد شيء، والملفات باقية في القائمة.',
  },
  'import.unknown': {
    en: 'Whether anything was imported is not known; see the list. The files are still here, and what was stored of them is left out when they are imported again.',
    ar: 'لا يُعرف هل استُورد شيء؛ راجع القائمة. الملفات باقية هنا، وما خُزّن منها يُترك إذا أُعيد استيرادها.',
  },
  'import.done': {
    en: 'Imported {count, plural, =0 {no articles} one {# article} other {# articles}}.',
    ar: '{count, plural, =0 {لم يُستورد أي مقال} one {استُورد مقال واحد} two {استُورد مقالان} few {استُوردت # مقالات} many {استُورد # مقالًا} other {استُورد # مقال}}.',
  },
  'import.done.annotations': {
    en: '{count, plural, one {# annotation} other {# annotations}} with them.',
    ar: 'ومعها {count, plural, =0 {لا وسوم} one {وسم واحد} two {وسمان} few {# وسوم} many {# وسمًا} other {# وسم}}.',
  },
  'import.skipped': { en: 'Not imported ({count, number})', ar: 'لم يُستورد ({count, number})' },
  'import.near-duplicates': { en: 'Nearly the same as others', ar: 'يكاد يطابق غيره' },
  'import.near-duplicate': {
    en: '{path}: {percent, number}% the same as “{title}”',
    ar: '{path}: مطابق بنسبة {percent, number}% لمقال «{title}»',
  },
  'import.warnings': { en: 'Imported, but worth a look', ar: 'استُورد، ويحسن النظر فيه' },
  'import.more': { en: '{count, number} more', ar: 'و{count, number} غيرها' },
  'import.size': { en: '{size, number} KB', ar: '{size, number} ك.ب' },
} satisfies Record<string, MessageTexts>;

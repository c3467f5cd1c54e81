import type { MessageTexts } from '../message-texts.ts';

/** Looking at files before they are imported, and at what came of it. */
export const importMessages = {
  'import.storing': { en: 'Storing', ar: 'حفظ المقالات' },
  'import.position': { en: '{number, number} of {count, number}', ar: '{number, number} من {count, number}' },
  'import.previous': { en: 'Previous file', ar: 'الملف السابق' },
  'import.next': { en: 'Next file', ar: 'الملف التالي' },
  'import.shown': {
    en: 'File {number, number} of {count, number}: {file}',
    ar: 'الملف {number, number} من {count, number}: {file}',
  },
  'import.review': { en: 'Review all', ar: 'مراجعة الكل' },
  'import.review.key': { en: 'Import: next file to review', ar: 'الاستيراد: الملف التالي للمراجعة' },
  'import.previous.key': { en: 'Import: previous file', ar: 'الاستيراد: الملف السابق' },
  'import.next.key': { en: 'Import: next file', ar: 'الاستيراد: الملف التالي' },
  'import.review.none': { en: 'All files have been looked at.', ar: 'اطّلعت على كل الملفات.' },
  'import.checking': {
    en: 'Checking the files: {done, number} of {total, number}',
    ar: 'فحص الملفات: {done, number} من {total, number}',
  },
  'import.looking': { en: 'Reading the file …', ar: 'تجري قراءة الملف…' },
  'import.settings': { en: 'For all files', ar: 'لكل الملفات' },

  'import.summary.excluded': {
    en: '{count, plural, =0 {No lines proposed for exclusion} one {# line proposed for exclusion} other {# lines proposed for exclusion}}',
    ar: '{count, plural, =0 {لا سطور مقترح استبعادها} one {مقترح استبعاد سطر واحد} two {مقترح استبعاد سطرين} few {مقترح استبعاد # سطور} many {مقترح استبعاد # سطرًا} other {مقترح استبعاد # سطر}}',
  },
  'import.summary.near': {
    en: '{count, plural, one {one file nearly a duplicate ({percent, number}%)} other {# files nearly duplicates (up to {percent, number}%)}}',
    ar: '{count, plural, one {ملف واحد شبه مكرر ({percent, number}%)} two {ملفان شبه مكررين (حتى {percent, number}%)} few {# ملفات شبه مكررة (حتى {percent, number}%)} many {# ملفًا شبه مكرر (حتى {percent, number}%)} other {# ملف شبه مكرر (حتى {percent, number}%)}}',
  },
  'import.summary.duplicate': {
    en: '{count, plural, one {one file already here} other {# files already here}}',
    ar: '{count, plural, one {ملف واحد موجود من قبل} two {ملفان موجودان من قبل} few {# ملفات موجودة من قبل} many {# ملفًا موجودًا من قبل} other {# ملف موجود من قبل}}',
  },
  'import.summary.of': {
    en: 'In {count, plural, one {the one file} other {the # files}} looked at so far:',
    ar: 'في {count, plural, one {ملف واحد فُحص} two {ملفين فُحصا} few {# ملفات فُحصت} many {# ملفًا فُحصت} other {# ملف فُحصت}} حتى الآن:',
  },
  'import.waiting': {
    en: '{count, plural, one {One file waits} other {# files wait}} for your choice and will not be imported before it.',
    ar: '{count, plural, one {ملف واحد ينتظر اختيارك، ولن يُستورد قبله} two {ملفان ينتظران اختيارك، ولن يُستوردا قبله} few {# ملفات تنتظر اختيارك، ولن تُستورد قبله} many {# ملفًا تنتظر اختيارك، ولن تُستورد قبله} other {# ملف تنتظر اختيارك، ولن تُستورد قبله}}.',
  },
  'import.nobody': {
    en: 'Nobody has said who imports: say who you are at the top of the window, and the import can be undone.',
    ar: 'لم يُعرَف من يستورد: عرّف بنفسك في أعلى النافذة ليمكن التراجع عن الاستيراد.',
  },
  'import.unreadable': {
    en: '{count, plural, one {One file} other {# files}} cannot be imported; the report will say why.',
    ar: '{count, plural, one {ملف واحد لا يمكن استيراده} two {ملفان لا يمكن استيرادهما} few {# ملفات لا يمكن استيرادها} many {# ملفًا لا يمكن استيرادها} other {# ملف لا يمكن استيرادها}}؛ سيذكر التقرير السبب.',
  },
  'import.left-out': {
    en: '{count, plural, one {One file was} other {# files were}} left out, as you chose.',
    ar: '{count, plural, one {تُرك ملف واحد} two {تُرك ملفان} few {تُركت # ملفات} many {تُرك # ملفًا} other {تُرك # ملف}} كما اخترت.',
  },

  'import.enc': { en: 'Encoding', ar: 'الترميز' },
  'import.enc.before': { en: 'Before', ar: 'قبل' },
  'import.enc.after': { en: 'After', ar: 'بعد' },
  'import.enc.sure': { en: 'sure', ar: 'مؤكد' },
  'import.enc.percent': { en: '{percent, number}%', ar: '{percent, number}%' },
  'import.enc.chosen': { en: 'your choice', ar: 'اختيارك' },
  'import.enc.ask': {
    en: 'The encoding cannot be told for sure. Choose the one that reads right; the file waits until you do.',
    ar: 'تعذّر الجزم بالترميز. اختر ما يُقرأ صحيحًا؛ الملف ينتظر حتى تختار.',
  },
  'import.enc.answered': { en: 'Read in the encoding you chose.', ar: 'يُقرأ بالترميز الذي اخترته.' },
  'import.enc.for-all': {
    en: '{count, plural, one {Also for the other file that asks} other {Also for the # other files that ask}}',
    ar: '{count, plural, one {وللملف الآخر الذي يسأل} two {وللملفين الآخرين اللذين يسألان} few {وللملفات الأخرى التي تسأل (#)} many {وللملفات الأخرى التي تسأل (#)} other {وللملفات الأخرى التي تسأل (#)}}',
  },

  'import.field.title': { en: 'Title', ar: 'العنوان' },
  'import.field.published': { en: 'Date', ar: 'التاريخ' },
  'import.field.outlet': { en: 'Outlet', ar: 'المنفذ' },
  'import.field.author': { en: 'Author', ar: 'الكاتب' },
  'import.field.url': { en: 'Address', ar: 'الرابط' },
  'import.field.none': { en: 'not found', ar: 'لم يُعثر عليه' },
  'import.field.guesses': { en: 'Other guesses for: {field}', ar: 'تخمينات أخرى لحقل {field}' },
  'import.field.typed': { en: 'entered by you', ar: 'أدخلته أنت' },
  'import.field.not-a-date': {
    en: 'not a date we know; kept as written',
    ar: 'ليس تاريخًا معروفًا؛ يُحفظ كما كُتب',
  },
  'import.sure.high': { en: 'clear', ar: 'واضح' },
  'import.sure.medium': { en: 'likely', ar: 'مرجّح' },
  'import.sure.low': { en: 'a guess', ar: 'تخمين' },

  'import.from.title-line': { en: 'from the title’s line', ar: 'من سطر العنوان' },
  'import.from.file-name': { en: 'from the file’s name', ar: 'من اسم الملف' },
  'import.from.date-line': { en: 'from the date’s line', ar: 'من سطر التاريخ' },
  'import.from.dateline': { en: 'from the dateline', ar: 'من سطر المكان والتاريخ' },
  'import.from.published-in': { en: 'from “published in …”', ar: 'من عبارة «نُشر في…»' },
  'import.from.site-name': { en: 'from the site’s name in the text', ar: 'من اسم الموقع في النص' },
  'import.from.source-line': { en: 'from the source’s line', ar: 'من سطر المصدر' },
  'import.from.more-from': { en: 'from “more from …”', ar: 'من عبارة «المزيد من…»' },
  'import.from.lead': { en: 'from the beginning of the text', ar: 'من مطلع المتن' },
  'import.from.byline-cue': { en: 'from “by …”', ar: 'من عبارة «كتب» أو «بقلم»' },
  'import.from.place-and-name': { en: 'from the line of place and name', ar: 'من سطر المكان والاسم' },
  'import.from.name-beside-date': { en: 'from the name beside the date', ar: 'من الاسم المجاور للتاريخ' },
  'import.from.column': { en: 'from column “{name}”', ar: 'من عمود «{name}»' },
  'import.from.page-data': { en: 'from the page’s own data ({name})', ar: 'من بيانات الصفحة نفسها ({name})' },
  'import.from.page-heading': { en: 'from the page’s heading', ar: 'من رأس الصفحة' },
  'import.from.page-title': { en: 'from the title of the page’s tab', ar: 'من عنوان لسان الصفحة' },
  'import.from.page-time': { en: 'from the time in the page', ar: 'من الوقت المذكور في الصفحة' },
  'import.from.page-tag': { en: 'from the page’s tag {name}', ar: 'من وسم الصفحة {name}' },
  'import.from.page-link': { en: 'from the page’s own address', ar: 'من عنوان الصفحة المعتمد' },
  'import.from.properties': { en: 'from the document’s properties', ar: 'من خصائص المستند' },
  'import.from.other': { en: 'from “{name}”', ar: 'من «{name}»' },

  'import.lines': { en: 'Lines of the article', ar: 'سطور المقال' },
  'import.lines.confirm': { en: 'I looked at the lines', ar: 'راجعت السطور' },
  'import.lines.hint': {
    en: 'Nothing is deleted: what is excluded stays in the text, outside of work.',
    ar: 'لا يُحذف شيء: ما يُستبعد يبقى في النص خارج العمل.',
  },
  'import.line.kind': {
    en: 'Line {number, number}: {kind}. Change what it is',
    ar: 'السطر {number, number}: {kind}. غيّر نوعه',
  },
  'import.line.menu': { en: 'What this line is', ar: 'نوع السطر' },
  'import.line.exclude': { en: 'Exclude', ar: 'استبعاد' },
  'import.line.exclude-named': { en: 'Exclude line {number, number}', ar: 'استبعاد السطر {number, number}' },
  'import.lines.unfold': {
    en: '{count, plural, one {# more line of the body} other {# more lines of the body}}',
    ar: '{count, plural, one {سطر آخر من المتن} two {سطران آخران من المتن} few {# سطور أخرى من المتن} many {# سطرًا آخر من المتن} other {# سطر آخر من المتن}}',
  },
  'import.lines.fold': { en: 'Fold the body again', ar: 'اطوِ المتن ثانية' },
  'import.lines.more': {
    en: 'Show {count, number} more lines',
    ar: 'أظهر سطورًا أخرى ({count, number})',
  },
  'import.lines.none': { en: 'No lines are told apart here.', ar: 'لا سطور مميَّزة هنا.' },

  'import.articles': {
    en: 'Article {number, number} of {count, number}',
    ar: 'المقال {number, number} من {count, number}',
  },
  'import.articles.previous': { en: 'Previous article', ar: 'المقال السابق' },
  'import.articles.next': { en: 'Next article', ar: 'المقال التالي' },
  'import.articles.more': {
    en: '{count, plural, one {One more is} other {# more are}} not shown here, and imported like these.',
    ar: '{count, plural, one {مقال واحد آخر لا يُعرض} two {مقالان آخران لا يُعرضان} few {# مقالات أخرى لا تُعرض} many {# مقالًا آخر لا تُعرض} other {# مقال آخر لا تُعرض}} هنا، وتُستورد مثل هذه.',
  },
  'import.articles.fixed': {
    en: 'Only to look at: articles of a file with several are imported as proposed. Correct them afterwards, in the library and in the reader.',
    ar: 'للاطلاع فقط: مقالات الملف الذي يضم أكثر من مقال تُستورد كما هي مقترحة. صحّحها بعد الاستيراد في المكتبة وفي القارئ.',
  },

  'import.table': { en: 'Columns', ar: 'الأعمدة' },
  'import.table.ask': {
    en: 'Which column holds the text? The file waits until you choose.',
    ar: 'أي الأعمدة فيه النص؟ الملف ينتظر حتى تختار.',
  },
  'import.table.hint': {
    en: 'The first row names the columns; every row below it is an article. Articles get ids of their own.',
    ar: 'الصف الأول أسماء الأعمدة، وكل صف تحته مقال. وتُعطى المقالات معرّفات جديدة.',
  },
  'import.table.text': { en: 'Text', ar: 'النص' },
  'import.table.title': { en: 'Title', ar: 'العنوان' },
  'import.table.date': { en: 'Date', ar: 'التاريخ' },
  'import.table.outlet': { en: 'Outlet', ar: 'المنفذ' },
  'import.table.author': { en: 'Author', ar: 'الكاتب' },
  'import.table.url': { en: 'Address', ar: 'الرابط' },
  'import.table.nothing': { en: 'none', ar: 'لا عمود' },
  'import.table.rows': { en: 'The first rows', ar: 'الصفوف الأولى' },

  'import.exact': { en: 'Already here: “{title}”', ar: 'موجود من قبل: «{title}»' },
  'import.near': {
    en: '{percent, number}% the same as “{title}”',
    ar: 'شبه مكرر {percent, number}%: «{title}»',
  },
  'import.near.what': { en: 'This file', ar: 'هذا الملف' },
  'import.near.keep': { en: 'Import', ar: 'يُستورد' },
  'import.near.skip': { en: 'Leave out', ar: 'يُترك' },

  'import.report': { en: 'Report', ar: 'التقرير' },
  'import.report.save': { en: 'Save the report', ar: 'حفظ التقرير' },
  'import.report.csv': { en: 'As a table (CSV)', ar: 'جدولًا (CSV)' },
  'import.report.json': { en: 'As JSON', ar: 'بصيغة JSON' },
  'import.report.found': { en: 'Where it was found', ar: 'أين عُثر عليه' },
  'import.report.found.one': {
    en: '{field} {from}: {count, number}',
    ar: '{field} {from}: {count, number}',
  },
  'import.report.retry': {
    en: '{count, plural, one {Bring back the file that was not imported} other {Bring back the # files that were not imported}}',
    ar: '{count, plural, one {أعد الملف الذي لم يُستورد إلى القائمة} two {أعد الملفين اللذين لم يُستوردا إلى القائمة} few {أعد إلى القائمة # ملفات لم تُستورد} many {أعد إلى القائمة # ملفًا لم تُستورد} other {أعد إلى القائمة # ملف لم تُستورد}}',
  },
  'import.report.imported': { en: 'imported', ar: 'استُورد' },
  'import.report.skipped': { en: 'not imported', ar: 'لم يُستورد' },
  'import.report.warning': { en: 'worth a look', ar: 'يحسن النظر فيه' },
  'import.report.near': { en: 'nearly the same', ar: 'شبه مكرر' },
  'import.report.column.what': { en: 'What', ar: 'ماذا' },
  'import.report.column.file': { en: 'File', ar: 'الملف' },
  'import.report.column.title': { en: 'Title', ar: 'العنوان' },
  'import.report.column.detail': { en: 'Detail', ar: 'تفصيل' },

  'import.away.running': {
    en: 'Import: {done, number} of {total, number}',
    ar: 'استيراد: {done, number} من {total, number}',
  },
  'import.away.failed': { en: 'The import was not done.', ar: 'لم يتم الاستيراد.' },
} satisfies Record<string, MessageTexts>;

import type { MessageTexts } from '../message-texts.ts';

const articles = {
  en: '{articles, plural, =0 {no articles} one {# article} other {# articles}}',
  ar: '{articles, plural, =0 {لا مقالات} one {مقال واحد} two {مقالان} few {# مقالات} many {# مقالًا} other {# مقال}}',
};
const annotations = {
  en: '{annotations, plural, =0 {no annotations} one {# annotation} other {# annotations}}',
  ar: '{annotations, plural, =0 {لا وسوم} one {وسم واحد} two {وسمان} few {# وسوم} many {# وسمًا} other {# وسم}}',
};

/** Dated backups, what is missing, and what is salvaged of a damaged file. */
export const backupMessages = {
  'backups.title': { en: 'Backups', ar: 'النسخ الاحتياطية' },
  'backups.title.of': { en: 'Backups of {file}', ar: 'النسخ الاحتياطية لملف {file}' },
  'backups.menu': { en: 'Backups …', ar: 'النسخ الاحتياطية…' },
  'backups.about': {
    en: 'A dated copy is made whenever the project is opened and has changed, and before anything changes all of it. The copies are in the folder {folder}, beside the project.',
    ar: 'تُحفظ نسخة مؤرخة كلما فُتح المشروع وقد تغيّر، وقبل كل ما يغيّره كله. والنسخ في المجلد {folder} بجوار المشروع.',
  },
  'backups.make': { en: 'Make one now', ar: 'أنشئ نسخة الآن' },
  'backups.making': { en: 'Copying …', ar: 'جارٍ النسخ…' },
  'backups.made': { en: 'A backup was made.', ar: 'أُنشئت نسخة احتياطية.' },
  'backups.none': {
    en: 'There is no backup yet.',
    ar: 'لا نسخة احتياطية بعد.',
  },
  'backups.loading': { en: 'Looking for backups …', ar: 'جارٍ البحث عن النسخ…' },
  'backups.holds': { en: `${articles.en}, ${annotations.en}`, ar: `${articles.ar}، ${annotations.ar}` },
  'backups.size.kb': { en: '{size, number} kB', ar: '{size, number} كيلوبايت' },
  'backups.size.mb': {
    en: '{size, number, ::.0} MB',
    ar: '{size, number, ::.0} ميغابايت',
  },
  'backups.reason.opened': { en: 'on opening', ar: 'عند الفتح' },
  'backups.reason.asked': { en: 'made by hand', ar: 'بطلب منك' },
  'backups.reason.migration': { en: 'before an update of the file', ar: 'قبل تحديث الملف' },
  'backups.reason.merge': { en: 'before a merge', ar: 'قبل دمج' },
  'backups.reason.restore': { en: 'before a backup was restored', ar: 'قبل استعادة نسخة' },
  'backups.protected': { en: 'Save a protected copy …', ar: 'حفظ نسخة محمية…' },
  'backups.protected.none': {
    en: 'The dated backups themselves are not encrypted: they are made without you, and a passphrase is kept nowhere.',
    ar: 'النسخ المؤرخة نفسها غير مشفّرة، فهي تُحفظ من دون سؤالك، ولا تُحفظ عبارة المرور في أي مكان.',
  },
  'backups.protected.title': { en: 'Save a protected copy', ar: 'حفظ نسخة محمية' },
  'backups.protected.about': {
    en: 'A copy of the whole project as it is now, encrypted, to keep where you like.',
    ar: 'نسخة مشفّرة من المشروع كله كما هو الآن، تحفظها حيث شئت.',
  },
  'backups.protected.save': { en: 'Save', ar: 'حفظ' },
  'backups.kept': { en: 'Restore from a file …', ar: 'استعادة من ملف…' },
  'backups.kept.title': { en: 'Restore from a file', ar: 'استعادة من ملف' },
  'backups.kept.about': {
    en: 'A copy of this project that you saved, protected or not.',
    ar: 'نسخة من هذا المشروع كنت قد حفظتها، محمية أو غير محمية.',
  },
  'backups.kept.choose': { en: 'Choose the file', ar: 'اختر الملف' },
  'backups.kept.looking': { en: 'Looking at the file', ar: 'جارٍ النظر في الملف' },
  'backups.kept.sentence': {
    en: `The project goes back to what is in this copy of “{name}”: ${articles.en}, ${annotations.en}. What was done since is not in it.`,
    ar: `يعود المشروع إلى ما في هذه النسخة من «{name}»: ${articles.ar}، ${annotations.ar}. وما عُمل بعدها ليس فيها.`,
  },
  'backups.restore': { en: 'Restore …', ar: 'استعادة…' },
  'backups.restore.of': { en: 'Restore the backup of {date}', ar: 'استعادة نسخة {date}' },
  'backups.restore.title': { en: 'Restore this backup?', ar: 'استعادة هذه النسخة؟' },
  'backups.restore.sentence': {
    en: `The project goes back to {date}: ${articles.en}, ${annotations.en}. What was done since is not in it.`,
    ar: `يعود المشروع إلى {date}: ${articles.ar}، ${annotations.ar}. وما عُمل بعد ذلك ليس فيها.`,
  },
  'backups.restore.kept': {
    en: 'The present state is kept as one more backup, so you can come back to it.',
    ar: 'تُحفظ الحال الراهنة نسخة احتياطية أخرى، فيمكنك الرجوع إليها.',
  },
  'backups.restore.do': { en: 'Restore', ar: 'استعادة' },
  'backups.restoring': { en: 'Restoring …', ar: 'جارٍ الاستعادة…' },
  'backups.back': { en: 'Back', ar: 'رجوع' },

  'backups.loss': {
    en: `Missing since the backup of {date}, although nobody deleted it: {annotations, plural, =0 {} other {${annotations.en}}}{both, select, true { and } other {}}{articles, plural, =0 {} other {${articles.en}}}.`,
    ar: `ناقص منذ نسخة {date} من غير أن يحذفه أحد: {annotations, plural, =0 {} other {${annotations.ar}}}{both, select, true {، } other {}}{articles, plural, =0 {} other {${articles.ar}}}.`,
  },
  'backups.older': {
    en: 'This file is an earlier state of the project than its backup of {date}: something put an old copy in its place.',
    ar: 'هذا الملف حال من المشروع أقدم من نسخته الاحتياطية المؤرخة {date}: وُضعت نسخة قديمة مكانه.',
  },
  'backups.show': { en: 'Show the backups', ar: 'اعرض النسخ' },
  'backups.keep': { en: 'Keep it as it is', ar: 'أبقه كما هو' },
  'backups.failed': {
    en: 'No backup could be made: {sentence}',
    ar: 'تعذّر إنشاء نسخة احتياطية: {sentence}',
  },
  'backups.refused': {
    en: '{file} is damaged and was not opened. Nothing in it was changed.',
    ar: 'الملف {file} تالف فلم يُفتح، ولم يُغيَّر فيه شيء.',
  },

  'salvage.do': { en: 'Salvage what is readable …', ar: 'إنقاذ ما يُقرأ…' },
  'salvage.about': {
    en: 'What can be read of {file} goes into a new project, which is checked and opened. The damaged file stays as it is.',
    ar: 'يُنقل ما يُقرأ من {file} إلى مشروع جديد يُفحص ثم يُفتح، ويبقى الملف التالف كما هو.',
  },
  'salvage.start': { en: 'Salvage', ar: 'إنقاذ' },
  'salvage.stop': { en: 'Stop', ar: 'إيقاف' },
  'salvage.stopped': {
    en: 'Stopped. No new file was made, and the damaged one is as it was.',
    ar: 'أُوقف الإنقاذ. لم يُنشأ ملف جديد، والملف التالف كما كان.',
  },
  'salvage.beginning': { en: 'Opening the damaged file …', ar: 'جارٍ فتح الملف التالف…' },
  'salvage.reading': { en: 'Reading its pages …', ar: 'جارٍ قراءة صفحاته…' },
  'salvage.mending': {
    en: 'Comparing what was read with the history, and checking it …',
    ar: 'تجري مقابلة المقروء بسجل العمليات وفحصه…',
  },
  'salvage.name': { en: '{name} (salvaged)', ar: '{name} (منقذ)' },
  'salvage.title': { en: 'What was salvaged', ar: 'ما أُنقذ' },
  'salvage.kept': {
    en: `The new project has ${articles.en} and ${annotations.en}.`,
    ar: `في المشروع الجديد ${articles.ar} و${annotations.ar}.`,
  },
  'salvage.whole': { en: 'Nothing is missing.', ar: 'لا ينقص شيء.' },
  'salvage.part': { en: 'Part', ar: 'الجزء' },
  'salvage.read': { en: 'Kept', ar: 'المحفوظ' },
  'salvage.from-journal': { en: 'Of these from the history', ar: 'منها من سجل العمليات' },
  'salvage.lost': { en: 'Known to be lost', ar: 'المعلوم فقده' },
  'salvage.pages': {
    en: '{count, plural, =0 {No page of the file is damaged.} one {# page of the file could not be read.} other {# pages of the file could not be read.}}',
    ar: '{count, plural, =0 {لا صفحة تالفة في الملف.} one {تعذّرت قراءة صفحة واحدة من الملف.} two {تعذّرت قراءة صفحتين من الملف.} few {تعذّرت قراءة # صفحات من الملف.} many {تعذّرت قراءة # صفحة من الملف.} other {تعذّرت قراءة # صفحة من الملف.}}',
  },
  'salvage.doubtful': {
    en: '{count, plural, one {# row is} other {# rows are}} not what the history says; as stored, as nothing tells which of the two was damaged.',
    ar: 'صفوف تخالف ما في سجل العمليات: {count, number}؛ تُركت كما حُفظت إذ لا يُعرف أيهما التالف.',
  },
  'salvage.aside': {
    en: 'Not taken, because the text is not the one that was stored: {titles}',
    ar: 'لم يؤخذ لأن نصه غير النص الذي حُفظ: {titles}',
  },
  'salvage.table.articles': { en: 'articles', ar: 'المقالات' },
  'salvage.table.removed': { en: 'deleted articles', ar: 'المقالات المحذوفة' },
  'salvage.table.annotations': { en: 'annotations', ar: 'الوسوم' },
  'salvage.table.annotators': { en: 'annotators', ar: 'الواسمون' },
  'salvage.table.statuses': { en: 'states of articles', ar: 'حالات المقالات' },
  'salvage.table.codebooks': { en: 'codebook versions', ar: 'إصدارات الدليل' },
  'salvage.table.entries': { en: 'registry entries', ar: 'مداخل السجل' },
  'salvage.table.remarks': { en: 'notes and questions', ar: 'الملاحظات والأسئلة' },
  'salvage.table.decisions': { en: 'decisions', ar: 'القرارات' },
  'salvage.table.others': { en: 'other rows', ar: 'صفوف أخرى' },
  'salvage.table.operations': { en: 'steps of the history', ar: 'خطوات سجل العمليات' },

  'cli.backups.about': {
    en: 'list the dated backups of a project, latest first',
    ar: 'اعرض النسخ الاحتياطية المؤرخة للمشروع، الأحدث أولًا',
  },
  'cli.backups.number': { en: 'number', ar: 'الرقم' },
  'cli.backups.date': { en: 'date', ar: 'التاريخ' },
  'cli.backups.reason': { en: 'reason', ar: 'السبب' },
  'cli.backups.articles': { en: 'articles', ar: 'المقالات' },
  'cli.backups.annotations': { en: 'annotations', ar: 'الوسوم' },
  'cli.backups.bytes': { en: 'bytes', ar: 'البايتات' },
  'cli.restore.about': {
    en: 'put a dated backup in the place of a project; what is there is kept as a backup before',
    ar: 'ضع نسخة احتياطية مكان المشروع؛ ويُحفظ ما هناك نسخة احتياطية قبل ذلك',
  },
  'cli.restore.backup': {
    en: 'number or name of a backup (see backups)',
    ar: 'رقم نسخة أو اسمها (انظر backups)',
  },
  'cli.restore.done': { en: 'Restored {name}.', ar: 'استُعيدت {name}.' },
  'cli.salvage.about': {
    en: 'read what can be read of a damaged project into a new one, which passes check',
    ar: 'اقرأ ما يُقرأ من مشروع تالف في مشروع جديد سليم',
  },
  'cli.salvage.damaged': { en: 'the damaged project file', ar: 'ملف المشروع التالف' },
  'cli.salvage.out': { en: 'the new project; never overwrites', ar: 'المشروع الجديد؛ لا يُكتب فوق ملف موجود' },
} satisfies Readonly<Record<string, MessageTexts>>;

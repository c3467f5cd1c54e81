import type { ProblemCode } from '../../../model/problem.ts';
import type { MessageTexts } from '../../message-texts.ts';

/** The project, those who work in it, and the program around it. */
export const projectProblems = {
  'project-not-a-project': {
    en: 'This file is not a Hashiya project.',
    ar: 'هذا الملف ليس مشروع حاشية.',
  },
  'project-damaged': {
    en: 'The project file is damaged ({reason}); it was not changed. A backup can be restored, or what is readable salvaged.',
    ar: 'ملف المشروع تالف ({reason})، ولم يُغيَّر. يمكن استعادة نسخة احتياطية أو إنقاذ ما يُقرأ منه.',
  },
  'project-newer': {
    en: 'The project was made by a newer Hashiya (version {version} of the file; this one knows {known}); it was not changed.',
    ar: 'أُنشئ المشروع بإصدار أحدث من حاشية (إصدار الملف {version}، وهذا البرنامج يعرف {known})، ولم يُغيَّر.',
  },
  'project-busy': {
    en: 'Another program is writing to the project; try again when it has finished.',
    ar: 'برنامج آخر يكتب في المشروع الآن؛ أعد المحاولة حين ينتهي.',
  },
  'project-missing': { en: 'There is no project file here.', ar: 'لا يوجد ملف مشروع هنا.' },
  'journal-differs': {
    en: 'This annotation is not what the journal says of it: something else than Hashiya changed the file.',
    ar: 'هذا الوسم يخالف ما في السجل: شيءٌ غير حاشية غيّر الملف.',
  },
  'article-journal-differs': {
    en: 'The title, outlet, author, address or date of this article is not what the journal says: something else than Hashiya changed the file.',
    ar: 'عنوان هذا المقال أو جهته أو كاتبه أو رابطه أو تاريخه يخالف ما في السجل: شيءٌ غير حاشية غيّر الملف.',
  },
  'status-journal-differs': {
    en: 'How far “{value}” is with this article is not what the journal says: something else than Hashiya changed the file.',
    ar: 'حالة هذا المقال عند «{value}» تخالف ما في السجل: شيءٌ غير حاشية غيّر الملف.',
  },
  'annotator-journal-differs': {
    en: 'The annotator “{value}” has another name in the journal: something else than Hashiya changed the file.',
    ar: 'للواسم «{value}» اسم آخر في السجل: شيءٌ غير حاشية غيّر الملف.',
  },
  'codebook-journal-differs': {
    en: 'Version {value} of the codebook, or which version is in force, is not what the journal says: something else than Hashiya changed the file.',
    ar: 'الإصدار {value} من دليل الوسم، أو أيّ إصدار هو المعمول به، يخالف ما في السجل: شيءٌ غير حاشية غيّر الملف.',
  },
  'project-moved': {
    en: 'The project file was moved, deleted or replaced while it was open; nothing more is stored until it is opened again.',
    ar: 'نُقل ملف المشروع أو حُذف أو استُبدل وهو مفتوح، ولن يُحفظ شيء آخر حتى يُفتح من جديد.',
  },
  'project-on-share': {
    en: 'The project lies on a network share, where a second computer could damage it unnoticed; it was not opened. Copy it to a disk of this computer and work there; what others did comes together with “Take work back”.',
    ar: 'المشروع على مجلد مشترك في الشبكة، وقد يُتلفه حاسوب ثانٍ دون أن يُنتبه، فلم يُفتح. انسخه إلى قرص هذا الحاسوب واعمل هناك؛ ويُجمع عمل الآخرين بـ«استعادة العمل».',
  },
  'project-read-only': {
    en: 'The project cannot be written to: the file, its folder or the medium is read-only; it was not opened. Copy it to a folder of yours and open the copy.',
    ar: 'لا يمكن الكتابة في المشروع: الملف أو مجلده أو الوسيط للقراءة فقط، فلم يُفتح. انسخه إلى مجلد لك وافتح النسخة.',
  },
  'project-in-use': {
    en: 'Another program or window has the project open; close it there and try again.',
    ar: 'المشروع مفتوح في برنامج آخر أو نافذة أخرى؛ أغلقه هناك ثم أعد المحاولة.',
  },
  'backup-unknown': {
    en: 'The project has no backup “{value}”.',
    ar: 'ليس للمشروع نسخة احتياطية باسم «{value}».',
  },
  'backup-unsound': {
    en: 'This backup is damaged ({reason}); nothing was changed.',
    ar: 'هذه النسخة الاحتياطية تالفة ({reason})، ولم يتغير شيء.',
  },
  'backup-of-other': {
    en: 'This file is no copy of this project, but another project or a packet; nothing was changed.',
    ar: 'ليس هذا الملف نسخة من هذا المشروع، بل مشروع آخر أو حزمة، ولم يتغير شيء.',
  },
  'salvage-nothing': {
    en: 'Nothing of a Hashiya project can be read in this file.',
    ar: 'لا يُقرأ في هذا الملف شيء من مشروع حاشية.',
  },
  'project-none-open': { en: 'No project is open.', ar: 'لا يوجد مشروع مفتوح.' },
  'project-another': {
    en: 'Another project is open now; this was meant for the one before and was not done.',
    ar: 'المفتوح الآن مشروع آخر؛ هذا كان للمشروع السابق فلم يُنفَّذ.',
  },
  'remark-journal-differs': {
    en: 'A note or question is not what the journal says: something else than Hashiya changed the file.',
    ar: 'ملاحظة أو سؤال يخالف ما في السجل: شيءٌ غير حاشية غيّر الملف.',
  },
  'entry-journal-differs': {
    en: 'The journal tells something else of the entry “{value}”.',
    ar: 'سجل العمليات يذكر المدخل «{value}» على غير ما هو.',
  },
  'import-in-use': {
    en: 'Somebody has annotated “{title}” since it was imported, so the import cannot be undone; undo that first.',
    ar: 'عمل أحد في المقال «{title}» بعد استيراده، فلا يمكن التراجع عن الاستيراد؛ تراجع عن ذلك العمل أولًا.',
  },
  'filter-name': {
    en: 'A saved search needs a name of at most {limit, number} characters.',
    ar: 'يحتاج البحث المحفوظ إلى اسم لا يزيد على {limit, number} محرف.',
  },
  'filter-name-taken': {
    en: 'There is already a saved search called “{value}”.',
    ar: 'يوجد بحث محفوظ باسم «{value}».',
  },
  'filter-unknown': {
    en: 'This saved search is no longer there.',
    ar: 'لم يعد هذا البحث المحفوظ موجودًا.',
  },
  'metadata-too-long': {
    en: 'A title, outlet, author, date or address has at most {limit, number} characters.',
    ar: 'لا يزيد العنوان أو المنفذ أو الكاتب أو التاريخ أو الرابط على {limit, number} محرف.',
  },
  'annotator-unknown': {
    en: 'The project has no annotator “{value}”.',
    ar: 'لا يوجد في المشروع واسم باسم «{value}».',
  },
  'annotator-name': {
    en: 'An annotator’s name has between 1 and {limit, number} characters.',
    ar: 'اسم الواسم بين محرف واحد و{limit, number} محرفًا.',
  },
  'annotator-name-taken': {
    en: 'Another annotator is called “{value}” by now, so this cannot be redone.',
    ar: 'صار اسم «{value}» لواسم آخر، فلا يمكن إعادة هذه الخطوة.',
  },
  'nothing-to-export': { en: 'There is nothing to export.', ar: 'لا شيء للتصدير.' },
  'export-search-broad': {
    en: 'More articles may have what is searched for than a search looks at; search for something rarer, or filter.',
    ar: 'قد تكون المقالات التي فيها المطلوب أكثر مما يبلغه البحث؛ ابحث عمّا هو أندر أو استعمل التصفية.',
  },
  'export-unwritable': {
    en: 'The export could not be written ({reason}).',
    ar: 'تعذّرت كتابة ملف التصدير ({reason}).',
  },
  'upload-unknown': {
    en: 'The uploaded file is not here any more; choose it again.',
    ar: 'لم يعد الملف المرفوع موجودًا؛ اختره من جديد.',
  },
  'uploads-too-large': {
    en: 'The files have more than {limit, number} MB together; import fewer at once.',
    ar: 'يزيد مجموع الملفات على {limit, number} ميغابايت؛ استورد عددًا أقل في كل مرة.',
  },
  cancelled: { en: 'Cancelled; nothing was changed.', ar: 'أُلغي، ولم يتغير شيء.' },
  'training-too-few': {
    en: 'There are {count, plural, =0 {no articles} one {# article} other {# articles}} with marks to learn from; at least {limit, number} are needed.',
    ar: 'المقالات الموسومة التي يُتعلَّم منها {count, number}، والمطلوب {limit, number} على الأقل.',
  },
  'training-failed': {
    en: 'The model could not be trained ({reason}).',
    ar: 'تعذّر تدريب النموذج ({reason}).',
  },
  'not-available-here': {
    en: 'This is only available in the desktop window.',
    ar: 'هذا متاح في نافذة سطح المكتب فقط.',
  },
  'port-taken': {
    en: 'The port {value} is taken by another program; choose another one.',
    ar: 'المنفذ {value} يشغله برنامج آخر؛ اختر غيره.',
  },
} satisfies Partial<Record<ProblemCode, MessageTexts>>;

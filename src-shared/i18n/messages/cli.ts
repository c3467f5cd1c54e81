import type { MessageTexts } from '../message-texts.ts';

/** What the command line says. */
export const cliMessages = {
  'cli.about': {
    en: 'Annotation workbench for Arabic news: entities, claims and stances.',
    ar: 'منصة وسم للأخبار العربية: كيانات وادّعاءات ومواقف.',
  },
  'cli.help.usage': { en: 'Usage:', ar: 'الاستعمال:' },
  'cli.help.arguments': { en: 'Arguments:', ar: 'المعاملات:' },
  'cli.help.options': { en: 'Options:', ar: 'الخيارات:' },
  'cli.help.commands': { en: 'Commands:', ar: 'الأوامر:' },
  'cli.help.help': { en: 'show this help', ar: 'عرض هذه المساعدة' },
  'cli.help.help-command': { en: 'show the help of a command', ar: 'عرض مساعدة أمر' },
  'cli.help.version': { en: 'show the version', ar: 'عرض رقم الإصدار' },
  'cli.help.statuses': {
    en: 'Exit status: 0 done; 1 it could not be done (said in one line, nothing half-done); 2 wrong usage.',
    ar: 'حالة الخروج: 0 تمّ؛ 1 تعذّر (يُذكر السبب في سطر واحد، ولا شيء نصف منجز)؛ 2 استعمال خاطئ.',
  },

  'cli.usage.command': {
    en: 'there is no command “{value}”; see --help',
    ar: 'لا يوجد أمر «{value}»؛ انظر --help',
  },
  'cli.usage.no-command': { en: 'name a command; see --help', ar: 'اذكر أمرًا؛ انظر --help' },
  'cli.usage.option': {
    en: 'there is no option “{value}”; see --help',
    ar: 'لا يوجد خيار «{value}»؛ انظر --help',
  },
  'cli.usage.argument': { en: '{value} is missing; see --help', ar: 'ينقص {value}؛ انظر --help' },
  'cli.usage.option-value': {
    en: 'the option “{value}” needs a value; see --help',
    ar: 'الخيار «{value}» يحتاج إلى قيمة؛ انظر --help',
  },
  'cli.usage.required-option': {
    en: 'the option “{value}” is required; see --help',
    ar: 'الخيار «{value}» مطلوب؛ انظر --help',
  },
  'cli.usage.value': {
    en: '“{found}” is not a value of {value}; see --help',
    ar: '«{found}» ليست قيمة مقبولة لـ {value}؛ انظر --help',
  },
  'cli.usage.excess': {
    en: 'there are too many arguments; see --help',
    ar: 'المعاملات أكثر من اللازم؛ انظر --help',
  },
  'cli.defect': {
    en: 'this should not have happened, please report it: {message}',
    ar: 'ما كان لهذا أن يحدث، فنرجو الإبلاغ عنه: {message}',
  },

  'cli.project': { en: 'a project file (NAME.hashiya)', ar: 'ملف مشروع (NAME.hashiya)' },
  'cli.json': { en: 'print one JSON document', ar: 'اطبع الناتج مستند JSON واحدًا' },

  'cli.new.about': {
    en: 'create a project file; never overwrites',
    ar: 'أنشئ ملف مشروع؛ لا يُكتب فوق ملف موجود',
  },
  'cli.new.codebook': {
    en: 'begin with this codebook instead of the bundled one',
    ar: 'ابدأ بهذا الدليل بدل الدليل المرفق',
  },
  'cli.new.sample': {
    en: 'fill it with the sample corpus and its two annotators',
    ar: 'املأه بالمدوّنة النموذجية وواسميها',
  },
  'cli.new.done': { en: 'Created {path}.', ar: 'أُنشئ {path}.' },

  'cli.import.about': {
    en: 'import files and folders; one bad file never stops the others',
    ar: 'استورد ملفات ومجلدات؛ ولا يوقف ملف معيب غيره',
  },
  'cli.import.paths': { en: 'files and folders', ar: 'ملفات ومجلدات' },
  'cli.import.format': {
    en: 'format of all files (recognised by content and name unless given)',
    ar: 'صيغة كل الملفات (تُعرف من المحتوى والاسم إن لم تُذكر)',
  },
  'cli.import.annotator': {
    en: 'owner of annotations that name none',
    ar: 'صاحب الوسوم التي لا تذكر صاحبها',
  },
  'cli.import.encoding': {
    en: 'encoding of text files, such as windows-1256 (told from the file unless given; where it cannot be told, the file is refused)',
    ar: 'ترميز الملفات النصية، مثل windows-1256 (وإلا عُرف من الملف، فإن تعذّرت معرفته رُفض الملف)',
  },
  'cli.import.on-duplicate': {
    en: 'what to do with an article whose text or id the project has already',
    ar: 'ما يُفعل بمقال يحوي المشروع نصه أو معرّفه من قبل',
  },
  'cli.import.extend-codebook': {
    en: 'add unknown labels and choices to the codebook instead of refusing their articles',
    ar: 'أضف التسميات والقيم غير المعروفة إلى الدليل بدل رفض مقالاتها',
  },
  'cli.import.column': {
    en: 'column of a table, such as text=Body or date="Published on"; once for each, the fields are {fields} (known by their names unless given)',
    ar: 'عمود من جدول، مثل text=Body أو date="تاريخ النشر"؛ مرة لكل عمود، والحقول هي {fields} (تُعرف من أسمائها إن لم تُذكر)',
  },
  'cli.import.label': {
    en: 'what a label of another tool is in the codebook; may be given several times',
    ar: 'مقابل تسمية أداة أخرى في دليل الوسم؛ يجوز تكراره',
  },
  'cli.import.label-map': {
    en: 'read the labels of another tag set as those of the codebook: {sets}, or a map of your own ({file}, as for export)',
    ar: 'اقرأ تسميات مجموعة أخرى بما يقابلها في الدليل: {sets}، أو خريطة من عندك ({file} كما في التصدير)',
  },
  'cli.import.unmapped': {
    en: 'labels that the map does not name: keep leaves them to the codebook, drop leaves them out',
    ar: 'التسميات التي لا تذكرها الخريطة: keep تترك الأمر للدليل، وdrop تتركها',
  },
  'cli.import.no-proposals': {
    en: 'propose neither what each line is nor title, outlet, author and date',
    ar: 'لا تقترح نوع كل سطر ولا العنوان والجهة الناشرة والكاتب والتاريخ',
  },
  'cli.import.near-duplicate': {
    en: 'note: {path}: {percent, number}% the same as “{title}” ({id})',
    ar: 'تنبيه: {path}: مطابق بنسبة {percent, number}٪ لمقال «{title}» ({id})',
  },
  'cli.import.near-duplicate.others': {
    en: '{sentence}, and much the same as {count, number} more',
    ar: '{sentence}، ويشبه {count, plural, one {مقالاً آخر} two {مقالين آخرين} few {# مقالات أخرى} many {# مقالاً آخر} other {# مقال آخر}}',
  },
  'cli.import.statuses': {
    en: 'Exit status 1 only where nothing was imported and at least one file or article was refused for another reason than being there already.',
    ar: 'حالة الخروج 1 فقط إن لم يُستورد شيء ورُفض ملف أو مقال واحد على الأقل لسبب غير وجوده من قبل.',
  },
  'cli.import.reading': { en: 'reading', ar: 'قراءة' },
  'cli.import.storing': { en: 'storing', ar: 'حفظ' },
  'cli.import.done': {
    en: 'Imported {articles, plural, =0 {no articles} one {# article} other {# articles}} with {annotations, plural, =0 {no annotations} one {# annotation} other {# annotations}}; skipped {skipped, number}.',
    ar: 'المقالات المستوردة: {articles, number}، وسومها: {annotations, number}، والمتروك: {skipped, number}.',
  },
  'cli.import.warning': { en: 'note: {path}: {sentence}', ar: 'تنبيه: {path}: {sentence}' },

  'cli.list.about': { en: 'list the articles of a project', ar: 'اعرض مقالات المشروع' },
  'cli.list.id': { en: 'id', ar: 'المعرّف' },
  'cli.list.title': { en: 'title', ar: 'العنوان' },
  'cli.list.outlet': { en: 'outlet', ar: 'الجهة الناشرة' },
  'cli.list.published': { en: 'published', ar: 'تاريخ النشر' },
  'cli.list.characters': { en: 'characters', ar: 'المحارف' },
  'cli.list.annotators': { en: 'annotators', ar: 'الواسمون' },
  'cli.list.entity': { en: 'entities', ar: 'الكيانات' },
  'cli.list.claim': { en: 'claims', ar: 'الادّعاءات' },
  'cli.list.stance': { en: 'stances', ar: 'المواقف' },

  'cli.show.about': {
    en: 'show one article with everybody’s annotations',
    ar: 'اعرض مقالًا واحدًا بوسوم الجميع',
  },
  'cli.show.article': { en: 'id of an article (see list)', ar: 'معرّف مقال (انظر list)' },
  'cli.show.json': { en: 'print it as an article record', ar: 'اطبعه سجل مقال' },

  'cli.search.about': {
    en: 'search titles and texts; spelling variants, vowel marks and digits of either kind are one',
    ar: 'ابحث في العناوين والنصوص؛ لا فرق بين صور الهمزة والتشكيل ولا بين نوعي الأرقام',
  },
  'cli.search.query': {
    en: 'words, all of them, inside words too; word* where a word begins so; «side by side»; "exactly as written"',
    ar: 'كلمات ترد كلها ولو داخل كلمات أخرى؛ كلمة* لما تبدأ به كلمة؛ «كلمات متجاورة»؛ "كما كُتب تمامًا"',
  },
  'cli.search.limit': {
    en: 'at most this many articles, the best first',
    ar: 'هذا العدد من المقالات على الأكثر، الأقرب أولًا',
  },
  'cli.search.more': {
    en: 'there are more than the {articles, plural, one {# article} other {# articles}} shown; look for something rarer',
    ar: 'النتائج أكثر من المعروض هنا ({articles, number})؛ ابحث عمّا هو أندر',
  },

  'cli.export.about': { en: 'write the dataset and its manifest', ar: 'اكتب مجموعة البيانات وبيانها' },
  'cli.export.format': { en: 'format to write (see formats)', ar: 'صيغة الكتابة (انظر formats)' },
  'cli.export.out': {
    en: 'a file for one-file formats, a folder otherwise; an existing file is replaced once all is written, a folder only where it is empty or holds an earlier export',
    ar: 'ملف للصيغ ذات الملف الواحد ومجلد لغيرها؛ يُستبدل الملف الموجود بعد اكتمال الكتابة، ولا يُستبدل مجلد إلا إن كان فارغًا أو فيه تصدير سابق',
  },
  'cli.export.annotator': {
    en: 'only the versions of these annotators; without it, of all annotators, and no gold',
    ar: 'صيغ هؤلاء الواسمين فقط؛ ومن دونه صيغ الواسمين جميعًا بلا النسخة الذهبية',
  },
  'cli.export.gold': {
    en: 'only the gold layer, with decisions, votes and reasons, of articles that are or were adjudicated',
    ar: 'النسخة الذهبية فقط بقراراتها وأصواتها وأسبابها، للمقالات التي بدأ تحكيمها',
  },
  'cli.export.all-with-votes': {
    en: 'all annotators’ versions and the gold layer as one more owner; in jsonl with everything that was decided, which an import brings back',
    ar: 'صيغ الواسمين جميعًا ومعها النسخة الذهبية مالكًا آخر؛ وفي jsonl كل ما قُرّر، ويعيده الاستيراد كما كان',
  },
  'cli.export.layers': { en: 'only these layers, with commas between', ar: 'هذه الطبقات فقط، تفصلها فواصل' },
  'cli.export.offset-unit': { en: 'what offsets count', ar: 'وحدة عدّ المواضع' },
  'cli.export.boundaries': {
    en: 'edges of entity mentions: as they were set, or out to the written word',
    ar: 'حدود ذكر الكيانات: كما وُضعت، أو إلى الكلمة المكتوبة كاملة',
  },
  'cli.export.articles': {
    en: 'all, done (finished by one whose work is exported; of the gold layer: closed), or ids',
    ar: 'all للكل، أو done لما أنهاه أحد من يُصدَّر عملهم (وللنسخة الذهبية: ما أُغلق تحكيمه)، أو المعرّفات',
  },
  'cli.export.filter': {
    en: 'only what this saved filter of the library shows',
    ar: 'ما تُظهره هذه التصفية المحفوظة في المكتبة فقط',
  },
  'cli.export.outlet': { en: 'only articles of these outlets', ar: 'مقالات هذه الجهات الناشرة فقط' },
  'cli.export.published-from': {
    en: 'only what was published on this day or later (2026-01-31)',
    ar: 'ما نُشر في هذا اليوم أو بعده فقط (2026-01-31)',
  },
  'cli.export.published-to': {
    en: 'only what was published on this day or before',
    ar: 'ما نُشر في هذا اليوم أو قبله فقط',
  },
  'cli.export.label-map': {
    en: 'labels of another tag set in the place of the codebook’s: {sets}, or a map of your own ({file}: “labels”, each with what it becomes, or null)',
    ar: 'تسميات مجموعة أخرى بدل تسميات الدليل: {sets}، أو خريطة من عندك (ملف {file} فيه «labels»، ولكل تسمية ما تصير إليه، أو null)',
  },
  'cli.export.unmapped': {
    en: 'what becomes of labels that the map does not name',
    ar: 'مصير التسميات التي لا تذكرها الخريطة',
  },
  'cli.export.unmapped-label': {
    en: 'The label map says nothing of {label}: {count, plural, one {# annotation} other {# annotations}}.',
    ar: 'لا تذكر خريطة التسميات {label}، وعدد وسومها {count, number}.',
  },
  'cli.export.split': {
    en: 'shares of train, validation and test (80/10/10); near-duplicates stay together',
    ar: 'نسب التدريب والتحقق والاختبار (80/10/10)، ولا تتفرق المقالات المتقاربة',
  },
  'cli.export.stratify': {
    en: 'what the parts are to have alike: outlets, or the labels in the articles',
    ar: 'ما تتشابه فيه الأقسام: الجهات الناشرة، أو تسميات ما في المقالات',
  },
  'cli.export.part': {
    en: '{part}: {articles, plural, one {# article} other {# articles}}, {share}% ({wanted}% wanted)',
    ar: '{part}: المقالات {articles, number}، ‏{share}% (والمطلوب {wanted}%)',
  },
  'cli.export.seed': {
    en: 'number that decides the split; the same gives the same',
    ar: 'رقم يقرر التقسيم؛ والرقم نفسه يعطي التقسيم نفسه',
  },
  'cli.export.exclude-boilerplate': {
    en: 'leave out annotations that lie inside boilerplate or another article',
    ar: 'اترك الوسوم الواقعة داخل حشو الصفحة أو داخل مقال آخر',
  },
  'cli.export.exclude-regions': {
    en: 'leave out annotations inside regions of these kinds, with commas between; formats of tokens leave such lines out',
    ar: 'اترك الوسوم الواقعة داخل مناطق من هذه الأنواع، تفصلها فواصل؛ وصيغ الكلمات تترك تلك الأسطر',
  },
  'cli.export.preview': {
    en: 'write nothing: show the files of the first article, then what would be written and lost',
    ar: 'لا تكتب شيئًا: اعرض ملفات المقال الأول، ثم ما سيُكتب وما سيُفقد',
  },
  'cli.export.would': {
    en: 'Would write {articles, plural, one {# article} other {# articles}} with {annotations, plural, =0 {no annotations} one {# annotation} other {# annotations}}.',
    ar: 'المقالات التي ستُكتب: {articles, number}، ووسومها: {annotations, number}.',
  },
  'cli.export.left-out': { en: 'left out, {what}: {count, number}', ar: 'متروك، {what}: ‏{count, number}' },
  'cli.export.lost': { en: 'lost, {what}: {count, number}', ar: 'مفقود، {what}: ‏{count, number}' },
  'cli.export.no-text': { en: '(not a text)', ar: '(ليس نصًا)' },
  'cli.export.counting': { en: 'counting', ar: 'العدّ' },
  'cli.export.writing': { en: 'writing', ar: 'الكتابة' },
  'cli.export.done': {
    en: 'Wrote {articles, plural, one {# article} other {# articles}} with {annotations, plural, =0 {no annotations} one {# annotation} other {# annotations}} to {path}.',
    ar: 'كُتبت المقالات ({articles, number}) ووسومها ({annotations, number}) في {path}.',
  },

  'cli.formats.about': {
    en: 'every format: what it reads, writes, keeps and loses',
    ar: 'كل الصيغ: ما يُقرأ منها وما يُكتب وما تحفظه وما تفقده',
  },
  'cli.formats.reads': { en: 'reads', ar: 'قراءة' },
  'cli.formats.writes': { en: 'writes', ar: 'كتابة' },
  'cli.formats.keeps': { en: 'keeps: {list}', ar: 'تحفظ: {list}' },
  'cli.formats.loses': { en: 'loses: {list}', ar: 'تفقد: {list}' },

  'cli.check.about': {
    en: 'check a project: the file, every hash, every span; exit status 1 where there is a fault',
    ar: 'افحص المشروع: الملف وكل بصمة وكل مدى؛ وحالة الخروج 1 إن وُجد خلل',
  },
  'cli.check.sound': { en: 'No faults were found.', ar: 'لم يُعثر على خلل.' },

  'cli.backup.about': {
    en: 'write a consistent copy of a project, also while it is in use; never overwrites',
    ar: 'اكتب نسخة متسقة من المشروع حتى أثناء استعماله؛ ولا يُكتب فوق ملف موجود',
  },
  'cli.backup.out': { en: 'the new file', ar: 'الملف الجديد' },
  'cli.backup.done': { en: 'Copied to {path}.', ar: 'نُسخ إلى {path}.' },

  'cli.serve.about': {
    en: 'the workbench in a browser on this machine only; prints its address as one line of JSON',
    ar: 'المنصة في متصفح هذا الجهاز وحده؛ يُطبع العنوان سطرًا واحدًا من JSON',
  },
  'cli.serve.port': { en: 'port (a free one unless given)', ar: 'المنفذ (منفذ حر إن لم يُذكر)' },
  'cli.serve.no-open': { en: 'do not open the browser', ar: 'لا تفتح المتصفح' },
} satisfies Record<string, MessageTexts>;

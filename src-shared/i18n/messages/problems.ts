import type { ProblemCode } from '../../model/problem.ts';
import type { MessageTexts } from '../message-texts.ts';

/**
 * One sentence for everything that can be wrong. `{file}` and `{place}` are put before it by the formatter where they are known, so
 * the sentence itself says only what is wrong.
 */
export const problemMessages: Readonly<Record<ProblemCode, MessageTexts>> = {
  'file-not-found': { en: 'There is no such file or folder.', ar: 'لا يوجد ملف أو مجلد بهذا الاسم.' },
  'file-unreadable': { en: 'The file could not be read ({reason}).', ar: 'تعذّرت قراءة الملف ({reason}).' },
  'file-unwritable': {
    en: 'The file could not be written ({reason}).',
    ar: 'تعذّرت الكتابة في الملف ({reason}).',
  },
  'file-empty': { en: 'The file is empty.', ar: 'الملف فارغ.' },
  'file-too-large': {
    en: 'The file has {size, number} MB; at most {limit, number} MB are read.',
    ar: 'حجم الملف {size, number} ميغابايت، والحد الأقصى {limit, number} ميغابايت.',
  },
  'file-not-text': {
    en: 'This is not a text file (byte {byte, number} is a control character no text has).',
    ar: 'هذا ليس ملفًا نصيًا (البايت رقم {byte, number} محرف تحكم لا يرد في النصوص).',
  },
  'file-not-utf8': {
    en: 'The file is not valid UTF-8 (first wrong byte: {byte, number}); name its encoding.',
    ar: 'الملف ليس UTF-8 صحيحًا (أول بايت خاطئ: {byte, number})؛ حدّد ترميزه.',
  },
  'file-wrong-encoding': {
    en: 'The file is not written in {encoding} (first wrong byte: {byte, number}).',
    ar: 'الملف ليس بترميز {encoding} (أول بايت خاطئ: {byte, number}).',
  },
  'file-changed': {
    en: 'The file changed while it was being read; import it again.',
    ar: 'تغيّر الملف أثناء قراءته؛ استورده من جديد.',
  },
  'folder-empty': { en: 'There are no files in this folder.', ar: 'لا توجد ملفات في هذا المجلد.' },
  'file-exists': {
    en: 'There is already a file of that name; nothing was overwritten.',
    ar: 'يوجد ملف بهذا الاسم، ولم يُكتب فوقه شيء.',
  },
  'folder-read-only': {
    en: 'Nothing can be written in this folder.',
    ar: 'لا يمكن الكتابة في هذا المجلد.',
  },
  'disk-full': {
    en: 'The disk is full; nothing was changed.',
    ar: 'القرص ممتلئ، ولم يتغير شيء.',
  },
  'format-unknown': {
    en: 'The format of this file is not known; it can be one of: {formats}.',
    ar: 'صيغة هذا الملف غير معروفة؛ الصيغ الممكنة: {formats}.',
  },
  'encoding-unknown': {
    en: 'The encoding “{value}” is not known.',
    ar: 'الترميز «{value}» غير معروف.',
  },
  'encoding-undecided': {
    en: 'The encoding cannot be told for sure; name it. It may be: {candidates}.',
    ar: 'تعذّر الجزم بترميز الملف؛ حدّده. قد يكون: {candidates}.',
  },
  'encoding-guessed': {
    en: 'Read as {encoding}, by the statistics of its letters; check that it reads well: “{sample}”.',
    ar: 'قُرئ بترميز {encoding} استنادًا إلى تكرار حروفه؛ تحقق من سلامة قراءته: «{sample}».',
  },
  'html-no-article': {
    en: 'No article was found in this page.',
    ar: 'لم يُعثر على مقال في هذه الصفحة.',
  },
  'html-too-deep': {
    en: 'The elements of this page are nested more than {limit, number} deep.',
    ar: 'عناصر هذه الصفحة متداخلة في أكثر من {limit, number} مستوى.',
  },
  'html-too-large': {
    en: 'The page is too large or has too many tags ({count, number} characters; at most {limit, number} are read).',
    ar: 'الصفحة كبيرة جدًا أو وسومها كثيرة جدًا (فيها {count, number} محرف، والحد الأقصى {limit, number}).',
  },
  'docx-damaged': {
    en: 'The Word document is damaged or is not one.',
    ar: 'مستند Word تالف، أو ليس مستند Word.',
  },
  'docx-encrypted': {
    en: 'The Word document is protected by a password; save it without one.',
    ar: 'مستند Word محمي بكلمة مرور؛ احفظه بدونها.',
  },
  'docx-macros': {
    en: 'The Word document holds macros and was not read; save it as .docx.',
    ar: 'في مستند Word وحدات ماكرو فلم يُقرأ؛ احفظه بصيغة ‎.docx.',
  },
  'docx-old': {
    en: 'This is a document of an old Word (.doc); save it as .docx.',
    ar: 'هذا مستند من إصدار قديم من Word ‏(‎.doc)؛ احفظه بصيغة ‎.docx.',
  },
  'csv-columns-missing': {
    en: 'There is no column for {field}; the columns are: {columns}.',
    ar: 'لا يوجد عمود للحقل {field}؛ الأعمدة هي: {columns}.',
  },
  'csv-column-unknown': {
    en: 'There is no column “{value}”; the columns are: {columns}.',
    ar: 'لا يوجد عمود «{value}»؛ الأعمدة هي: {columns}.',
  },
  'csv-column-twice': {
    en: 'The columns {columns} could both be {field}; say which one is.',
    ar: 'العمودان {columns} كلاهما يصلح للحقل {field}؛ حدّد أحدهما.',
  },
  'csv-ragged': {
    en: 'The row has {found, plural, one {# cell} other {# cells}}; the header has {expected, number}.',
    ar: 'في الصف {found, plural, =0 {صفر} one {خلية واحدة} two {خليتان} few {# خلايا} other {# خلية}}، وفي صف العناوين {expected, number}.',
  },
  'csv-quote': {
    en: 'A quotation mark is not closed or stands inside a cell without being doubled.',
    ar: 'علامة اقتباس غير مغلقة أو واردة داخل خلية من دون مضاعفتها.',
  },
  'csv-cell-empty': { en: 'The cell for {field} is empty.', ar: 'خلية الحقل {field} فارغة.' },
  'csv-row-too-long': {
    en: 'The row is longer than {limit, number} characters; a quotation mark may not be closed.',
    ar: 'الصف أطول من {limit, number} محرف؛ لعل علامة اقتباس لم تُغلق.',
  },
  'csv-rows-missing': {
    en: 'There are no rows below the names of the columns.',
    ar: 'لا صفوف تحت أسماء الأعمدة.',
  },
  'published-unclear': {
    en: 'The date “{value}” was not understood and was not kept.',
    ar: 'لم يُفهم التاريخ «{value}» فلم يُحفظ.',
  },
  'zip-damaged': {
    en: 'The archive is damaged or is not a zip file.',
    ar: 'الأرشيف تالف أو ليس ملف zip.',
  },
  'zip-encrypted': {
    en: 'It is encrypted; pack the archive without a password.',
    ar: 'المحتوى مشفّر؛ أنشئ الأرشيف بلا كلمة مرور.',
  },
  'zip-entry-name': {
    en: 'The archive holds the name “{value}”, which leads out of it or is not allowed; nothing of it was read.',
    ar: 'في الأرشيف الاسم «{value}» وهو يقود إلى خارجه أو غير مسموح به؛ لم يُقرأ منه شيء.',
  },
  'zip-entry-link': {
    en: 'This is a link, not a file; links in archives are not followed.',
    ar: 'هذا رابط لا ملف؛ لا تُتبع الروابط داخل الأرشيف.',
  },
  'zip-entry-method': {
    en: 'It is packed by a method that is not known ({value}).',
    ar: 'ضُغط بطريقة غير معروفة ({value}).',
  },
  'zip-in-zip': {
    en: 'An archive within an archive is not read; unpack it first.',
    ar: 'لا يُقرأ أرشيف داخل أرشيف؛ فُكّه أولًا.',
  },
  'zip-too-many-entries': {
    en: 'The archive holds {count, number} entries; at most {limit, number} are read.',
    ar: 'في الأرشيف {count, number} مدخلًا، والحد الأقصى {limit, number}.',
  },
  'zip-too-large': {
    en: 'Unpacked, the archive is larger than {limit, number} MB.',
    ar: 'حجم الأرشيف بعد فكّه يزيد على {limit, number} ميغابايت.',
  },
  'zip-bomb': {
    en: 'Unpacked, “{value}” is more than {limit, number} times as large as packed: this is no honest archive; nothing of it was read.',
    ar: 'حجم «{value}» بعد فكّه يزيد على {limit, number} ضعف حجمه مضغوطًا، وما هذا بأرشيف سليم؛ لم يُقرأ منه شيء.',
  },
  'folder-too-deep': {
    en: 'The folders are nested more than {limit, number} deep; what lies deeper was not read.',
    ar: 'المجلدات متداخلة في أكثر من {limit, number} مستوى؛ لم يُقرأ ما هو أعمق.',
  },
  'link-not-followed': {
    en: 'This is a link to another place; links are not followed.',
    ar: 'هذا رابط إلى موضع آخر؛ لا تُتبع الروابط.',
  },
  'record-not-json': { en: 'The line is not valid JSON.', ar: 'السطر ليس JSON صحيحًا.' },
  'record-field-repeated': {
    en: '{field} stands twice in the same object; only one of the two could be kept.',
    ar: 'الحقل {field} مكرّر في الكائن نفسه، ولا يمكن حفظ سوى أحدهما.',
  },
  'record-field-missing': { en: '{field} is missing.', ar: 'الحقل {field} غير موجود.' },
  'record-field-type': {
    en: '{field} should be {expected}, not {found}.',
    ar: 'الحقل {field} من نوع {found}، والمطلوب {expected}.',
  },
  'record-field-value': {
    en: '{field} is “{found}”; it should be {expected}.',
    ar: 'قيمة الحقل {field} هي «{found}»، والمطلوب {expected}.',
  },
  'record-field-unknown': {
    en: '{field} is not known and was not kept.',
    ar: 'الحقل {field} غير معروف ولم يُحفظ.',
  },
  'record-bad-character': {
    en: '{field} holds a NUL or half a character at offset {offset}.',
    ar: 'في الحقل {field} محرف NUL أو نصف محرف عند الموضع {offset}.',
  },
  'record-hash-mismatch': {
    en: 'The text does not have the SHA-256 the record names.',
    ar: 'بصمة SHA-256 للنص لا تطابق المذكورة في السجل.',
  },
  'record-quote-mismatch': {
    en: 'The span {start}–{end} covers “{found}”, but its quote is “{quote}”.',
    ar: 'المدى {start}–{end} يغطي «{found}» لكن الاقتباس المذكور «{quote}».',
  },
  'record-duplicate-id': {
    en: 'The id “{value}” is already taken.',
    ar: 'المعرّف «{value}» مستعمل من قبل.',
  },
  'text-lone-surrogate': {
    en: 'The text holds half a character (a lone surrogate at offset {offset}).',
    ar: 'في النص نصف محرف (بديل منفرد عند الموضع {offset}).',
  },
  'text-null-character': {
    en: 'The text holds a NUL character at offset {offset}.',
    ar: 'في النص محرف NUL عند الموضع {offset}.',
  },
  'text-too-long': {
    en: 'The text has {count, number} characters; at most {limit, number} are kept.',
    ar: 'طول النص {count, number} محرفًا، والحد الأقصى {limit, number}.',
  },
  'text-bidi-control': {
    en: 'Direction controls make {count, plural, one {a line} other {# lines}} of the text look different from what is stored.',
    ar: 'محارف الاتجاه تُظهر {count, plural, one {سطرًا} two {سطرين} few {# أسطر} many {# سطرًا} other {# سطر}} من النص على غير ما هو محفوظ.',
  },
  'article-duplicate': {
    en: 'The project already has this article: “{title}”.',
    ar: 'المقال موجود من قبل: «{title}».',
  },
  'span-outside-text': {
    en: 'The span {start}–{end} lies outside the text, which has {length} characters.',
    ar: 'المدى {start}–{end} خارج النص وطوله {length} محرفًا.',
  },
  'span-empty': { en: 'The span {start}–{end} covers nothing.', ar: 'المدى {start}–{end} لا يغطي شيئًا.' },
  'span-inside-character': {
    en: 'The span {start}–{end} begins or ends inside a character.',
    ar: 'المدى {start}–{end} يبدأ أو ينتهي داخل محرف واحد.',
  },
  'span-on-control': {
    en: 'The span {start}–{end} begins on an invisible control character.',
    ar: 'المدى {start}–{end} يبدأ بمحرف تحكم غير مرئي.',
  },
  'span-overlap': {
    en: 'Two fragments of one annotation overlap at {start}–{end}.',
    ar: 'جزآن من وسم واحد يتداخلان عند {start}–{end}.',
  },
  'span-role': {
    en: 'An annotation of the layer {layer} has no spans of the role {role}.',
    ar: 'وسوم طبقة {layer} لا تقبل مدى بدور {role}.',
  },
  'span-missing': {
    en: 'An annotation of the layer {layer} needs a span of the role {role}.',
    ar: 'وسم طبقة {layer} يحتاج إلى مدى بدور {role}.',
  },
  'too-many-spans': {
    en: 'There are {count, number} of them; at most {limit, number} are allowed.',
    ar: 'العدد {count, number}، والحد الأقصى {limit, number}.',
  },
  'label-unknown': {
    en: 'The codebook has no label “{value}” in the layer {layer}.',
    ar: 'لا توجد في الدليل تسمية «{value}» في طبقة {layer}.',
  },
  'label-retired': {
    en: 'The label “{value}” is retired.',
    ar: 'التسمية «{value}» موقوفة.',
  },
  'label-added': {
    en: 'The label “{value}” was added to the layer {layer} of the codebook.',
    ar: 'أُضيفت التسمية «{value}» إلى طبقة {layer} في الدليل.',
  },
  'attribute-unknown': {
    en: 'The codebook has no attribute “{value}” in the layer {layer}; it was kept.',
    ar: 'لا توجد في الدليل سمة «{value}» في طبقة {layer}؛ حُفظت كما هي.',
  },
  'attribute-value-unknown': {
    en: 'The attribute {field} has no value “{value}” in the codebook; it was kept.',
    ar: 'ليس في الدليل قيمة «{value}» للسمة {field}؛ حُفظت كما هي.',
  },
  'link-unknown': {
    en: 'The link {role} leads to “{value}”, which is not in this article.',
    ar: 'الرابط {role} يشير إلى «{value}» وهو ليس في هذا المقال.',
  },
  'link-role': {
    en: 'An annotation of the layer {layer} cannot have this link: {role} to {target}.',
    ar: 'وسم طبقة {layer} لا يقبل هذا الرابط: {role} إلى {target}.',
  },
  'link-circle': {
    en: 'Through its parents the claim “{value}” is a part of itself.',
    ar: 'الادّعاء «{value}» جزء من نفسه عبر ما يتفرّع منه.',
  },
  'link-to-itself': {
    en: 'An annotation cannot link to itself ({role}).',
    ar: 'لا يمكن أن يرتبط الوسم بنفسه ({role}).',
  },
  'attribute-value': {
    en: 'The attribute {attribute} cannot have the value “{value}”.',
    ar: 'السمة {attribute} لا تقبل القيمة «{value}».',
  },
  'annotator-missing': {
    en: 'An annotation names no annotator; say whose it is.',
    ar: 'وسم بلا صاحب؛ حدّد اسم الواسم.',
  },
  'project-not-a-project': {
    en: 'This file is not a Hashiya project.',
    ar: 'هذا الملف ليس مشروع حاشية.',
  },
  'project-damaged': {
    en: 'The project file is damaged ({reason}); it was not changed.',
    ar: 'ملف المشروع تالف ({reason})، ولم يُغيَّر.',
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
  'project-none-open': { en: 'No project is open.', ar: 'لا يوجد مشروع مفتوح.' },
  'project-another': {
    en: 'Another project is open now; this was meant for the one before and was not done.',
    ar: 'المفتوح الآن مشروع آخر؛ هذا كان للمشروع السابق فلم يُنفَّذ.',
  },
  'codebook-invalid': {
    en: 'This is not a codebook: {field} is missing or of another kind than it should be.',
    ar: 'هذا ليس دليل وسم: {field} ناقص أو ليس من النوع المطلوب.',
  },
  'codebook-not-json': {
    en: 'This is not valid JSON, so no codebook can be read from it.',
    ar: 'هذا ليس JSON صحيحًا، فلا يمكن قراءة دليل وسم منه.',
  },
  'codebook-newer': {
    en: 'This codebook has the format {value}, which a newer version of Hashiya wrote; this one reads {known}.',
    ar: 'صيغة دليل الوسم هذا {value}، وقد كتبها إصدار أحدث من حاشية؛ وهذا الإصدار يقرأ {known}.',
  },
  'codebook-too-large': {
    en: 'This is too large or too deeply nested for a codebook; at most {limit} megabytes are read.',
    ar: 'هذا أكبر أو أعمق تداخلًا من أن يكون دليل وسم؛ لا يُقرأ أكثر من {limit} ميغابايت.',
  },
  'codebook-field-unknown': {
    en: 'A codebook has no field “{field}”.',
    ar: 'لا يوجد في دليل الوسم حقل باسم «{field}».',
  },
  'codebook-id-twice': {
    en: 'The id “{value}” is there twice.',
    ar: 'المعرّف «{value}» مكرّر.',
  },
  'codebook-merge': {
    en: 'The label “{value}” cannot be merged into “{other}”: it must be retired, and there must be a label at the end of the line.',
    ar: 'لا يمكن دمج «{value}» في «{other}»: يجب أن يكون متقاعدًا وأن ينتهي الدمج إلى نوع قائم.',
  },
  'codebook-key': {
    en: 'The key “{value}” of “{label}” cannot be a label’s: digits, - and = can.',
    ar: 'المفتاح «{value}» للنوع «{label}» لا يصلح مفتاحَ نوع: تصلح الأرقام و- و=.',
  },
  'codebook-key-clash': {
    en: 'The key {value} of “{label}” belongs to “{other}” already.',
    ar: 'المفتاح {value} للنوع «{label}» هو مفتاح «{other}» من قبل.',
  },
  'codebook-label-missing': {
    en: 'The attribute “{attribute}” is for the label “{value}”, which the codebook does not have.',
    ar: 'السمة «{attribute}» للنوع «{value}»، ولا وجود له في دليل الوسم.',
  },
  'codebook-name-missing': {
    en: '“{value}” lacks a name in Arabic or in English.',
    ar: 'ينقص «{value}» اسمٌ بالعربية أو بالإنجليزية.',
  },
  'codebook-label-gone': {
    en: 'The label “{value}” was published before and cannot vanish: retire it or merge it into another.',
    ar: 'نُشر النوع «{value}» من قبل فلا يختفي: أحِله على التقاعد أو ادمجه في غيره.',
  },
  'codebook-moved-on': {
    en: 'Another version of the codebook has come into force meanwhile; look again at what changes.',
    ar: 'سرى في هذه الأثناء إصدار آخر من دليل الوسم؛ انظر إلى التغييرات من جديد.',
  },
  'codebook-in-use': {
    en: 'The label “{value}” is not in that version of the codebook, and there are annotations with it.',
    ar: 'النوع «{value}» ليس في ذلك الإصدار من دليل الوسم، وهناك وسوم به.',
  },
  'codebook-unchanged': {
    en: 'Nothing in the draft differs from the version in force.',
    ar: 'لا شيء في المسودة يخالف الإصدار الساري.',
  },
  'codebook-version-unknown': {
    en: 'The codebook has no version {value}.',
    ar: 'لا يوجد من دليل الوسم إصدار {value}.',
  },
  'codebook-draft-changed': {
    en: 'The draft was changed in another window; it is shown anew as it is there.',
    ar: 'تغيّرت المسودة في نافذة أخرى؛ تُعرض من جديد كما هي هناك.',
  },
  'codebook-draft-missing': {
    en: 'There is no draft to publish.',
    ar: 'لا توجد مسودة للنشر.',
  },
  'articles-not-alike': {
    en: 'These two articles are not known to resemble one another.',
    ar: 'لا يُعرف بين هذين المقالين تشابه.',
  },
  'article-unknown': {
    en: 'The project has no article “{value}”.',
    ar: 'لا يوجد في المشروع مقال «{value}».',
  },
  'annotation-unknown': {
    en: 'This annotation does not exist any more.',
    ar: 'لم يعد هذا الوسم موجودًا.',
  },
  'annotation-changed': {
    en: 'This annotation was changed meanwhile; look at it again.',
    ar: 'تغيّر هذا الوسم في هذه الأثناء؛ انظر إليه من جديد.',
  },
  'remark-unknown': {
    en: 'This note or question does not exist any more.',
    ar: 'لم تعد هذه الملاحظة أو هذا السؤال موجودًا.',
  },
  'remark-changed': {
    en: 'This note or question was changed meanwhile; look at it again.',
    ar: 'تغيّرت هذه الملاحظة أو السؤال في هذه الأثناء؛ انظر إليه من جديد.',
  },
  'remark-answered': {
    en: 'Somebody has answered it meanwhile: what is answered cannot be taken back.',
    ar: 'أجاب عنه أحدهم في هذه الأثناء، وما أُجيب عنه لا يُتراجع عنه.',
  },
  'remark-of-other': {
    en: 'Somebody else wrote this. You can answer it or resolve it.',
    ar: 'كتب هذا شخص آخر. لك أن تجيب عنه أو تعدّه محلولًا.',
  },
  'remark-empty': { en: 'Nothing is written yet.', ar: 'لم يُكتب شيء بعد.' },
  'remark-too-long': {
    en: 'This is too long: at most {limit, number} characters with their formatting.',
    ar: 'هذا أطول مما ينبغي: {limit, number} محرف بتنسيقها على الأكثر.',
  },
  'remark-journal-differs': {
    en: 'A note or question is not what the journal says: something else than Hashiya changed the file.',
    ar: 'ملاحظة أو سؤال يخالف ما في السجل: شيءٌ غير حاشية غيّر الملف.',
  },
  'surface-empty': {
    en: 'There are no letters here to look for elsewhere.',
    ar: 'لا حروف هنا ليُبحث عنها في مواضع أخرى.',
  },
  'surface-in-pieces': {
    en: 'This mention is in several pieces; it cannot be looked for elsewhere.',
    ar: 'هذا الذكر مؤلف من عدة أجزاء، ولا يمكن البحث عن مثله.',
  },
  'entry-unknown': {
    en: 'The registry has no such entry any more.',
    ar: 'لم يعد في السجل مدخل كهذا.',
  },
  'entry-changed': {
    en: 'The entry “{value}” was changed meanwhile; look at it again.',
    ar: 'تغيّر المدخل «{value}» في هذه الأثناء؛ انظر إليه من جديد.',
  },
  'entry-without-name': {
    en: 'An entry needs a name, in Arabic or in English.',
    ar: 'يحتاج المدخل إلى اسم بالعربية أو بالإنجليزية.',
  },
  'entry-name-letterless': {
    en: 'There are no letters or digits to recognise “{value}” by.',
    ar: 'ليس في «{value}» حروف أو أرقام يُعرف بها.',
  },
  'entry-alias-twice': {
    en: 'The alias “{value}” is there already: spelling variants and vowel marks are passed over.',
    ar: 'الاسم الآخر «{value}» موجود من قبل: لا يُنظر إلى اختلاف الرسم والحركات.',
  },
  'entry-identifier': {
    en: 'An identifier has a scheme and a value, such as wikidata and Q90; “{value}” lacks one.',
    ar: 'للمعرّف نظام وقيمة، مثل wikidata وQ90؛ و«{value}» ينقصه أحدهما.',
  },
  'entry-identifier-twice': {
    en: 'The identifier “{value}” is there twice.',
    ar: 'المعرّف «{value}» مكرر.',
  },
  'entry-too-long': {
    en: 'Names, aliases and identifiers of an entry have at most {limit, number} characters.',
    ar: 'لا يزيد الاسم أو المعرّف في المدخل على {limit, number} محرف.',
  },
  'entry-aliases': {
    en: 'An entry has at most {limit, number} aliases.',
    ar: 'لا تزيد الأسماء الأخرى للمدخل على {limit, number}.',
  },
  'entry-itself': {
    en: 'An entry cannot be merged with itself.',
    ar: 'لا يُدمج المدخل في نفسه.',
  },
  'entry-mention': {
    en: 'One of the mentions is no longer linked to this entry; look at the list again.',
    ar: 'لم يعد أحد المواضع مربوطًا بهذا المدخل؛ انظر إلى القائمة من جديد.',
  },
  'entry-forms-differ': {
    en: 'The index of names does not fit the entry “{value}”.',
    ar: 'فهرس الأسماء لا يوافق المدخل «{value}».',
  },
  'entry-mentions-differ': {
    en: 'The index of linked mentions does not fit this annotation.',
    ar: 'فهرس المواضع المربوطة لا يوافق هذا الوسم.',
  },
  'entry-journal-differs': {
    en: 'The journal tells something else of the entry “{value}”.',
    ar: 'سجل العمليات يذكر المدخل «{value}» على غير ما هو.',
  },
  'registry-file': {
    en: 'This is no registry: a JSON file with “entries” or a table with a column name_ar or name_en is expected.',
    ar: 'هذا ليس سجلًا: المتوقع ملف JSON فيه «entries» أو جدول فيه عمود name_ar أو name_en.',
  },
  'registry-record': {
    en: 'The field {field} is missing or is not what it should be.',
    ar: 'الحقل {field} ناقص أو ليس كما ينبغي.',
  },
  'registry-too-long': {
    en: 'The file has more than {limit, number} entries.',
    ar: 'في الملف أكثر من {limit, number} مدخل.',
  },
  'article-changed': {
    en: 'The article “{title}” was changed meanwhile; look at it again.',
    ar: 'تغيّر المقال «{title}» في هذه الأثناء؛ انظر إليه من جديد.',
  },
  'status-changed': {
    en: 'Somebody has gone on with the article “{title}” meanwhile, so this cannot be taken back.',
    ar: 'تقدّم العمل في المقال «{title}» في هذه الأثناء، فلا يمكن التراجع عن هذا.',
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
};

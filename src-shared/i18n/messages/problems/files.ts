import type { ProblemCode } from '../../../model/problem.ts';
import type { MessageTexts } from '../../message-texts.ts';

/** Files of every format as they are read and written. */
export const fileProblems = {
  'file-not-found': { en: 'There is no such file or folder.', ar: 'لا يوجد ملف أو مجلد بهذا الاسم.' },
  'path-too-long': {
    en: 'The path is longer than this system allows.',
    ar: 'المسار أطول مما يسمح به هذا النظام.',
  },
  'file-forbidden': {
    en: 'You are not allowed to read this file or folder.',
    ar: 'لا يُسمح لك بقراءة هذا الملف أو المجلد.',
  },
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
  'line-too-large': {
    en: 'A line or value with more than {limit, number} MB is not read, and the one that begins here has at least {size, number}.',
    ar: 'لا يُقرأ سطر ولا قيمة فوق {limit, number} ميغابايت، وما يبدأ هنا لا يقل عن {size, number} ميغابايت.',
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
} satisfies Partial<Record<ProblemCode, MessageTexts>>;

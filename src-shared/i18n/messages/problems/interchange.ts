import type { ProblemCode } from '../../../model/problem.ts';
import type { MessageTexts } from '../../message-texts.ts';

/** Files of other annotation tools. */
export const interchangeProblems = {
  'label-unmapped': {
    en: 'The label map does not say what {value} becomes (layer {layer}).',
    ar: 'لا تذكر خريطة التسميات مقابل {value} (الطبقة {layer}).',
  },
  'label-map-file': {
    en: 'This is not a label map: a JSON object with “labels”, each label with what it becomes (or null).',
    ar: 'هذه ليست خريطة تسميات: كائن JSON فيه «labels»، ولكل تسمية ما تصير إليه (أو null).',
  },
  'json-damaged': {
    en: 'The file is not valid JSON, or breaks off here.',
    ar: 'الملف ليس JSON صحيحًا، أو ينقطع هنا.',
  },
  'xml-damaged': {
    en: 'The file is not well-formed XML, or breaks off here.',
    ar: 'الملف ليس XML سليم البنية، أو ينقطع هنا.',
  },
  'xml-doctype': {
    en: 'The file declares a document type; entities and other files it could lead to are never read.',
    ar: 'يعلن الملف نوع مستند (DOCTYPE)، والكيانات والملفات التي قد يحيل إليها لا تُقرأ أبدًا.',
  },
  'xml-too-large': {
    en: 'The XML has more than {limit, number} elements, or more than {depth, number} within one another.',
    ar: 'في ملف XML أكثر من {limit, number} عنصر، أو أكثر من {depth, number} عنصرًا متداخلًا.',
  },
  'cas-legacy': {
    en: 'This is the older kind of UIMA JSON, which cannot be read back; export it as “UIMA CAS JSON 0.4.0”.',
    ar: 'هذا هو النوع القديم من UIMA JSON ولا يمكن قراءته؛ صدّره بصيغة «UIMA CAS JSON 0.4.0».',
  },
  'cas-field': {
    en: '{field} is missing, or is not what a UIMA CAS has there.',
    ar: 'الحقل {field} غير موجود، أو ليس فيه ما يكون في UIMA CAS.',
  },
  'cas-without-text': { en: 'The CAS holds no text.', ar: 'لا نص في ملف CAS.' },
  'cas-too-large': {
    en: 'The CAS has more than {limit, number} feature structures.',
    ar: 'في ملف CAS أكثر من {limit, number} بنية سمات.',
  },
  'cas-views-left-out': {
    en: 'Only the first view was read; {count, plural, one {another one was} other {# others were}} left out.',
    ar: 'قُرئ العرض الأول وحده، وتُرك {count, plural, one {عرض آخر} two {عرضان آخران} few {# عروض أخرى} many {# عرضًا آخر} other {# عرض آخر}}.',
  },
  'cas-type-unknown': {
    en: 'The type system does not declare the type {value}.',
    ar: 'لا يعلن نظام الأنواع النوع {value}.',
  },
  'annotations-left-out': {
    en: '{value}: {count, plural, one {one was} other {# were}} left out, having no counterpart here.',
    ar: '{value}: {count, plural, one {تُرك واحد} two {تُرك اثنان} few {تُرك #} many {تُرك #} other {تُرك #}} لعدم وجود مقابل له هنا.',
  },
  'webanno-version': {
    en: 'This is not WebAnno TSV 3 (“{value}”).',
    ar: 'هذا ليس WebAnno TSV 3 («{value}»).',
  },
  'webanno-row': {
    en: 'The row does not fit what the header declares ({field}).',
    ar: 'الصف لا يوافق ما يعلنه رأس الملف ({field}).',
  },
  'webanno-text': {
    en: 'The token “{value}” does not stand at {start}–{end} of its sentence’s text; offsets must be UTF-16.',
    ar: 'الكلمة «{value}» ليست عند {start}–{end} من نص جملتها؛ المواضع تُعدّ بوحدات UTF-16.',
  },
  'conll-row': {
    en: 'The line has no second column.',
    ar: 'ليس في السطر عمود ثانٍ.',
  },
  'conll-tag': {
    en: '“{value}” is no entity tag (O, B-…, I-…, E-…, S-…).',
    ar: '«{value}» ليس وسم كيان (O أو B-… أو I-… أو E-… أو S-…).',
  },
  'conllu-row': {
    en: 'The line is no word of CoNLL-U: its columns or its number are not what is expected.',
    ar: 'السطر ليس كلمة من CoNLL-U: أعمدته أو رقمه غير المتوقع.',
  },
  'conllu-text': {
    en: 'The sentence “{value}” is not made of the words below it.',
    ar: 'الجملة «{value}» ليست من الكلمات التي تحتها.',
  },
  'conllu-without-entities': {
    en: 'Nothing in the file says entities as B-…, I-…, O: only its text was read.',
    ar: 'ليس في الملف ما يذكر الكيانات بصورة B-… وI-… وO: لم يُقرأ إلا نصه.',
  },
  'text-from-sentences': {
    en: 'The file holds sentences: what stood between them is not known, so the text has them one after the other.',
    ar: 'في الملف جمل لا يُعرف ما كان بينها: وُضعت في النص واحدة بعد الأخرى.',
  },
  'text-reconstructed': {
    en: 'The file holds tokens only: the text was put together from them with single spaces.',
    ar: 'في الملف كلمات فقط: رُكّب النص منها بمسافات مفردة.',
  },
  'offset-unit-unclear': {
    en: 'The file does not say in what it counts offsets, and neither code points nor UTF-16 fit: {matched, number} of {count, number} quotes stand where it says, not “{quote}” at {start}–{end}.',
    ar: 'لا يذكر الملف وحدة عدّ المواضع، ولا تصلح نقاط الترميز ولا UTF-16: {matched, number} من {count, number} اقتباسًا في موضعه، وليس «{quote}» عند {start}–{end}.',
  },
  'offset-unit-assumed': {
    en: 'The file quotes nothing by which its offsets could be checked; they were taken as {value, select, utf16 {UTF-16} other {code points}}.',
    ar: 'لا يقتبس الملف شيئًا تُفحص به مواضعه؛ عُدّت {value, select, utf16 {بوحدات UTF-16} other {بنقاط الترميز}}.',
  },
  'quote-not-placed': {
    en: 'The text does not hold “{quote}”, or holds it more than once and nothing says which is meant; it was left out.',
    ar: 'ليس في النص «{quote}»، أو فيه أكثر من مرة ولا شيء يبيّن أيها المقصود؛ تُرك.',
  },
  'table-rows-apart': {
    en: 'The rows of the article “{value}” do not stand together; a table as large as this is read only where they do: sort it by doc_id.',
    ar: 'صفوف المقال «{value}» متفرقة؛ ولا يُقرأ جدول بهذا الحجم إلا إن اجتمعت: رتّبه حسب doc_id.',
  },
  'table-rows-differ': {
    en: 'Two rows of the annotation “{value}” do not say the same in the column {field}.',
    ar: 'صفّان من الوسم «{value}» لا يتفقان في العمود {field}.',
  },
  'brat-line': {
    en: 'The line is no annotation of brat.',
    ar: 'السطر ليس وسمًا من brat.',
  },
  'text-not-given': {
    en: 'The file holds annotations without their text, and no article here is the one they are of ({value}).',
    ar: 'في الملف وسوم بلا نصها، وليس هنا مقال تعود إليه ({value}).',
  },
  'article-text-differs': {
    en: 'An article with this id is here, but its text is another: “{title}”.',
    ar: 'هنا مقال بهذا المعرّف ولكن نصه مختلف: «{title}».',
  },
} satisfies Partial<Record<ProblemCode, MessageTexts>>;

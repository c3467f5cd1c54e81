import type { MessageTexts } from '../message-texts.ts';

/** What the interchange formats keep and lose; said in manifests and by the command `formats`. */
export const formatMessages = {
  'format.txt': { en: 'Plain text, one file an article', ar: 'نص خالص، ملف لكل مقال' },
  'format.jsonl': { en: 'Article records, one JSON object a line', ar: 'سجلات مقالات، كائن JSON في كل سطر' },
  'format.brat': {
    en: 'brat standoff, a folder per annotator',
    ar: 'صيغة brat المنفصلة، مجلد لكل واسم',
  },
  'format.html': { en: 'HTML page with one article', ar: 'صفحة HTML فيها مقال واحد' },
  'format.docx': { en: 'Word document', ar: 'مستند Word' },
  'format.csv': {
    en: 'Table of articles (commas, semicolons or tabs), one a row',
    ar: 'جدول مقالات (بفواصل أو فواصل منقوطة أو علامات جدولة)، مقال في كل صف',
  },
  'format.zip': { en: 'Archive of such files', ar: 'أرشيف من هذه الملفات' },
  'format.keeps.article': { en: 'the text of the article’s block', ar: 'نص موضع المقال من الصفحة' },
  'format.keeps.declared': {
    en: 'title, outlet, author, date and address the page declares',
    ar: 'ما تذكره الصفحة من عنوان وجهة ناشرة وكاتب وتاريخ ورابط',
  },
  'format.keeps.lines': {
    en: 'the text, paragraphs and table rows as lines',
    ar: 'النص، فقراته وصفوف جداوله أسطرًا',
  },
  'format.keeps.properties': {
    en: 'title and author of its properties',
    ar: 'العنوان والكاتب من خصائص المستند',
  },
  'format.keeps.columns': {
    en: 'the columns for title, date, outlet, author and address',
    ar: 'أعمدة العنوان والتاريخ والجهة الناشرة والكاتب والرابط',
  },
  'format.keeps.inside': { en: 'what each file in it keeps', ar: 'ما يحفظه كل ملف فيه' },
  'format.loses.markup': { en: 'markup, pictures, links', ar: 'التنسيق والصور والروابط' },
  'format.loses.notFiles': {
    en: 'links, encrypted entries and archives within it',
    ar: 'الروابط والمدخلات المشفّرة والأرشيفات التي بداخله',
  },
  'format.loses.otherColumns': { en: 'other columns', ar: 'الأعمدة الأخرى' },
  'format.keeps.text': { en: 'the text, exactly', ar: 'النص كما هو' },
  'format.keeps.metadata': {
    en: 'title, outlet, author, address, date and language',
    ar: 'العنوان والجهة الناشرة والكاتب والرابط والتاريخ واللغة',
  },
  'format.keeps.annotations': {
    en: 'all annotations with their ids, spans, labels, attributes, links, notes, owners, times and order',
    ar: 'كل الوسوم بمعرّفاتها ومداها وتسمياتها وسماتها وروابطها وملاحظاتها وأصحابها وأوقاتها وترتيبها',
  },
  'format.keeps.regions': { en: 'regions', ar: 'مناطق الصفحة' },
  'format.keeps.status': { en: 'how far each annotator is', ar: 'مرحلة كل واسم' },
  'format.keeps.entities': {
    en: 'entity mentions, nested, overlapping and discontinuous ones too',
    ar: 'ذكر الكيانات، المتداخل منها والمتقاطع والمتقطع',
  },
  'format.keeps.attributes': { en: 'attributes of mentions', ar: 'سمات الذكر' },
  'format.keeps.notes': { en: 'notes', ar: 'الملاحظات' },
  'format.keeps.owners': { en: 'owners, as folders', ar: 'أصحاب الوسوم، في مجلدات' },
  'format.loses.origin': {
    en: 'name, encoding and hash of the file an article came from',
    ar: 'اسم الملف الذي جاء منه المقال وترميزه وبصمته',
  },
  'format.loses.history': { en: 'the history of changes', ar: 'تاريخ التغييرات' },
  'format.loses.codebook': { en: 'the definitions of the codebook', ar: 'تعريفات دليل الوسم' },
  'format.loses.annotations': { en: 'all annotations', ar: 'كل الوسوم' },
  'format.loses.metadata': {
    en: 'title, outlet, author, address, date and language',
    ar: 'العنوان والجهة الناشرة والكاتب والرابط والتاريخ واللغة',
  },
  'format.loses.regions': { en: 'regions', ar: 'مناطق الصفحة' },
  'format.loses.status': { en: 'how far each annotator is', ar: 'مرحلة كل واسم' },
  'format.loses.claims': { en: 'claims', ar: 'الادّعاءات' },
  'format.loses.stances': { en: 'stances', ar: 'المواقف' },
  'format.loses.identity': {
    en: 'ids and times of annotations and the order of their fragments',
    ar: 'معرّفات الوسوم وأوقاتها وترتيب أجزائها',
  },
  'format.loses.lineEnds': {
    en: 'line ends inside a mention (it becomes fragments around them)',
    ar: 'نهايات الأسطر داخل الذكر (يُقسم الذكر حولها)',
  },
  'format.loses.spaces': {
    en: 'white space, commas and bars in attribute values (they become _), line ends in notes',
    ar: 'المسافات والفواصل والخطوط العمودية في قيم السمات (تصير _) ونهايات الأسطر في الملاحظات',
  },
} satisfies Record<string, MessageTexts>;

import type { MessageTexts } from '../message-texts.ts';

/** What the interchange formats keep and lose; said in manifests and by the command `formats`. */
export const formatMessages = {
  'format.txt': { en: 'Plain text, one file an article', ar: 'نص خالص، ملف لكل مقال' },
  'format.jsonl': { en: 'Article records, one JSON object a line', ar: 'سجلات مقالات، كائن JSON في كل سطر' },
  'format.brat': {
    en: 'brat standoff, a folder per annotator',
    ar: 'صيغة brat المنفصلة، مجلد لكل واسم',
  },
  'format.webanno-tsv': {
    en: 'WebAnno TSV 3.3 with type system (INCEpTION)',
    ar: 'WebAnno TSV 3.3 مع نظام الأنواع (INCEpTION)',
  },
  'format.uima-json': { en: 'UIMA CAS JSON (INCEpTION)', ar: 'UIMA CAS JSON ‏(INCEpTION)' },
  'format.uima-xmi': {
    en: 'UIMA CAS XMI with type system (INCEpTION)',
    ar: 'UIMA CAS XMI مع نظام الأنواع (INCEpTION)',
  },
  'format.web-annotation': {
    en: 'W3C Web Annotations (JSON-LD), a collection and its text an article',
    ar: 'وسوم الويب من W3C ‏(JSON-LD)، مجموعة ونصها لكل مقال',
  },
  'format.annotation-csv': {
    en: 'Table of annotations with commas, UTF-8, a row for each stretch',
    ar: 'جدول وسوم بفواصل، UTF-8، صف لكل مقطع',
  },
  'format.annotation-tsv': {
    en: 'Table of annotations with tabs, UTF-8, a row for each stretch',
    ar: 'جدول وسوم بعلامات جدولة، UTF-8، صف لكل مقطع',
  },
  'format.annotation-spreadsheet': {
    en: 'Table of annotations for spreadsheets: no cell is calculated',
    ar: 'جدول وسوم لبرامج الجداول: لا تُحسب أي خلية',
  },
  'format.label-studio': { en: 'Label Studio JSON with configuration', ar: 'Label Studio JSON مع الإعداد' },
  'format.prodigy': { en: 'spaCy and Prodigy JSON lines', ar: 'أسطر JSON لأداتي spaCy وProdigy' },
  'format.doccano': { en: 'doccano JSON lines', ar: 'أسطر JSON لأداة doccano' },
  'format.conll': { en: 'CoNLL columns, BIO', ar: 'أعمدة CoNLL بنظام BIO' },
  'format.conllu': { en: 'CoNLL-U, sentences and their words', ar: 'CoNLL-U، جمل وكلماتها' },
  'format.catma': {
    en: 'CATMA: a project’s folder, or TEI with the text beside it',
    ar: 'CATMA: مجلد مشروع، أو TEI ونصه بجانبه',
  },
  'format.keeps.tagProperties': {
    en: 'annotations with their tags as labels and their properties as attributes',
    ar: 'الوسوم، علاماتها تسميات وخصائصها سمات',
  },
  'format.keeps.authors': { en: 'owners and times', ar: 'أصحاب الوسوم وأوقاتها' },
  'format.loses.tagsets': {
    en: 'tagsets, the tag that a tag stands under, colours, comments',
    ar: 'مجموعات العلامات والعلامة الأعلى والألوان والتعليقات',
  },
  'format.recogito': {
    en: 'Recogito 2: annotations as JSON or table, the text beside them',
    ar: 'Recogito 2: وسوم بصيغة JSON أو جدول، ونصها بجانبها',
  },
  'format.keeps.tagged': {
    en: 'entities by their kinds and tags, with their identifiers',
    ar: 'الكيانات بأنواعها ووسومها، ومعها معرّفاتها',
  },
  'format.loses.gazetteers': {
    en: 'what gazetteers say of places, whether an identifier was verified',
    ar: 'ما تقوله فهارس الأماكن عنها، وهل تُحقق من المعرّف',
  },
  'format.keeps.sentences': {
    en: 'the text of each sentence, one on a line, or by the paragraphs that the file parts',
    ar: 'نص كل جملة، جملة في كل سطر أو بحسب الفقرات التي يفصلها الملف',
  },
  'format.loses.treebank': {
    en: 'lemmas, parts of speech, features, dependencies, words that are not written',
    ar: 'الجذوع وأقسام الكلام والسمات الصرفية وعلاقات الإعراب والكلمات المقدّرة',
  },
  'format.conll-bioes': { en: 'CoNLL columns, BIOES', ar: 'أعمدة CoNLL بنظام BIOES' },
  'format.conll-nested': { en: 'CoNLL columns, nested (Wojood)', ar: 'أعمدة CoNLL متداخلة (وجود)' },
  'format.huggingface': {
    en: 'Hugging Face data folder, JSON lines (datasets)',
    ar: 'مجلد بيانات Hugging Face بأسطر JSON (datasets)',
  },
  'format.huggingface-parquet': {
    en: 'Hugging Face data folder, Parquet (datasets)',
    ar: 'مجلد بيانات Hugging Face بصيغة Parquet (datasets)',
  },
  'format.xlsx': {
    en: 'Excel workbook (articles, entities, claims, stances, codebook)',
    ar: 'مصنف Excel (المقالات والكيانات والادّعاءات والمواقف ودليل الوسم)',
  },
  'format.html': { en: 'HTML page with one article', ar: 'صفحة HTML فيها مقال واحد' },
  'format.docx': { en: 'Word document', ar: 'مستند Word' },
  'format.csv': {
    en: 'Table of articles (commas, semicolons or tabs), one a row',
    ar: 'جدول مقالات (بفواصل أو فواصل منقوطة أو علامات جدولة)، مقال في كل صف',
  },
  'format.zip': { en: 'Archive of such files', ar: 'أرشيف من هذه الملفات' },
  'format.gate-xml': { en: 'GATE XML', ar: 'GATE XML' },
  'format.bdoc': { en: 'bdocjs (GATE’s gatenlp)', ar: 'bdocjs (gatenlp من GATE)' },
  'format.mae': { en: 'MAE XML, tags apart from their text', ar: 'MAE XML، الوسوم منفصلة عن نصها' },
  'format.keeps.fragments': { en: 'annotations in several pieces', ar: 'الوسوم المتقطعة' },
  'format.loses.linkAttributes': {
    en: 'what links say beside what they join',
    ar: 'ما تقوله الروابط غير ما تصله',
  },
  'format.keeps.typed': {
    en: 'annotations with their types as labels and their features as attributes',
    ar: 'الوسوم، أنواعها تسميات وخصائصها سمات',
  },
  'format.keeps.sets': { en: 'annotation sets as owners', ar: 'مجموعات الوسوم، كل منها لصاحب' },
  'format.loses.otherRelations': {
    en: 'relations other than the links of claims and stances',
    ar: 'العلاقات غير روابط الادّعاءات والمواقف',
  },
  'format.loses.structures': {
    en: 'features of the document, and features that are neither words, numbers nor lists of words',
    ar: 'خصائص المستند، والخصائص التي ليست كلمات ولا أعدادًا ولا قوائم كلمات',
  },
  'format.loses.madeByTools': {
    en: 'words, sentences and the markup of the original page',
    ar: 'الكلمات والجمل وترميز الصفحة الأصلية',
  },
  'format.loses.emptyMarks': { en: 'annotations that cover nothing', ar: 'الوسوم التي لا تغطي شيئًا' },
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
  'format.keeps.shortTexts': {
    en: 'texts of up to 32,767 characters, exactly',
    ar: 'النصوص التي لا تتجاوز 32,767 محرفًا كما هي',
  },
  'format.keeps.annotationsByLayer': {
    en: 'all annotations, by layer and owner, with their ids, spans, labels, attributes, links, notes, times and decisions',
    ar: 'كل الوسوم بحسب الطبقة وصاحبها، بمعرّفاتها ومداها وتسمياتها وسماتها وروابطها وملاحظاتها وأوقاتها وقراراتها',
  },
  'format.keeps.definitions': {
    en: 'the definitions of labels, attributes and topics',
    ar: 'تعريفات التسميات والسمات والموضوعات',
  },
  'format.keeps.card': {
    en: 'a dataset card and MLCommons Croissant metadata',
    ar: 'بطاقة بيانات وبيانات وصفية بصيغة Croissant من MLCommons',
  },
  'format.keeps.regions': { en: 'regions', ar: 'مناطق الصفحة' },
  'format.keeps.status': { en: 'how far each annotator is', ar: 'مرحلة كل واسم' },
  'format.keeps.attributes': { en: 'attributes', ar: 'السمات' },
  'format.keeps.notes': { en: 'notes', ar: 'الملاحظات' },
  'format.keeps.owners': { en: 'owners, as folders', ar: 'أصحاب الوسوم، في مجلدات' },
  'format.keeps.allLayers': {
    en: 'entities, claims and stances with their links, nested, overlapping and discontinuous ones too',
    ar: 'الكيانات والادّعاءات والمواقف بروابطها، المتداخل منها والمتقاطع والمتقطع',
  },
  'format.keeps.tokenEntities': {
    en: 'tokens and the entities on them, by sentence',
    ar: 'الكلمات وما عليها من كيانات، جملةً جملة',
  },
  'format.keeps.remarks': { en: 'notes, questions and answers', ar: 'الملاحظات والأسئلة والأجوبة' },
  'format.loses.bareStances': {
    en: 'stances without evidence that lack a holder or a target, and what else is said of those that have both',
    ar: 'المواقف بلا دليل التي ينقصها صاحب أو موضوع، وما يقال غير ذلك عمّا له كلاهما',
  },
  'format.loses.ids': { en: 'ids of annotations', ar: 'معرّفات الوسوم' },
  'format.loses.times': {
    en: 'times, origin and order of annotations',
    ar: 'أوقات الوسوم ومصدرها وترتيبها',
  },
  'format.loses.attributes': { en: 'attributes', ar: 'السمات' },
  'format.loses.notes': { en: 'notes of annotations', ar: 'ملاحظات الوسوم' },
  'format.loses.emptyCells': {
    en: 'the difference between an empty note and none',
    ar: 'الفرق بين ملاحظة فارغة وعدم وجود ملاحظة',
  },
  'format.loses.controls': {
    en: 'control characters (they become spaces)',
    ar: 'محارف التحكم (تصير مسافات)',
  },
  'format.loses.tokenEdges': {
    en: 'edges inside a token (the mention is widened to it) and mentions in several pieces',
    ar: 'الحدود داخل الكلمة (يمتد الذكر إليها) والذكر المتقطع',
  },
  'format.loses.nested': {
    en: 'mentions inside another (the outermost is written)',
    ar: 'الذكر داخل ذكر آخر (يُكتب الأوسع)',
  },
  'format.loses.crossing': { en: 'mentions that cross another', ar: 'الذكر المتقاطع مع غيره' },
  'format.loses.text': { en: 'white space of the text', ar: 'مسافات النص' },
  'format.loses.remarks': { en: 'notes, questions and answers', ar: 'الملاحظات والأسئلة والأجوبة' },
  'format.loses.origin': {
    en: 'name, encoding and hash of the file an article came from',
    ar: 'اسم الملف الذي جاء منه المقال وترميزه وبصمته',
  },
  'format.loses.history': { en: 'the history of changes', ar: 'تاريخ التغييرات' },
  'format.loses.codebook': { en: 'the definitions of the codebook', ar: 'تعريفات دليل الوسم' },
  'format.loses.longTexts': {
    en: 'what goes beyond 32,767 characters in a cell (the text is cut there; its hash is of the whole)',
    ar: 'ما زاد على 32,767 محرفًا في الخلية (يُقطع النص هناك وبصمته للنص كله)',
  },
  'format.loses.guidelines': {
    en: 'the guidelines and examples of the codebook',
    ar: 'إرشادات دليل الوسم وأمثلته',
  },
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

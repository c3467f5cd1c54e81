import type { ProblemCode } from '../../../model/problem.ts';
import type { MessageTexts } from '../../message-texts.ts';

/** The codebook and its drafts. */
export const codebookProblems = {
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
    ar: 'لا يمكن دمج «{value}» في «{other}»: يجب أن يكون موقوفًا وأن ينتهي الدمج إلى نوع قائم.',
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
  'codebook-inner-missing': {
    en: '“{label}” may contain the label “{value}”, which the codebook does not have.',
    ar: 'يجوز أن يحوي «{label}» النوع «{value}»، ولا وجود له في دليل الوسم.',
  },
  'codebook-name-missing': {
    en: '“{value}” lacks a name in Arabic or in English.',
    ar: 'ينقص «{value}» اسمٌ بالعربية أو بالإنجليزية.',
  },
  'codebook-label-gone': {
    en: 'The label “{value}” was published before and cannot vanish: retire it or merge it into another.',
    ar: 'نُشر النوع «{value}» من قبل فلا يختفي: أوقف استعماله أو ادمجه في غيره.',
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
} satisfies Partial<Record<ProblemCode, MessageTexts>>;

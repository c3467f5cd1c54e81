import type { ProblemCode } from '../../../model/problem.ts';
import type { MessageTexts } from '../../message-texts.ts';

/** Article records and the texts in them. */
export const recordProblems = {
  'record-not-json': { en: 'The line is not valid JSON.', ar: 'السطر ليس JSON صحيحًا.' },
  'record-field-repeated': {
    en: '{field} stands twice in the same object; only one of the two could be kept.',
    ar: 'الحقل {field} مكرّر في الكائن نفسه، ولا يمكن حفظ سوى أحدهما.',
  },
  'record-format-missing': {
    en: 'This is not an article record: the field “format” with “{expected}” is missing.',
    ar: 'ليس هذا سجل مقال: ينقصه الحقل «format» وقيمته «{expected}».',
  },
  'record-field-missing': { en: 'The field {field} is missing.', ar: 'الحقل {field} غير موجود.' },
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
  'label-added': {
    en: 'The label “{value}” was added to the layer {layer} of the codebook.',
    ar: 'أُضيفت التسمية «{value}» إلى طبقة {layer} في الدليل.',
  },
} satisfies Partial<Record<ProblemCode, MessageTexts>>;

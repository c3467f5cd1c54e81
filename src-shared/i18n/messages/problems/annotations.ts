import type { ProblemCode } from '../../../model/problem.ts';
import type { MessageTexts } from '../../message-texts.ts';

/** Annotations, their articles and what both are compared with. */
export const annotationProblems = {
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
  'surface-empty': {
    en: 'There are no letters here to look for elsewhere.',
    ar: 'لا حروف هنا ليُبحث عنها في مواضع أخرى.',
  },
  'surface-in-pieces': {
    en: 'This mention is in several pieces; it cannot be looked for elsewhere.',
    ar: 'هذا الذكر مؤلف من عدة أجزاء، ولا يمكن البحث عن مثله.',
  },
  'article-changed': {
    en: 'The article “{title}” was changed meanwhile; look at it again.',
    ar: 'تغيّر المقال «{title}» في هذه الأثناء؛ انظر إليه من جديد.',
  },
  'status-changed': {
    en: 'Somebody has gone on with the article “{title}” meanwhile, so this cannot be taken back.',
    ar: 'تقدّم العمل في المقال «{title}» في هذه الأثناء، فلا يمكن التراجع عن هذا.',
  },
} satisfies Partial<Record<ProblemCode, MessageTexts>>;

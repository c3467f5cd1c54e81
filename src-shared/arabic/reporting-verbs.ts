/** How a cue stands to its speaker: a verb is followed by its subject, a participle carries on one named before, a phrase is followed by the source. */
export type CueKind = 'verb' | 'participle' | 'phrase';

/**
 * Phrases that name a source, as folded words; `next` is how the word after them must begin, where that is what makes them one.
 * Longer ones first.
 */
export const reportingPhrases: readonly { readonly words: readonly string[]; readonly next?: string }[] = [
  ...['قول', 'تعبير', 'وصف', 'زعم', 'قولهم', 'قوله', 'قولها'].map((last) => ({ words: ['علي', 'حد', last] })),
  { words: ['نقلا', 'عن'] },
  { words: ['نقلت', 'عن'] },
  { words: ['نقل', 'عن'] },
  { words: ['علي', 'لسان'] },
  { words: ['بحسب'] },
  { words: ['حسب'] },
  { words: ['وفقا'], next: 'ل' },
  { words: ['طبقا'], next: 'ل' },
  { words: ['وفق'] },
];

/**
 * Folded forms that are as often a noun or another word, with the letter their last one must be in the original: «رأى» is a verb,
 * «رأي» is none.
 */
export const onlyWrittenWith: ReadonlyMap<string, string> = new Map([
  ['راي', 'ى'],
  ['نفي', 'ى'],
]);

function forms(inflect: (stem: string) => string[], kind: CueKind, column: 0 | 1 | 2): [string, CueKind][] {
  return verbs.flatMap((verb) => {
    const stem = verb[column];
    return stem === '' ? [] : inflect(stem).map((form): [string, CueKind] => [form, kind]);
  });
}

/** He, she, they two (m. and f.), they; of a stem that ends in a vowel what is lost before «ت» and «وا». */
function pastForms(stem: string): string[] {
  if (/[اي]$/u.test(stem)) {
    const short = stem.slice(0, -1);
    return [stem, `${short}ت`, `${short}وا`, `${short}تا`];
  }
  return [stem, `${stem}ت`, `${stem}ا`, `${stem}تا`, `${stem}وا`];
}

function presentForms(stem: string): string[] {
  return ['ي', 'ت', 'ن', 'سي', 'ست'].flatMap((person) => {
    const short = stem.replace(/[وي]$/u, '');
    return [person + stem, `${person}${short}ون`, `${person}${stem}ان`];
  });
}

/** «مؤكدا»، «مؤكدة»، «مؤكدين»، «مؤكدات»: the accusative, in which they follow another verb, and what is written like it. */
const participleForms = (stem: string): string[] =>
  ['ا', 'ه', 'ين', 'ات', 'تين'].map((ending) => stem + ending);

// Folded: past, present without the person's letter, participle; empty where the form is another, more frequent word.
const verbs: readonly (readonly [string, string, string])[] = [
  ['قال', 'قول', 'قايل'],
  ['اعلن', 'علن', 'معلن'],
  ['اكد', 'وكد', 'موكد'],
  ['صرح', 'صرح', 'مصرح'],
  ['اوضح', 'وضح', 'موضح'],
  ['اضاف', 'ضيف', 'مضيف'],
  ['ذكر', 'ذكر', 'مذكر'],
  ['افاد', 'فيد', 'مفيد'],
  ['اعتبر', 'عتبر', 'معتبر'],
  ['راي', 'ري', ''],
  ['حذر', 'حذر', 'محذر'],
  ['نفي', 'نفي', 'نافي'],
  ['اتهم', 'تهم', 'متهم'],
  ['طالب', 'طالب', 'مطالب'],
  ['دعا', 'دعو', 'داعي'],
  ['كشف', 'كشف', 'كاشف'],
  ['شدد', 'شدد', 'مشدد'],
  ['اشار', 'شير', 'مشير'],
  ['رجح', 'رجح', 'مرجح'],
  ['توقع', 'توقع', 'متوقع'],
  ['تعهد', 'تعهد', 'متعهد'],
  ['وصف', 'صف', 'واصف'],
  ['وصفه', 'صفه', ''],
  ['وصفها', 'صفها', ''],
  ['وصفته', '', ''],
  ['وصفتها', '', ''],
  ['رد', 'رد', ''],
  ['تابع', 'تابع', ''],
  ['استدرك', 'ستدرك', 'مستدرك'],
  ['علق', 'علق', 'معلق'],
  ['لفت', 'لفت', 'لافت'],
  ['نوه', 'نوه', 'منوه'],
  ['زعم', 'زعم', 'زاعم'],
  ['ادعي', 'دعي', 'مدعي'],
  ['انتقد', 'نتقد', 'منتقد'],
  ['اقر', 'قر', ''],
  ['اعترف', 'عترف', 'معترف'],
  ['تساءل', 'تساءل', 'متسايل'],
  ['تحدث', 'تحدث', 'متحدث'],
  ['هدد', 'هدد', 'مهدد'],
  ['اعرب', 'عرب', 'معرب'],
  ['ابلغ', 'بلغ', 'مبلغ'],
  ['استبعد', 'ستبعد', 'مستبعد'],
  ['شكك', 'شكك', 'مشكك'],
  ['جزم', 'جزم', 'جازم'],
  ['كتب', 'كتب', ''],
  ['روي', 'روي', ''],
  ['اقترح', 'قترح', 'مقترح'],
];

/** Folded written forms of reporting verbs and their participles, without what may be written before them. */
export const reportingForms: ReadonlyMap<string, CueKind> = new Map([
  ...forms(pastForms, 'verb', 0),
  ...forms(presentForms, 'verb', 1),
  ...forms(participleForms, 'participle', 2),
]);

import type { MessageTexts } from '../message-texts.ts';

/** Annotations that the program offers: the bar of the current one, the panel that says what they are worth, and their keys. */
export const suggestionMessages = {
  'suggestions.title': { en: 'Suggestions', ar: 'الاقتراحات' },
  'suggestions.one': { en: 'Suggestion', ar: 'اقتراح' },
  'suggestions.count': {
    en: '{count, plural, =0 {No suggestions} one {# suggestion} other {# suggestions}}',
    ar: '{count, plural, =0 {لا اقتراحات} one {اقتراح واحد} two {اقتراحان} few {# اقتراحات} many {# اقتراحًا} other {# اقتراح}}',
  },
  'suggestions.hidden': { en: 'Suggestions, hidden', ar: 'الاقتراحات مخفية' },
  'suggestions.shown': { en: 'Show suggestions in the text', ar: 'إظهار الاقتراحات في النص' },
  'suggestions.about': {
    en: 'Suggestions are dashed under the words and become annotations only when you accept them. They come from what you marked in this article, the registry, what was marked in other articles, and a model that learns from the project’s own marks. What others marked in this very article is never suggested.',
    ar: 'يظهر الاقتراح خطًّا متقطعًا تحت الكلمات، ولا يصير وسمًا إلا بقبولك. مصادره: ما وسمته في هذا المقال، والسجل، وما وُسم في مقالات أخرى، ونموذج يتعلّم من وسوم المشروع نفسه. ولا يُقترح أبدًا ما وسمه غيرك في هذا المقال عينه.',
  },
  'suggestions.none': { en: 'Nothing is suggested here.', ar: 'لا اقتراحات هنا.' },
  'suggestions.all-done': { en: 'No suggestion is left.', ar: 'لم يبق اقتراح.' },
  'suggestions.place': {
    en: '{number, number} of {total, number}',
    ar: '{number, number} من {total, number}',
  },
  'suggestions.percent': { en: '{percent, number}%', ar: '\u2066{percent, number}%\u2069' },
  'suggestions.confidence': { en: 'How sure the program is', ar: 'مدى ثقة البرنامج' },
  'suggestions.accept': { en: 'Accept', ar: 'قبول' },
  'suggestions.accept-alike': {
    en: 'Accept all {count, number}',
    ar: 'قبول الـ\u2066{count, number}\u2069 كلها',
  },
  'suggestions.reject': { en: 'Reject', ar: 'رفض' },
  'suggestions.source.repeated': { en: 'you marked it in this article', ar: 'وسمتَه في هذا المقال' },
  'suggestions.source.registry': { en: 'registry', ar: 'السجل' },
  'suggestions.source.dictionary': { en: 'marked in other articles', ar: 'وُسم في مقالات أخرى' },
  'suggestions.source.tagger': { en: 'model', ar: 'النموذج' },
  'suggestions.source.quotation': { en: 'quotation with a reporting word', ar: 'اقتباس معه فعل قول' },
  'suggestions.said': {
    en: 'Suggestion {number, number} of {total, number}: {quote}, {label}, {source}, {percent, number}%. Enter accepts, Delete rejects.',
    ar: 'الاقتراح {number, number} من {total, number}: {quote}، {label}، {source}، \u2066{percent, number}%\u2069. Enter للقبول و Delete للرفض.',
  },
  'suggestions.said.alike': {
    en: '{quote}: {count, plural, one {# annotation} other {# annotations}} made',
    ar: '{quote}: {count, plural, one {أُضيف وسم واحد} two {أُضيف وسمان} few {أُضيفت # وسوم} many {أُضيف # وسمًا} other {أُضيف # وسم}}',
  },
  'suggestions.said.rejected': { en: 'Rejected: {quote}', ar: 'رُفض: {quote}' },
  'suggestions.key.next': { en: 'Next suggestion', ar: 'الاقتراح التالي' },
  'suggestions.key.previous': { en: 'Previous suggestion', ar: 'الاقتراح السابق' },
  'suggestions.key.accept': { en: 'Accept the suggestion', ar: 'قبول الاقتراح' },
  'suggestions.key.alike': {
    en: 'Accept all suggestions of the same words and type',
    ar: 'قبول كل الاقتراحات بالكلمات والنوع نفسيهما',
  },
  'suggestions.key.label': { en: 'Accept the suggestion with this type', ar: 'قبول الاقتراح بهذا النوع' },
  'suggestions.key.reject': { en: 'Reject the suggestion', ar: 'رفض الاقتراح' },
  'suggestions.key.leave': { en: 'Leave the suggestion', ar: 'ترك الاقتراح' },
  'suggestions.key.show': { en: 'Show or hide suggestions', ar: 'إظهار الاقتراحات أو إخفاؤها' },
  'suggestions.key.panel': {
    en: 'What suggestions are worth; training',
    ar: 'جودة الاقتراحات وتدريب النموذج',
  },
  'suggestions.training': { en: 'The model', ar: 'النموذج' },
  'suggestions.training.progress': {
    en: 'Learning: {done, number} of {total, number} passes',
    ar: 'يتعلّم: \u2066{done, number}\u2069 من \u2066{total, number}\u2069 جولة',
  },
  'suggestions.never': {
    en: 'The model has learned nothing since the project was opened. {marked, plural, one {# article has} other {# articles have}} marks to learn from.',
    ar: 'لم يتعلّم النموذج شيئًا منذ فُتح المشروع. {marked, plural, one {مقال واحد فيه} two {مقالان فيهما} few {# مقالات فيها} many {# مقالًا فيها} other {# مقال فيها}} وسوم يتعلّم منها.',
  },
  'suggestions.too-few': {
    en: 'The model needs at least {fewest, number} articles with marks; the project has {marked, number}.',
    ar: 'يحتاج النموذج إلى \u2066{fewest, number}\u2069 من المقالات الموسومة على الأقل، وفي المشروع \u2066{marked, number}\u2069.',
  },
  'suggestions.learned': {
    en: 'Learned on {when} from {articles, plural, one {# article} other {# articles}}; {marked, plural, one {# has} other {# have}} marks now.',
    ar: 'تعلّم في {when} من {articles, plural, one {مقال واحد} two {مقالين} few {# مقالات} many {# مقالًا} other {# مقال}}؛ والموسوم الآن {marked, plural, one {مقال واحد} two {مقالان} few {# مقالات} many {# مقالًا} other {# مقال}}.',
  },
  'suggestions.outdated': {
    en: '{count, plural, one {# change of marks} other {# changes of marks}} since then: learn again to make use of them.',
    ar: 'منذ ذلك {count, plural, one {تغيير واحد في الوسوم} two {تغييران في الوسوم} few {# تغييرات في الوسوم} many {# تغييرًا في الوسوم} other {# تغيير في الوسوم}}: أعِد التعلّم ليستفيد منها.',
  },
  'suggestions.train': { en: 'Learn from the project’s marks', ar: 'التعلّم من وسوم المشروع' },
  'suggestions.train-again': { en: 'Learn again', ar: 'إعادة التعلّم' },
  'suggestions.label': { en: 'Type', ar: 'النوع' },
  'suggestions.precision': { en: 'Model: right', ar: 'النموذج: الصحيح' },
  'suggestions.found': { en: 'Model: found', ar: 'النموذج: ما وجده' },
  'suggestions.precision.dictionary': { en: 'Known words: right', ar: 'الكلمات المعروفة: الصحيح' },
  'suggestions.of': {
    en: '({part, number} of {of, number})',
    ar: '(\u2066{part, number}\u2069 من \u2066{of, number}\u2069)',
  },
  'suggestions.measured': {
    en: 'Measured on finished articles that were held out while the rest was learned; right means exactly the same words and type. With fewer than five suggestions, or with more wrong than right ones, the model stays silent.',
    ar: 'قيست على مقالات مُنهاة حُجبت أثناء تعلّم سواها؛ والصحيح ما طابق الكلمات والنوع تمامًا. ويصمت النموذج حيث قلّت الاقتراحات عن خمسة أو غلب خطؤها صوابها.',
  },
  'suggestions.use': { en: 'Suggest', ar: 'الاقتراح' },
  'suggestions.use.of': { en: 'Suggestions of {label}', ar: 'اقتراحات {label}' },
  'suggestions.use.auto': { en: 'Automatic', ar: 'تلقائي' },
  'suggestions.use.on': { en: 'All', ar: 'الكل' },
  'suggestions.use.off': { en: 'None', ar: 'لا شيء' },
  'suggestions.auto.model': { en: 'with the model', ar: 'مع النموذج' },
  'suggestions.auto.words': { en: 'without the model', ar: 'بلا نموذج' },
  'suggestions.auto.own': { en: 'only this article’s and the registry’s', ar: 'من هذا المقال والسجل فقط' },
  'suggestions.auto.claim': {
    en: 'off: 13 of 64 quotations right in the sample',
    ar: 'متوقّف: صحّ \u206613\u2069 من \u206664\u2069 اقتباسًا في العيّنة',
  },
  'suggestions.origin': {
    en: 'Suggested ({source}, {percent, number}%) and accepted.',
    ar: 'اقتُرح ({source}، \u2066{percent, number}%\u2069) ثم قُبل.',
  },
  'suggestions.origin.changed': { en: 'Type or words changed by hand.', ar: 'غُيّر نوعه أو كلماته يدويًّا.' },
} satisfies Record<string, MessageTexts>;

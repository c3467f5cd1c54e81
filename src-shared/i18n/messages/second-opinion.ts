import type { MessageTexts } from '../message-texts.ts';

/** What a model of annotators' errors takes for true, beside what most said. */
export const secondOpinionMessages = {
  'opinion.name': { en: 'Second opinion', ar: 'رأي ثانٍ' },
  'opinion.about': {
    en: 'Dawid and Skene’s model weighs each vote by how often that annotator seems to err. It decides nothing; it only says where the majority may be wrong.',
    ar: 'نموذج ديفيد وسكين يزن كل صوت بقدر ما يبدو من خطأ صاحبه. لا يبتّ في شيء، وإنما يدلّ على ما قد تخطئ فيه الأكثرية.',
  },
  'opinion.computing.compare': { en: 'Comparing articles', ar: 'مقارنة المقالات' },
  'opinion.computing.estimate': { en: 'Estimating who errs', ar: 'تقدير خطأ كل واسم' },
  'opinion.assumes': { en: 'It takes for granted that', ar: 'وهو يفترض أن' },
  'opinion.assumes.one-truth': {
    en: 'each item has one true value;',
    ar: 'لكل عنصر قيمة صحيحة واحدة؛',
  },
  'opinion.assumes.independent': {
    en: 'annotators err independently of one another;',
    ar: 'خطأ كل واسم مستقل عن خطأ غيره؛',
  },
  'opinion.assumes.same-on-all': {
    en: 'each errs alike on easy and on hard items;',
    ar: 'كلًّا منهم يخطئ في السهل والصعب على السواء؛',
  },
  'opinion.assumes.only-aligned': {
    en: 'and it sees only items that at least two marked and chose a value of.',
    ar: 'ولا يرى إلا ما وسمه اثنان على الأقل وأعطياه قيمة من قائمة.',
  },
  'opinion.doubt.few-annotators': {
    en: 'Not enough data: with fewer than {annotators, number} annotators nothing tells which of two is right.',
    ar: 'البيانات لا تكفي: بأقل من {annotators, number} واسمين لا شيء يدلّ على أيّ الاثنين أصاب.',
  },
  'opinion.doubt.few-items': {
    en: 'Little data: fewer than {items, number} items; take the estimate with care.',
    ar: 'البيانات قليلة: أقل من {items, number} عنصرًا، فخذ التقدير بحذر.',
  },
  'opinion.doubt.one-value': {
    en: 'Everybody always gave the same value: there is nothing to estimate.',
    ar: 'أعطى الجميع قيمة واحدة دائمًا، فلا شيء يُقدَّر.',
  },
  'opinion.doubt.of': {
    en: '{names, select, all {} other {{names}: }}{doubt}',
    ar: '{names, select, all {} other {{names}: }}{doubt}',
  },
  'opinion.comma': { en: ', ', ar: '، ' },
  'opinion.none': {
    en: 'Not enough data: no attribute of this layer has a value from two annotators on the same mark, in articles that two finished.',
    ar: 'البيانات لا تكفي: ليس في هذه الطبقة سمة أعطاها واسمان قيمة للوسم نفسه في مقالات أنهاها اثنان.',
  },
  'opinion.unit.none': {
    en: 'Nothing to weigh here: no attribute of this unit has a value from two annotators.',
    ar: 'لا شيء يوزن هنا: ليس لهذه الوحدة سمة أعطاها واسمان قيمة.',
  },
  'opinion.polarity': { en: 'Polarity', ar: 'الاتجاه' },
  'opinion.majority': { en: 'Majority', ar: 'الأكثرية' },
  'opinion.estimate': { en: 'Estimate', ar: 'التقدير' },
  'opinion.probability': { en: 'Probability', ar: 'الاحتمال' },
  'opinion.tie': { en: 'tie', ar: 'تعادل' },
  'opinion.items': { en: 'Items', ar: 'العناصر' },
  'opinion.differs': { en: 'Against the majority', ar: 'خلاف الأكثرية' },
  'opinion.ties': { en: 'Ties', ar: 'التعادل' },
  'opinion.reliability': { en: 'Estimated reliability of {name}', ar: 'الموثوقية المقدَّرة لـ{name}' },
  'opinion.reliability.all': {
    en: 'Under each name: how likely that annotator gives the true value, as estimated.',
    ar: 'تحت كل اسم: احتمال أن يعطي صاحبه القيمة الصحيحة، تقديرًا.',
  },
  'opinion.cases': { en: 'Items in which it departs from the majority', ar: 'ما خالف فيه التقدير الأكثرية' },
  'opinion.cases.none': {
    en: 'The estimate nowhere departs from the majority.',
    ar: 'لا يخالف التقدير الأكثرية في شيء.',
  },
  'opinion.cases.first': {
    en: 'The first {shown, number} of {all, number}.',
    ar: 'أول {shown, number} من {all, number}.',
  },
  'opinion.votes': { en: 'Votes', ar: 'الأصوات' },
  'opinion.yes': { en: 'yes', ar: 'نعم' },
  'opinion.no': { en: 'no', ar: 'لا' },
} satisfies Record<string, MessageTexts>;

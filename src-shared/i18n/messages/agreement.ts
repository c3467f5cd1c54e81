import type { MessageTexts } from '../message-texts.ts';

/** How far annotators agree: names of numbers and causes, and why a number is not there. */
export const agreementMessages = {
  'cli.agreement.about': {
    en: 'how far annotators agree on a layer, and why they do not',
    ar: 'مدى اتفاق الواسمين في طبقة من الطبقات، وأسباب اختلافهم',
  },
  'cli.agreement.annotators': {
    en: 'their names, with commas between; two or more',
    ar: 'أسماؤهم تفصلها فواصل؛ اثنان فأكثر',
  },
  'cli.agreement.layer': { en: 'what is compared', ar: 'الطبقة المقارَنة' },
  'cli.agreement.articles': {
    en: 'done: those that two of them finished; common: those that two of them began; or ids of articles',
    ar: '‏done: ما أنهاه اثنان منهم؛ common: ما بدأه اثنان منهم؛ أو معرّفات مقالات',
  },
  'cli.agreement.bootstrap': {
    en: 'resamples of the articles for the 95 % intervals (2000 unless given); 0 for none',
    ar: 'عدد مرات إعادة المعاينة لفترات الثقة 95 ٪ (2000 إن لم يُذكر)؛ 0 لتركها',
  },
  'cli.agreement.seed': {
    en: 'number to draw by (7 unless given); the same one gives the same intervals',
    ar: 'بذرة السحب (7 إن لم تُذكر)؛ البذرة نفسها تعطي الفترات نفسها',
  },
  'cli.agreement.compared': {
    en: '{layer}: {compared, plural, one {# article} other {# articles}} compared, {skipped, number} skipped',
    ar: '{layer}: المقالات المقارَنة {compared, number}، والمتروكة {skipped, number}',
  },
  'cli.agreement.interval': {
    en: '95 % interval {low} to {high}',
    ar: 'فترة الثقة 95 ٪ من {low} إلى {high}',
  },
  'cli.agreement.few': {
    en: 'Intervals of fewer than ten articles say little.',
    ar: 'فترات الثقة لأقل من عشر مقالات قليلة الدلالة.',
  },
  'cli.agreement.pairs': { en: 'pairs', ar: 'الأزواج' },
  'cli.agreement.labels': { en: 'labels', ar: 'الوسوم' },
  'cli.agreement.attributes': { en: 'attributes', ar: 'السمات' },
  'cli.agreement.causes': { en: 'causes of disagreement', ar: 'أسباب الاختلاف' },
  'cli.agreement.compare': { en: 'comparing', ar: 'المقارنة' },
  'cli.agreement.gamma': { en: 'gamma', ar: 'غاما' },
  'cli.agreement.resample': { en: 'resampling', ar: 'إعادة المعاينة' },

  'agreement.reason.one-annotator': {
    en: 'Agreement needs two annotators or more.',
    ar: 'يحتاج قياس الاتفاق إلى واسمَين أو أكثر.',
  },
  'agreement.reason.no-article': {
    en: 'None of them has finished (or begun) an article that was asked for.',
    ar: 'لم يُنهِ أحد منهم (أو لم يبدأ) مقالًا مما طُلب.',
  },
  'agreement.reason.no-common-article': {
    en: 'There is no article that all those compared have finished (or begun).',
    ar: 'لا يوجد مقال أنهاه (أو بدأه) جميع من تُقارَن وسومهم.',
  },
  'agreement.reason.no-marks': { en: 'Nobody marked anything.', ar: 'لم يسم أحد شيئًا.' },
  'agreement.reason.no-match': {
    en: 'No two marks could be put side by side.',
    ar: 'لم يتقابل وسمان لتمكن المقارنة بينهما.',
  },
  'agreement.reason.no-variation': {
    en: 'All values are the same, so that chance cannot be told from agreement.',
    ar: 'القيم كلها واحدة، فلا يتميز الاتفاق من المصادفة.',
  },
  'agreement.reason.no-boundaries': {
    en: 'Stances have no boundaries to compare.',
    ar: 'ليس للمواقف حدود تُقارَن.',
  },
  'agreement.reason.too-much': {
    en: 'There is too much to compute this in minutes; choose fewer articles or annotators.',
    ar: 'الحساب أطول من أن يتم في دقائق؛ اختر مقالات أو واسمين أقل.',
  },

  'agreement.metric.f1Exact': { en: 'F1, exact', ar: 'F1 بالتطابق التام' },
  'agreement.metric.f1ExactIgnoringClitics': {
    en: 'F1, exact but for clitics and article',
    ar: 'F1 بالتطابق دون السوابق واللواحق و«ال»',
  },
  'agreement.metric.f1Overlap': { en: 'F1, overlapping', ar: 'F1 بالتقاطع' },
  'agreement.metric.f1Iou': { en: 'F1, overlapping enough', ar: 'F1 بالتقاطع الكافي' },
  'agreement.metric.uAlpha': { en: 'u-alpha (2016)', ar: 'ألفا u (‏2016)' },
  'agreement.metric.relevanceAlpha': { en: '|u-alpha: marked or not', ar: 'ألفا ‎|u: موسوم أم لا' },
  'agreement.metric.cuAlpha': {
    en: 'cu-alpha: labels where both marked',
    ar: 'ألفا cu: الوسوم حيث وسم الطرفان',
  },
  'agreement.metric.gamma': { en: 'gamma, mean of articles', ar: 'غاما، متوسط المقالات' },
  'agreement.metric.labelKappaOnExact': {
    en: 'kappa of labels on the same boundaries',
    ar: 'كابا الوسوم عند تطابق الحدود',
  },
  'agreement.metric.speaker': { en: 'same speaker, share', ar: 'نسبة الاتفاق على القائل' },
  'agreement.metric.tripleExact': { en: 'F1 of whole stances', ar: 'F1 للمواقف كاملة' },
  'agreement.metric.holder': { en: 'F1 of holders', ar: 'F1 لأصحاب المواقف' },
  'agreement.metric.target': { en: 'F1 of targets', ar: 'F1 لأهداف المواقف' },
  'agreement.metric.polarityAlpha': { en: 'alpha of polarity, ordinal', ar: 'ألفا الاتجاه (ترتيبية)' },
  'agreement.metric.sf1': {
    en: 'SF1: words shared, same polarity',
    ar: 'SF1: الكلمات المشتركة مع اتفاق الاتجاه',
  },
  'agreement.metric.nsf1': { en: 'NSF1: words shared', ar: 'NSF1: الكلمات المشتركة' },

  'agreement.cause.missing': { en: 'marked by one only', ar: 'وسمه أحدهما فقط' },
  'agreement.cause.boundary': { en: 'boundaries', ar: 'الحدود' },
  'agreement.cause.boundaryClitic': { en: 'boundaries: a clitic', ar: 'الحدود: سابقة أو لاحقة' },
  'agreement.cause.boundaryArticle': { en: 'boundaries: the article', ar: 'الحدود: «ال» التعريف' },
  'agreement.cause.boundaryPunctuation': { en: 'boundaries: punctuation', ar: 'الحدود: علامات الترقيم' },
  'agreement.cause.boundaryDiacritic': { en: 'boundaries: vowel marks', ar: 'الحدود: التشكيل' },
  'agreement.cause.label': { en: 'label', ar: 'الوسم' },
  'agreement.cause.attribute': { en: 'attribute', ar: 'سمة' },
  'agreement.cause.split': { en: 'split or joined', ar: 'تجزئة أو ضم' },
  'agreement.cause.polarity': { en: 'polarity', ar: 'الاتجاه' },
  'agreement.cause.holder': { en: 'holder or speaker', ar: 'صاحب الموقف أو القائل' },
  'agreement.cause.target': { en: 'target', ar: 'الهدف' },
} satisfies Record<string, MessageTexts>;

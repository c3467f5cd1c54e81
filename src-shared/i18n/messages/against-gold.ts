import type { MessageTexts } from '../message-texts.ts';

/** How annotators did against the gold layer, and what an annotator learns from a closed article. */
export const againstGoldMessages = {
  'gold.none': {
    en: 'No article of theirs is closed yet: close one below, and each annotator stands here against gold.',
    ar: 'لم يُغلق لهم مقال بعد: أغلق مقالًا من الأسفل فيظهر هنا كل واسم مقابل النسخة الذهبية.',
  },
  'gold.annotator': { en: 'Annotator', ar: 'الواسم' },
  'gold.articles': { en: 'Articles', ar: 'المقالات' },
  'gold.own': { en: 'Marks', ar: 'الوسوم' },
  'gold.gold': { en: 'In gold', ar: 'في الذهبية' },
  'gold.exact': { en: 'Same', ar: 'مطابق' },
  'gold.precision': { en: 'Precision', ar: 'الدقة' },
  'gold.recall': { en: 'Recall', ar: 'الاستدعاء' },
  'gold.f1': { en: 'F1', ar: 'F1' },
  'gold.causes': { en: 'Most often', ar: 'أكثر ما يختلف' },
  'gold.cause': { en: '{cause} {count, number}', ar: '{cause} {count, number}' },
  'gold.over-time': { en: '{name} over time', ar: '{name} عبر الزمن' },
  'gold.by': { en: 'Time', ar: 'الزمن' },
  'gold.by.day': { en: 'By day', ar: 'باليوم' },
  'gold.by.week': { en: 'By week', ar: 'بالأسبوع' },
  'gold.day': { en: 'Day', ar: 'اليوم' },
  'gold.week': { en: 'Week of', ar: 'أسبوع' },
  'gold.choose': {
    en: 'Choose an annotator to see them over time.',
    ar: 'اختر واسمًا لترى عمله عبر الزمن.',
  },
  'gold.note': {
    en: 'Of closed articles, by the day on which the annotator finished them (where that is not known, on which they were closed). Same: boundaries and label as in gold; of stances holder, target and polarity. Precision is of the annotator’s marks, recall of gold. This is for learning and is no agreement between annotators.',
    ar: 'من المقالات المغلقة، بحسب يوم إنهاء الواسم لها (أو يوم إغلاقها إن لم يُعرف). المطابق: ما كانت حدوده ونوعه كما في الذهبية، وفي المواقف صاحبها وهدفها واتجاهها. الدقة من وسوم الواسم، والاستدعاء من الذهبية. هذا للتعلّم وليس قياسًا للاتفاق بين الواسمين.',
  },
  'feedback.changed': { en: 'What changed', ar: 'ما تغيّر' },
  'feedback.own.yours': { en: 'Your mark', ar: 'وسمك' },
  'feedback.none': { en: 'Gold is the same as your version.', ar: 'النسخة الذهبية مطابقة لنسختك.' },
  'feedback.closed': { en: 'Closed {date}', ar: 'أُغلق {date}' },
  'feedback.f1': { en: 'F1 {value}', ar: 'F1 {value}' },
  'feedback.show': { en: 'Show in the text', ar: 'عرض في النص' },
  'feedback.added': { en: 'All missed it; the reviewer added it', ar: 'فات الجميع، وأضافه المحكِّم' },
  'feedback.no-reason': { en: 'no reason given', ar: 'دون سبب مذكور' },
} satisfies Record<string, MessageTexts>;

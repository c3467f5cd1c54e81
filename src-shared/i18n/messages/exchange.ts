import type { MessageTexts } from '../message-texts.ts';

/** Packets and merging: what the command line says, and what can clash. */
export const exchangeMessages = {
  'cli.packet.about': {
    en: 'a project file for one annotator: articles, codebook, guidelines and registry, and nothing of anybody else',
    ar: 'ملف مشروع لواسم واحد: مقالات ودليل الوسم وإرشاداته وسجل الكيانات، ولا شيء من عمل غيره',
  },
  'cli.packet.annotator': {
    en: 'for whom it is; added to the project where unknown',
    ar: 'لمن هو؛ يُضاف إلى المشروع إن لم يكن معروفًا',
  },
  'cli.packet.articles': {
    en: 'ids of the articles; they are given to the annotator (otherwise those given before, or all)',
    ar: 'معرّفات المقالات، وتُسند إلى الواسم (وإلا فما أُسند إليه من قبل، أو كلها)',
  },
  'cli.packet.unassigned': {
    en: 'the first N articles that nobody has; they are given to the annotator',
    ar: 'أول N مقالًا لم تُسند إلى أحد، وتُسند إلى الواسم',
  },
  'cli.packet.out': { en: 'the file to write; never overwrites', ar: 'الملف الذي يُكتب؛ ولا يُكتب فوق موجود' },
  'cli.packet.done': {
    en: 'Wrote {path}: {articles, plural, one {# article} other {# articles}} for {name}.',
    ar: 'كُتب {path}: {articles, plural, one {مقال واحد} two {مقالان} few {# مقالات} many {# مقالًا} other {# مقال}} لـ{name}.',
  },
  'cli.merge.about': {
    en: 'bring packets or other copies of the same project back, in any order and as often as you like',
    ar: 'أعد الحزم أو نسخ المشروع نفسه إليه، بأي ترتيب ومهما تكرّر',
  },
  'cli.merge.others': { en: 'packets and copies; they are not changed', ar: 'حزم ونسخ؛ ولا تُغيَّر' },
  'cli.merge.annotator': {
    en: 'who merges, and can undo it',
    ar: 'من يدمج، ويستطيع التراجع عن الدمج',
  },
  'cli.merge.dry-run': { en: 'only say what would change', ar: 'اذكر ما سيتغير فحسب' },
  'cli.merge.statuses': {
    en: 'A file that is refused stops no other; the exit status is then 1. A backup is made before.',
    ar: 'الملف المرفوض لا يوقف غيره، وحالة الخروج عندئذ 1. وتُحفظ نسخة احتياطية قبل الدمج.',
  },
  'cli.merge.checking': { en: 'checking', ar: 'فحص' },
  'cli.merge.merging': { en: 'merging', ar: 'دمج' },
  'cli.merge.file': {
    en: '{file}: {articles, plural, one {# new article} other {# new articles}}; annotations: {added} new, {changed} changed, {removed} removed',
    ar: '{file}: {articles, plural, zero {لا مقال جديد} one {مقال جديد} two {مقالان جديدان} few {# مقالات جديدة} many {# مقالًا جديدًا} other {# مقال جديد}}؛ الوسوم: {added} جديدة، {changed} معدّلة، {removed} محذوفة',
  },
  'cli.merge.others-done': {
    en: '  other changes: articles {articles}, notes and questions {remarks}, registry entries {entries}, states {states}, adjudicated articles {gold}',
    ar: '  تغييرات أخرى: مقالات {articles}، ملاحظات وأسئلة {remarks}، مداخل السجل {entries}، حالات {states}، مقالات محكّمة {gold}',
  },
  'cli.merge.person': {
    en: '  {name}: {added} new, {changed} changed, {removed} removed',
    ar: '  {name}: {added} جديدة، {changed} معدّلة، {removed} محذوفة',
  },
  'cli.merge.codebook': {
    en: '  the codebook is now version {version}',
    ar: '  دليل الوسم الآن هو الإصدار {version}',
  },
  'cli.merge.retired': {
    en: '  retired label {label} on {count, plural, one {# annotation} other {# annotations}}',
    ar: '  التسمية المتقاعدة {label} على {count, plural, one {وسم واحد} two {وسمين} few {# وسوم} many {# وسمًا} other {# وسم}}',
  },
  'cli.merge.returned': {
    en: '  is there again, because somebody worked in it: {title}',
    ar: '  عاد لأن أحدًا عمل فيه: {title}',
  },
  'cli.merge.same-text': {
    en: '  has the very text of “{other}”: {title}',
    ar: '  نصه هو نص «{other}» عينه: {title}',
  },
  'cli.merge.removed': { en: '(removed)', ar: '(محذوف)' },
  'cli.merge.clash': {
    en: '  conflict, {what}{where}: kept {side, select, here {ours} other {theirs}} {kept}; in the history {lost}',
    ar: '  تعارض، {what}{where}: بقي {side, select, here {ما عندنا} other {ما عندهم}} {kept}؛ وفي التاريخ {lost}',
  },
  'cli.merge.nothing': { en: 'Nothing new.', ar: 'لا جديد.' },
  'cli.merge.backup': { en: 'Backup before the merge: {name}', ar: 'النسخة الاحتياطية قبل الدمج: {name}' },
  'exchange.kind.annotation': { en: 'annotation', ar: 'وسم' },
  'exchange.kind.article': { en: 'article details', ar: 'بيانات مقال' },
  'exchange.kind.regions': { en: 'lines of an article', ar: 'أسطر مقال' },
  'exchange.kind.status': { en: 'state of an article', ar: 'حالة مقال' },
  'exchange.kind.remark': { en: 'note or question', ar: 'ملاحظة أو سؤال' },
  'exchange.kind.rejection': { en: 'rejected suggestion', ar: 'اقتراح مرفوض' },
  'exchange.kind.gold': { en: 'adjudication of an article', ar: 'تحكيم مقال' },
  'exchange.kind.entry': { en: 'registry entry', ar: 'مدخل في السجل' },
  'exchange.kind.verdict': { en: 'decision on near-duplicates', ar: 'قرار في شبه المكرر' },
  'exchange.kind.codebook': { en: 'codebook', ar: 'دليل الوسم' },
} satisfies Readonly<Record<string, MessageTexts>>;

import type { MessageTexts } from '../message-texts.ts';

/** Articles that say nearly the same: the tag in the list, both side by side, and what is decided of them. */
export const nearDuplicateMessages = {
  'near.title': { en: 'Near-duplicates', ar: 'شبه المكرر' },
  'near.title.count': { en: 'Near-duplicates {count, number}', ar: 'شبه المكرر {count, number}' },
  'near.back': { en: 'Back to the library', ar: 'العودة إلى المكتبة' },
  'near.tag': { en: 'Near-duplicate {percent, number}%', ar: 'شبه مكرر \u2066{percent, number}%\u2069' },
  'near.tag.kept': { en: 'Grouped {percent, number}%', ar: 'ضمن مجموعة \u2066{percent, number}%\u2069' },
  'near.shows': { en: 'Pairs shown', ar: 'الأزواج المعروضة' },
  'near.shows.open': { en: 'To decide ({count, number})', ar: 'بانتظار القرار ({count, number})' },
  'near.shows.decided': { en: 'Decided ({count, number})', ar: 'حُسم أمرها ({count, number})' },
  'near.pairs': { en: 'Pairs of articles', ar: 'أزواج المقالات' },
  'near.group': {
    en: 'Group of {count, plural, one {# article} other {# articles}}',
    ar: 'مجموعة من {count, plural, one {مقال واحد} two {مقالين} few {# مقالات} many {# مقالًا} other {# مقال}}',
  },
  'near.pair': {
    en: '{percent, number}% the same: “{later}” and “{earlier}”',
    ar: 'تطابق \u2066{percent, number}%\u2069: «{later}» و«{earlier}»',
  },
  'near.percent': { en: '{percent, number}%', ar: '{percent, number}%' },
  'near.more': { en: 'Show more', ar: 'عرض المزيد' },
  'near.none.open': {
    en: 'No near-duplicates wait for a decision.',
    ar: 'لا شبه مكرر ينتظر قرارًا.',
  },
  'near.none.decided': { en: 'Nothing was decided yet.', ar: 'لم يُحسم شيء بعد.' },
  'near.sides': { en: 'Both articles', ar: 'المقالان' },
  'near.earlier': { en: 'First', ar: 'الأول' },
  'near.later': { en: 'Second', ar: 'الثاني' },
  'near.words': {
    en: '{count, plural, one {# word} other {# words}}',
    ar: '{count, plural, =0 {لا كلمات} one {كلمة واحدة} two {كلمتان} few {# كلمات} many {# كلمة} other {# كلمة}}',
  },
  'near.unmarked': { en: 'Nobody marked anything in it', ar: 'لا وسوم فيه' },
  'near.marked': {
    en: '{name}: {count, plural, one {# annotation} other {# annotations}}, {state}',
    ar: '{name}: {count, plural, =0 {لا وسوم} one {وسم واحد} two {وسمان} few {# وسوم} many {# وسمًا} other {# وسم}}، {state}',
  },
  'near.open': { en: 'Open', ar: 'فتح' },
  'near.open.of': { en: 'Open “{title}”', ar: 'فتح «{title}»' },
  'near.too-different': {
    en: 'These two differ too much for their differences to be marked word by word.',
    ar: 'الفروق بينهما أكثر من أن تُعلَّم كلمةً كلمة.',
  },
  'near.decide': { en: 'Decide', ar: 'القرار' },
  'near.place': { en: '{place, number} of {total, number}', ar: '{place, number} من {total, number}' },
  'near.next': { en: 'Next pair', ar: 'الزوج التالي' },
  'near.previous': { en: 'Previous pair', ar: 'الزوج السابق' },
  'near.keep-first': { en: 'Keep only the first', ar: 'إبقاء الأول وحده' },
  'near.keep-second': { en: 'Keep only the second', ar: 'إبقاء الثاني وحده' },
  'near.different': { en: 'Not duplicates', ar: 'ليسا مكررَين' },
  'near.group-all': {
    en: 'Keep as a group ({count, number})',
    ar: 'إبقاء المجموعة معًا ({count, number})',
  },
  'near.group-all.key': { en: 'Keep as a group', ar: 'إبقاء المجموعة معًا' },
  'near.group-all.hint': {
    en: 'All stay in the project, and no split ever separates them.',
    ar: 'تبقى كلها في المشروع، ولا يفرّق بينها أي تقسيم.',
  },
  'near.reopen': { en: 'Decide again', ar: 'إعادة النظر' },
  'near.verdict.different': { en: 'not duplicates', ar: 'ليسا مكررَين' },
  'near.verdict.group': { en: 'a group', ar: 'مجموعة واحدة' },
  'near.said.different': { en: 'Kept both: they are not duplicates', ar: 'أُبقي كلاهما: ليسا مكررَين' },
  'near.said.group': {
    en: '{count, plural, one {# article is} other {# articles are}} kept together',
    ar: '{count, plural, one {أُبقي مقال واحد} two {أُبقي المقالان معًا} few {أُبقيت # مقالات معًا} many {أُبقي # مقالًا معًا} other {أُبقي # مقال معًا}}',
  },
  'near.said.reopened': { en: 'Waits for a decision again', ar: 'عاد ينتظر قرارًا' },
} satisfies Record<string, MessageTexts>;

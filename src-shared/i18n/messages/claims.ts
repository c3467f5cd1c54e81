import type { MessageTexts } from '../message-texts.ts';

/** Fragments, claims, links and the bar that says what is awaited. */
export const claimMessages = {
  'mark.nothing': {
    en: 'There is nothing to mark here: select words first.',
    ar: 'لا شيء يوسم هنا: حدّد كلمات أولًا.',
  },
  'mark.blank': {
    en: 'Only spaces are selected; there is nothing to mark.',
    ar: 'ليس في التحديد إلا مسافات، فلا شيء يوسم.',
  },
  'mark.undo': { en: 'Undo takes it back.', ar: 'التراجع يعيد ما كان.' },
  'mark.lines': {
    en: 'The selection runs over line breaks, so it became {count, plural, one {# fragment} other {# fragments}}.',
    ar: 'يعبر التحديد نهايات سطور، فصار {count, plural, one {جزءًا واحدًا} two {جزأين} few {# أجزاء} many {# جزءًا} other {# جزء}}.',
  },
  'mark.word-start': {
    en: 'Marks of this label begin where a word does: this one was widened.',
    ar: 'وسوم هذا النوع تبدأ من أول الكلمة: وُسّع هذا الوسم إليه.',
  },
  'mark.nested': {
    en: 'By the codebook, “{inner}” does not stand inside “{outer}”; the mark stands all the same.',
    ar: 'لا يجيز المخطط «{inner}» داخل «{outer}»، وقد وُضع الوسم مع ذلك.',
  },
  'mark.word-start.moved': {
    en: 'Marks of this label begin where a word does: the edge moved to the beginning of a word.',
    ar: 'وسوم هذا النوع تبدأ من أول الكلمة: انتقل الحدّ إلى أول كلمة.',
  },
  'mark.word-start.edge': {
    en: 'Marks of this label begin where a word does: the edge cannot move into the word.',
    ar: 'وسوم هذا النوع تبدأ من أول الكلمة: لا يتحرك الحدّ إلى داخل الكلمة.',
  },
  'mark.boilerplate': {
    en: 'This line is not the article’s own: agreement and cleaned exports leave the mark out.',
    ar: 'هذا السطر ليس من متن المقال: يُستبعد وسمه من حساب الاتفاق ومن التصدير المنقّى.',
  },
  'mark.finished': {
    en: 'This article is finished and stays so; the change is kept.',
    ar: 'هذا المقال مُنهى ويبقى كذلك، وقد حُفظ التغيير.',
  },
  'mark.unlinked': {
    en: 'Removed; {count, plural, one {# link} other {# links}} to it went too. Undo brings all back.',
    ar: 'حُذف الوسم ومعه {count, plural, one {رابط واحد إليه} two {رابطان إليه} few {# روابط إليه} many {# رابطًا إليه} other {# رابط إليه}}. التراجع يعيدها كلها.',
  },

  'fragment.name': { en: 'Fragment', ar: 'جزء' },
  'fragment.add': { en: 'Add the selection as a fragment', ar: 'إضافة التحديد جزءًا' },
  'fragment.remove': { en: 'Remove the fragment at the caret', ar: 'حذف الجزء الذي عنده المؤشر' },
  'fragment.split': { en: 'Split into its fragments', ar: 'فصل الأجزاء وسومًا مستقلة' },
  'fragment.merge': { en: 'Merge with another of its type', ar: 'ضم وسم آخر من نوعه' },
  'fragment.said.added': { en: 'Fragment added: {quote}', ar: 'أُضيف الجزء: {quote}' },
  'fragment.said.removed': { en: 'Fragment removed: {quote}', ar: 'حُذف الجزء: {quote}' },
  'fragment.said.split': {
    en: 'Split into {count, plural, other {# annotations}}',
    ar: 'فُصل إلى {count, plural, two {وسمين} few {# وسوم} many {# وسمًا} other {# وسم}}',
  },
  'fragment.said.merged': { en: 'Merged: {quote}', ar: 'ضُمّا: {quote}' },
  'fragment.no-selected': {
    en: 'Select an annotation first, then the words of its fragment.',
    ar: 'اختر وسمًا أولًا، ثم حدّد كلمات جزئه.',
  },
  'fragment.last': {
    en: 'This is its only fragment; Del removes the whole annotation.',
    ar: 'هذا جزؤه الوحيد؛ مفتاح Del يحذف الوسم كله.',
  },
  'fragment.whole': {
    en: 'It has one fragment; there is nothing to split.',
    ar: 'له جزء واحد، فلا شيء يُفصل.',
  },
  'fragment.alone': {
    en: 'There is no other mention of this type in the article.',
    ar: 'لا ذكر آخر من هذا النوع في المقال.',
  },
  'fragment.merge.await': { en: 'Merge “{quote}” with', ar: 'ضمّ «{quote}» مع' },

  'claim.make': {
    en: 'Claim (of the selection, or proposed; again: another proposal)',
    ar: 'ادّعاء (من التحديد أو مقترحًا؛ ثانيةً: اقتراح آخر)',
  },
  'claim.name': { en: 'Claim', ar: 'ادّعاء' },
  'claim.set-cue': { en: 'Reporting cue', ar: 'قرينة' },
  'claim.add-cue': { en: 'Part of cue', ar: 'جزء من القرينة' },
  'claim.said.made': { en: 'Claim marked: {quote}', ar: 'وُسم الادّعاء: {quote}' },
  'claim.said.cue': { en: 'Cue: {quote}', ar: 'القرينة: {quote}' },
  'claim.no-claim': {
    en: 'Select a claim first, then the words of its cue.',
    ar: 'اختر ادّعاءً أولًا، ثم حدّد كلمات قرينته.',
  },
  'claim.no-label': {
    en: 'The codebook has no type for this layer.',
    ar: 'ليس في الدليل نوع لهذه الطبقة.',
  },

  'proposal.title': { en: 'Proposed', ar: 'مقترح' },
  'proposal.kind.quotation': { en: 'the quotation', ar: 'الاقتباس' },
  'proposal.kind.reported': { en: 'what is reported', ar: 'المنقول' },
  'proposal.kind.sentence': { en: 'the sentence', ar: 'الجملة' },
  'proposal.cue': { en: 'cue', ar: 'القرينة' },
  'proposal.speaker': { en: 'speaker', ar: 'صاحب القول' },
  'proposal.evidence': { en: 'evidence', ar: 'الشاهد' },
  'proposal.accept': { en: 'Accept', ar: 'قبول' },
  'proposal.other': { en: 'Another', ar: 'غيره' },
  'proposal.dismiss': { en: 'Without', ar: 'بلا اقتراح' },
  'proposal.said': {
    en: 'Proposed: {what}. Enter accepts, Escape leaves it.',
    ar: 'مقترح: {what}. Enter للقبول و Esc لتركه.',
  },
  'proposal.said.accepted': { en: 'Proposal accepted', ar: 'قُبل المقترح' },
  'proposal.said.dismissed': { en: 'Proposal left', ar: 'تُرك المقترح' },

  'link.make': { en: 'Link (speaker; of a stance: which)', ar: 'ربط (صاحب القول؛ وللموقف: أيّ رابط)' },
  'link.parent': { en: 'Link a claim to the one it is part of', ar: 'ربط الادّعاء بما هو جزء منه' },
  'link.role.claimant': { en: 'Speaker', ar: 'صاحب القول' },
  'link.role.parent': { en: 'Part of', ar: 'جزء من' },
  'link.role.holder': { en: 'Holder', ar: 'صاحب الموقف' },
  'link.role.target': { en: 'Target', ar: 'الهدف' },
  'link.role.basis': { en: 'Rests on', ar: 'يستند إلى' },
  'link.which': { en: 'Which link?', ar: 'أيّ رابط؟' },
  'link.set': { en: 'Link: {role}', ar: 'ربط: {role}' },
  'link.clear': { en: 'Take the link away: {role}', ar: 'فك الربط: {role}' },
  'link.go': { en: 'Go to “{quote}”', ar: 'إلى «{quote}»' },
  'link.said': { en: '{role}: {quote}', ar: '{role}: {quote}' },
  'link.said.cleared': { en: '{role}: nothing', ar: '{role}: لا شيء' },
  'link.nothing': {
    en: 'There is nothing in the article this could be linked to.',
    ar: 'ليس في المقال ما يُربط به هذا.',
  },
  'link.no-selected': {
    en: 'Select a claim or a stance first; entities link to nothing.',
    ar: 'اختر ادّعاءً أو موقفًا أولًا؛ الكيانات لا تُربط بغيرها.',
  },
  'link.circle': {
    en: 'That claim is itself a part of this one.',
    ar: 'ذلك الادّعاء نفسه جزء من هذا.',
  },

  'pick.gone': { en: 'That annotation was removed meanwhile.', ar: 'حُذف ذلك الوسم في هذه الأثناء.' },
  'pick.place': { en: '{number, number} of {total, number}', ar: '{number, number} من {total, number}' },
  'pick.left': { en: 'Linking left', ar: 'تُرك الربط' },
  'pick.hint': {
    en: 'Arrows walk, Enter takes, or click; Esc leaves',
    ar: 'الأسهم للتنقل، Enter للاختيار، أو انقر؛ Esc للترك',
  },
  'pick.keys': {
    en: 'In the bar that asks for a link: walk, take (or a digit), leave',
    ar: 'في شريط الربط: تنقّل واختيار (أو رقم) وترك',
  },

  'margin.fold-card': { en: 'Fold the note', ar: 'اطوِ البطاقة' },
  'margin.open-card': { en: 'Open the note', ar: 'افتح البطاقة' },
  'margin.fold-all': { en: 'Fold all notes', ar: 'اطوِ البطاقات كلها' },
  'margin.open-all': { en: 'Open all notes', ar: 'افتح البطاقات كلها' },
  'margin.said.card-folded': { en: 'The note is folded', ar: 'طُويت البطاقة' },
  'margin.said.card-opened': { en: 'The note is open', ar: 'فُتحت البطاقة' },
  'margin.said.folded': { en: 'The notes are folded', ar: 'طُويت البطاقات' },
  'margin.said.opened': { en: 'The notes are open', ar: 'فُتحت البطاقات' },
  'margin.only': { en: 'Show one type only', ar: 'إظهار نوع واحد' },
  'margin.only.all': { en: 'All types', ar: 'كل الأنواع' },

  'caret.letter': { en: 'Caret by letters (Shift selects words)', ar: 'المؤشر حرفًا (Shift يحدّد كلمات)' },
  'caret.word': { en: 'Caret by words', ar: 'المؤشر كلمة' },
  'caret.line': { en: 'Caret by lines', ar: 'المؤشر سطرًا' },
  'caret.text': {
    en: 'Start or end of the line; with Ctrl of the text',
    ar: 'أول السطر أو آخره؛ ومع Ctrl النص كله',
  },
} satisfies Record<string, MessageTexts>;

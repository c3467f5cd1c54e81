import type { MessageTexts } from '../message-texts.ts';

/** The report a person saves when something went wrong. */
export const problemReportMessages = {
  'report.menu': { en: 'Report a problem …', ar: 'الإبلاغ عن مشكلة…' },
  'report.title': { en: 'Report a problem', ar: 'الإبلاغ عن مشكلة' },
  'report.about': {
    en: 'This is the whole report: versions, counts, settings and the end of the log. No text of an article, no title, no name and no folder is in it, and nothing is sent: you save the file and give it to whom you like. It is in English, for those who mend the program.',
    ar: 'هذا هو البلاغ كله: الإصدارات والأعداد والإعدادات وآخر سجل التشغيل. ليس فيه نص مقال ولا عنوان ولا اسم ولا مجلد، ولا يُرسل إلى أحد: تحفظ الملف وتسلمه إلى من تشاء. وهو بالإنجليزية لمن يصلح البرنامج.',
  },
  'report.text': { en: 'The report', ar: 'نص البلاغ' },
  'report.loading': { en: 'Collecting …', ar: 'جارٍ الجمع…' },
  'report.save': { en: 'Save the report', ar: 'احفظ البلاغ' },

  'cli.report.about': {
    en: 'print what helps to find a fault of the program: versions, settings, the end of the log; nothing is sent',
    ar: 'اطبع ما يعين على كشف خلل في البرنامج: الإصدارات والإعدادات وآخر سجل التشغيل؛ ولا يُرسل شيء',
  },
  'cli.report.out': {
    en: 'also save it in this file; never overwrites',
    ar: 'احفظه أيضًا في هذا الملف؛ لا يُكتب فوق ملف موجود',
  },
  'cli.report.done': { en: 'Saved as {path}.', ar: 'حُفظ في {path}.' },
} satisfies Readonly<Record<string, MessageTexts>>;

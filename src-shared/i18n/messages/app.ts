import type { MessageTexts } from '../message-texts.ts';

/** Frame of the window: bar, screens, commands, people. */
export const appMessages = {
  'app.name': { en: 'Hashiya', ar: 'حاشية' },
  'app.error': {
    en: 'Something went wrong; nothing that was saved is lost. Try again.',
    ar: 'حدث خطأ ما، ولم يُفقد شيء مما حُفظ. أعد المحاولة.',
  },
  'app.broken': {
    en: 'This screen stopped working because of a defect in the program.',
    ar: 'توقفت هذه الشاشة عن العمل لخلل في البرنامج.',
  },
  'app.broken.safe': {
    en: 'Everything that was shown as saved is stored in the project file.',
    ar: 'كل ما ظهر أنه حُفظ محفوظ في ملف المشروع.',
  },
  'app.broken.next': {
    en: 'Reload to go on. If it happens again, report it: the report shows its whole content first and contains no text of your articles.',
    ar: 'أعد التحميل لتواصل العمل. وإن تكرر ذلك فأبلغ عنه: يعرض البلاغ محتواه كله أولًا، وليس فيه شيء من نصوص مقالاتك.',
  },
  'app.reload': { en: 'Reload', ar: 'إعادة التحميل' },
  'app.retry': { en: 'Try again', ar: 'إعادة المحاولة' },
  'app.close': { en: 'Close', ar: 'إغلاق' },
  'app.cancel': { en: 'Cancel', ar: 'إلغاء' },
  'app.skip': { en: 'Skip to content', ar: 'انتقل إلى المحتوى' },
  'app.screens': { en: 'Screens', ar: 'الشاشات' },
  'app.library': { en: 'Library', ar: 'المكتبة' },
  'app.annotate': { en: 'Annotate', ar: 'الوسم' },
  'app.review': { en: 'Review', ar: 'المراجعة' },
  'app.search': { en: 'Search', ar: 'البحث' },
  'app.codebook': { en: 'Codebook', ar: 'المخطط' },
  'app.offline': {
    en: 'Offline: the program behind this page does not answer. Trying again … Keep this page open while changes wait in it; if Hashiya was started again at the same port, opening its new address lets this page in as well.',
    ar: 'لا اتصال: البرنامج الذي خلف هذه الصفحة لا يجيب. جارٍ إعادة المحاولة… لا تغلق هذه الصفحة ما دامت فيها تغييرات تنتظر؛ وإن أُعيد تشغيل حاشية على المنفذ نفسه فافتح عنوانها الجديد يعد الاتصال هنا أيضًا.',
  },
  'app.line-lost': {
    en: 'The program behind this page does not answer; this comes by itself as soon as it does.',
    ar: 'البرنامج الذي خلف هذه الصفحة لا يجيب، وسيظهر هذا من نفسه حين يجيب.',
  },
  'app.waiting': {
    en: '{count, plural, one {One change} other {# changes}} of another project could not be saved before this one was opened. Keep this page open and open that project again: they are saved then.',
    ar: '{count, plural, one {تغيير واحد} two {تغييران} few {# تغييرات} many {# تغييرًا} other {# تغيير}} في مشروع آخر لم يُحفظ قبل فتح هذا المشروع. لا تغلق هذه الصفحة وافتح ذلك المشروع من جديد يتمّ الحفظ.',
  },
  'app.no-host': {
    en: 'The program behind this page does not answer. Start Hashiya again and open the address it prints.',
    ar: 'البرنامج الذي خلف هذه الصفحة لا يجيب. شغّل حاشية من جديد وافتح العنوان الذي تطبعه.',
  },

  'app.command': { en: 'Search or command', ar: 'بحث أو أمر' },
  'app.commands': { en: 'Commands', ar: 'الأوامر' },
  'app.texts': { en: 'Texts', ar: 'النصوص' },
  'app.search-texts': { en: 'Search the texts for “{query}”', ar: 'ابحث في النصوص عن «{query}»' },
  'app.articles': { en: 'Articles', ar: 'المقالات' },
  'app.articles.recent': { en: 'Recent articles', ar: 'مقالات حديثة' },
  'app.commands.looking': { en: 'Looking …', ar: 'جارٍ البحث…' },
  'app.commands.none': { en: 'No command or article fits.', ar: 'لا أمر ولا مقال بهذا الاسم.' },
  'app.go-to': { en: 'Go to {screen}', ar: 'الانتقال إلى {screen}' },
  'app.keys': { en: 'Keyboard shortcuts', ar: 'اختصارات المفاتيح' },
  'app.keys.hint': {
    en: 'Keys are bound by their place on the keyboard, so they work with an Arabic layout too.',
    ar: 'المفاتيح مربوطة بمواضعها على اللوحة، فتعمل مع أي تخطيط.',
  },

  'app.theme': { en: 'Theme', ar: 'المظهر' },
  'app.theme.system': { en: 'As the system', ar: 'كما في النظام' },
  'app.theme.light': { en: 'Light', ar: 'فاتح' },
  'app.theme.dark': { en: 'Dark', ar: 'داكن' },
  'app.language': { en: 'الواجهة بالعربية', ar: 'English interface' },

  'app.project': { en: 'Project', ar: 'المشروع' },
  'app.project.recent': { en: 'Recent projects', ar: 'مشاريع حديثة' },
  'app.project.new': { en: 'New project …', ar: 'مشروع جديد…' },
  'app.project.new.title': { en: 'New project', ar: 'مشروع جديد' },
  'app.project.open': { en: 'Open …', ar: 'فتح…' },
  'app.project.opening': { en: 'Opening the file …', ar: 'جارٍ فتح الملف…' },
  'app.project.opened': {
    en: 'A copy of the file is open: work is stored in it, not in the file you chose. Hand it back with “Save a copy …”.',
    ar: 'فُتحت نسخة من الملف، وفيها يُحفظ العمل لا في الملف الذي اخترته. أعدها بالأمر «حفظ نسخة…».',
  },
  'app.project.copy': { en: 'Save a copy …', ar: 'حفظ نسخة…' },
  'app.project.copied': { en: 'Saved a copy: {name}', ar: 'حُفظت نسخة: {name}' },
  'app.project.name': { en: 'Name of the project', ar: 'اسم المشروع' },
  'app.project.sample': { en: 'With the sample articles', ar: 'مع المقالات النموذجية' },
  'app.project.create': { en: 'Create', ar: 'إنشاء' },

  'app.welcome': {
    en: 'Mark entities, claims and stances in Arabic news, with offsets one can trust.',
    ar: 'وسم الكيانات والادّعاءات والمواقف في الأخبار العربية، بمواضع يُعتمد عليها.',
  },
  'app.welcome.sample': { en: 'Look around with the sample', ar: 'جولة مع المشروع النموذجي' },
  'app.sample-name': { en: 'Sample project', ar: 'مشروع نموذجي' },

  'app.identity': { en: 'Annotator', ar: 'الواسم' },
  'app.identity.is': { en: 'Annotating as {name}', ar: 'الوسم باسم {name}' },
  'app.identity.ask': {
    en: 'What you mark is kept under your name. Who are you in this project?',
    ar: 'ما تسمه يُحفظ باسمك. من أنت في هذا المشروع؟',
  },
  'app.identity.ask.other': {
    en: 'What you decide or change here is kept under your name. Who are you in this project?',
    ar: 'ما تقرره أو تغيّره هنا يُحفظ باسمك. من أنت في هذا المشروع؟',
  },
  'app.identity.name': { en: 'Your name', ar: 'اسمك' },
  'app.identity.add': { en: 'Another name …', ar: 'اسم آخر…' },
  'app.identity.start': { en: 'Start annotating', ar: 'ابدأ الوسم' },
  'app.identity.continue': { en: 'Continue', ar: 'متابعة' },
  'app.identity.look': { en: 'Only look, without a name', ar: 'اطّلاع فقط دون اسم' },
} satisfies Record<string, MessageTexts>;

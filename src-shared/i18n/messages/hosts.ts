import type { MessageTexts } from '../message-texts.ts';

/** What the hosts themselves say: the page without a session, menus and dialogs of the desktop window, the sample's name. */
export const hostMessages = {
  'hosts.enter': {
    en: 'Open the address that Hashiya printed when it started; it carries the key to this page.',
    ar: 'افتح العنوان الذي طبعته حاشية عند بدء تشغيلها، ففيه مفتاح هذه الصفحة.',
  },
  'hosts.name': { en: 'Hashiya', ar: 'حاشية' },
  'hosts.sample': { en: 'Sample', ar: 'نموذج' },
  'hosts.menu.file': { en: 'File', ar: 'ملف' },
  'hosts.menu.new': { en: 'New project…', ar: 'مشروع جديد…' },
  'hosts.menu.open': { en: 'Open…', ar: 'فتح…' },
  'hosts.menu.recent': { en: 'Open recent', ar: 'المفتوحة حديثًا' },
  'hosts.menu.no-recent': { en: 'None yet', ar: 'لا شيء بعد' },
  'hosts.menu.save-copy': { en: 'Save a copy…', ar: 'حفظ نسخة…' },
  'hosts.menu.quit': { en: 'Quit', ar: 'إنهاء' },
  'hosts.menu.edit': { en: 'Edit', ar: 'تحرير' },
  'hosts.menu.cut': { en: 'Cut', ar: 'قص' },
  'hosts.menu.copy': { en: 'Copy', ar: 'نسخ' },
  'hosts.menu.paste': { en: 'Paste', ar: 'لصق' },
  'hosts.menu.select-all': { en: 'Select all', ar: 'تحديد الكل' },
  'hosts.menu.view': { en: 'View', ar: 'عرض' },
  'hosts.menu.zoom-reset': { en: 'Actual size', ar: 'الحجم الأصلي' },
  'hosts.menu.zoom-in': { en: 'Zoom in', ar: 'تكبير' },
  'hosts.menu.zoom-out': { en: 'Zoom out', ar: 'تصغير' },
  'hosts.menu.full-screen': { en: 'Full screen', ar: 'ملء الشاشة' },
  'hosts.menu.window': { en: 'Window', ar: 'نافذة' },
  'hosts.menu.minimize': { en: 'Minimize', ar: 'تصغير النافذة' },
  'hosts.menu.close': { en: 'Close', ar: 'إغلاق' },
  'hosts.menu.help': { en: 'Help', ar: 'مساعدة' },
  'hosts.menu.about': { en: 'About Hashiya', ar: 'عن حاشية' },
  'hosts.crash': {
    en: 'The page stopped working. Everything shown as saved is on the disk.',
    ar: 'توقفت الصفحة عن العمل. كل ما ظهر محفوظًا موجود على القرص.',
  },
  'hosts.crash.reload': { en: 'Show it again', ar: 'عرضها من جديد' },
  'hosts.start.building': { en: 'Building the workbench …', ar: 'جارٍ بناء حاشية …' },
  'hosts.start.downloading': { en: 'Downloading Electron, once …', ar: 'جارٍ تنزيل Electron، مرة واحدة …' },
  'hosts.start.no-electron': {
    en: 'Electron cannot be had here; the workbench is served to your browser instead.',
    ar: 'تعذّر تشغيل Electron هنا؛ حاشية متاحة في متصفحك بدلًا منه.',
  },
  'hosts.start.usage': {
    en: 'npm start -- [PROJECT.hashiya] [--sample] [--browser] [--port N] [--no-open]\nWithout PROJECT the bundled sample opens, in a working copy made the first time.',
    ar: 'إن لم يُذكر مشروع فُتحت نسخة عمل من النموذج المرفق، تُنشأ أول مرة.',
  },
} satisfies Record<string, MessageTexts>;

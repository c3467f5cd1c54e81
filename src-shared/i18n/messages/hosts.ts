import type { MessageTexts } from '../message-texts.ts';

/** What the hosts themselves say: the page without a session, menus and dialogs of the desktop window, the starter. */
export const hostMessages = {
  'hosts.enter': {
    en: 'Open the address that Hashiya printed when it started; it carries the key to this page.',
    ar: 'افتح العنوان الذي طبعته حاشية عند بدء تشغيلها، ففيه مفتاح هذه الصفحة.',
  },
} satisfies Record<string, MessageTexts>;

import type { MessageTexts } from '../message-texts.ts';

/** Frame of the window: bar, screens, commands, people. */
export const appMessages = {
  'app.name': { en: 'Hashiya', ar: 'حاشية' },
} satisfies Record<string, MessageTexts>;

import type { MessageTexts } from '../message-texts.ts';

/** The library screen: articles, counts, search by title, import. */
export const libraryMessages = {
  'library.title': { en: 'Library', ar: 'المكتبة' },
} satisfies Record<string, MessageTexts>;

import type { MessageTexts } from '../message-texts.ts';

/** The annotate screen: queue, sheet, margin, toolbar, strip. */
export const annotateMessages = {
  'annotate.title': { en: 'Annotate', ar: 'الوسم' },
} satisfies Record<string, MessageTexts>;

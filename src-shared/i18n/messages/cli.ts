import type { MessageTexts } from '../message-texts.ts';

/** What the command line says. */
export const cliMessages = {
  'cli.skipped': { en: 'skipped', ar: 'تُرك' },
} satisfies Record<string, MessageTexts>;

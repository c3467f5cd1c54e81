import type { Words } from '../../../src-shared/arabic/words.ts';
import type { ProcliticKnowledge } from './selection-snap.ts';

/** Remembers how a person cut written words, for as long as the window is open. */
export interface ProcliticMemory {
  remember(writtenForm: string, rest: string): void;
  /** What is known within one article: earlier choices, and whether a form occurs there as a word by itself. */
  within(text: string, words: Words): ProcliticKnowledge;
}

export function createProcliticMemory(): ProcliticMemory {
  const choices = new Map<string, string>();
  return {
    remember(writtenForm, rest) {
      choices.set(writtenForm, rest);
    },
    within: (text, words) => ({
      chosen: (writtenForm) => choices.get(writtenForm),
      occursAlone: (form) => occursAsWord(text, words, form),
    }),
  };
}

function occursAsWord(text: string, words: Words, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const word = words.at(at);
    if (word?.start === at && word.end === at + form.length) return true;
  }
  return false;
}

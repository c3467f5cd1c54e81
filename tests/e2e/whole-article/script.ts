import { readFileSync } from 'node:fs';

/** Words of the article that stand in it once, by themselves or with what is around them. UTF-16. */
export interface Place {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** One thing to do. */
export interface Step {
  readonly line: number;
  readonly verb: string;
  /** What it is done with, in the order of the line. */
  readonly with: readonly string[];
}

/** The steps of a script file; empty lines and those that begin with # say nothing. */
export const readScript = (file: URL): readonly Step[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
    .map(({ line, number }) => {
      const [verb = '', ...rest] = line.split('|').map((part) => part.trim());
      return { line: number, verb, with: rest };
    });

/** Finds «before [words] after» in the text by nothing but comparing; throws where it does not stand there exactly once. */
export function placeOf(text: string, marked: string): Place {
  const opening = marked.indexOf('[');
  const words = marked.slice(opening + 1, marked.indexOf(']'));
  const plain = marked.replace('[', '').replace(']', '');
  const at = text.indexOf(plain);
  if (opening < 0 || at < 0 || text.indexOf(plain, at + 1) >= 0)
    throw new Error(`«${marked}» is not in the article exactly once.`);
  return { words, start: at + opening, end: at + opening + words.length };
}

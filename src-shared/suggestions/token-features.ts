import { knownKindOf } from './known-words.ts';
import type { Token } from './tokens.ts';

/**
 * What the tagger sees of each token of a sentence: its folded form, its neighbours', its beginnings and endings, what remains after a
 * letter that may be a proclitic, and its kind of signs. After Ratinov and Roth, «Design Challenges and Misconceptions in Named Entity
 * Recognition» (2009), and, for Arabic beginnings and endings, Benajiba and Rosso (2008).
 */
export function featuresOf(sentence: readonly Token[]): string[][] {
  const forms = sentence.map(({ form }) => form);
  const at = (index: number) => forms[index] ?? (index < 0 ? '<' : '>');
  return forms.map((form, index) => [
    'always',
    `0=${generalised(form)}`,
    `-1=${generalised(at(index - 1))}`,
    `-2=${generalised(at(index - 2))}`,
    `+1=${generalised(at(index + 1))}`,
    `+2=${generalised(at(index + 2))}`,
    `-1 0=${generalised(at(index - 1))} ${generalised(form)}`,
    `0 +1=${generalised(form)} ${generalised(at(index + 1))}`,
    `stem=${stem(form)}`,
    `-1stem=${stem(at(index - 1))}`,
    `+1stem=${stem(at(index + 1))}`,
    `kind=${kindOf(form)}`,
    `-1kind=${kindOf(at(index - 1))}`,
    `known=${knownKindOf(form)}`,
    `-1known=${knownKindOf(at(index - 1))}`,
    `+1known=${knownKindOf(at(index + 1))}`,
    ...(isWord(form) ? beginningsAndEndings(form) : []),
  ]);
}

/** All numbers of one length alike. */
const generalised = (form: string): string => form.replace(/\p{N}/gu, '0');

// Conjunction, preposition and article off where enough remains: not the true stem, but the same for most forms of a name.
const stem = (form: string): string =>
  generalised(form)
    .replace(/^[وف](?=.{3})/u, '')
    .replace(/^(?:[بك](?=ال)|ل(?=ل))/u, '')
    .replace(/^(?:ال|لل)(?=.{2})/u, '');

function beginningsAndEndings(form: string): string[] {
  const lengths = [1, 2, 3].filter((length) => length < form.length);
  return lengths.flatMap((length) => [`begins=${form.slice(0, length)}`, `ends=${form.slice(-length)}`]);
}

const isWord = (form: string): boolean => /\p{L}/u.test(form);

function kindOf(form: string): string {
  if (/^\p{N}/u.test(form)) return `number${form.length}`;
  if (/^\p{Script=Latin}/u.test(form)) return 'latin';
  if (/^ال/u.test(form)) return 'article';
  if (isWord(form)) return 'word';
  return form;
}

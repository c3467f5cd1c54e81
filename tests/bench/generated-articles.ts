import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from '../../src-main/hosts/program.ts';

/** An endless corpus, the same for the same seed. */
export interface GeneratedCorpus {
  /** A number in [0, 1). */
  random(): number;
  /** A word, as often as its rank says (Zipf's law). */
  word(): string;
  /** A word of at least `fewest` letters whose rank is in the range, the most frequent word's being 0. */
  wordOfRank(from: number, before: number, fewest: number): string;
  /** A day of 2014 to 2017, its digits of either kind. */
  date(): string;
  /** About 400 words in seven lines, the length of the sample's articles; its first line is the title, its last ends with a date. */
  article(): { readonly title: string; readonly text: string };
}

const forms = 60_000;
const wordsPerArticle = 400;
const months = [
  'يناير',
  'شباط',
  'مارس',
  'نيسان',
  'مايو',
  'يونيو',
  'تموز',
  'آب',
  'أيلول',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
];

/**
 * Words of the bundled sample, the most frequent first, then forms made of the halves of two of them: real corpora have ever more
 * words, too. The generator is Mulberry32.
 */
export function generatedCorpus(seed: number): GeneratedCorpus {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const words = sampleWords();
  const pick = (count: number): string => words[Math.floor(random() * count)] ?? '';
  for (const known = words.length; words.length < forms; ) {
    const [first, second] = [pick(known), pick(known)];
    words.push(first.slice(0, Math.ceil(first.length / 2)) + second.slice(Math.floor(second.length / 2)));
  }
  const word = (): string => words[Math.floor(words.length ** random()) - 1] ?? '';
  const date = (): string => {
    const written = `${1 + Math.floor(random() * 28)} ${months[Math.floor(random() * months.length)]} ${2014 + Math.floor(random() * 4)}`;
    return random() < 0.5
      ? written
      : written.replace(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit)));
  };
  return {
    random,
    word,
    date,
    wordOfRank(from, before, fewest) {
      for (;;) {
        const word = words[from + Math.floor(random() * (before - from))] ?? '';
        if (word.length >= fewest) return word;
      }
    },
    article() {
      let text = '';
      for (let index = 1; index <= wordsPerArticle; index++) {
        text += word() + (index % 60 === 10 ? '\n' : index % 13 === 0 ? '، ' : ' ');
      }
      text += `، ${date()}`;
      return { title: text.slice(0, text.indexOf('\n')), text };
    },
  };
}

function sampleWords(): string[] {
  const lines = readFileSync(join(programFolder, 'resources', 'sample.jsonl'), 'utf8').trim();
  const counts = new Map<string, number>();
  for (const line of lines.split('\n')) {
    const { text }: { readonly text: string } = JSON.parse(line);
    for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

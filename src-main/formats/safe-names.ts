import type { Article } from '../../src-shared/model/article.ts';
import { graphemesOf } from '../../src-shared/text/graphemes.ts';

/** Gives out file names that no system refuses, in any script, and none twice. */
export type SafeNames = (wanted: string) => string;

/** `taken` are names that are not to be given, `nameless` what is called nothing. Names that differ in case or composition only count as the same. */
export function safeNames(taken: readonly string[] = [], nameless = 'article'): SafeNames {
  const used = new Set(taken.map(keyOf));
  return (wanted) => {
    const base = safe(wanted) || nameless;
    let name = base;
    for (let count = 2; used.has(keyOf(name)); count++) name = `${base}-${count}`;
    used.add(keyOf(name));
    return name;
  };
}

/** What an article's file is called by: the file it came from without its extension, else its title. */
export const articleFileName = (article: Pick<Article, 'sourceName' | 'title'>): string =>
  article.sourceName?.replace(/\.[a-z0-9]{1,8}$/i, '') || article.title;

const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();

// The shortest limit in use is 255 bytes; an ending, a number and a temporary suffix have to fit as well.
const mostBytes = 180;

// Separators, characters Windows forbids, controls, and invisible characters that would make two names look the same.
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function safe(wanted: string): string {
  const plain = cut(wanted.toWellFormed().replace(unsafe, ' ').replace(/\s+/g, ' ').trim())
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  return reservedOnWindows.test(plain) ? `_${plain}` : plain;
}

function cut(name: string): string {
  if (Buffer.byteLength(name) <= mostBytes) return name;
  const graphemes = graphemesOf(name);
  let end = graphemes.previous(name.length);
  while (Buffer.byteLength(name.slice(0, end)) > mostBytes) end = graphemes.previous(end);
  return name.slice(0, end);
}

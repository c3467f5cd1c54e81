import { graphemesOf } from '../text/graphemes.ts';
import { compareSpans, type Span } from '../text/span.ts';
import { findFolded, searchPattern } from './find-folded.ts';
import { type FoldedText, fold } from './fold.ts';

/** Something an article must hold: folded (in the form of `searchPattern`), or exactly as it is written. */
export type SearchTerm =
  | { readonly kind: 'folded'; readonly pattern: string; readonly prefix: boolean }
  | { readonly kind: 'exact'; readonly text: string };

/** What a person looks for. `phrase` is all of it side by side, where it is several plain words. */
export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
  readonly phrase: string | null;
}

/** Where a query is found in one article. UTF-16. */
export interface QueryHits {
  readonly title: readonly Span[];
  readonly text: readonly Span[];
}

/**
 * Reads what was typed. Every string has a meaning: words, found inside words too, all of which must occur; `word*` only where a word
 * begins so; «several words» side by side; "as written" without folding. A quotation mark that is not closed reaches to the end.
 */
export function parseSearchQuery(typed: string): SearchQuery {
  const terms: SearchTerm[] = [];
  for (const [, exact, phrase, word] of typed.matchAll(pieces)) {
    if (exact !== undefined) {
      if (exact.trim() !== '') terms.push({ kind: 'exact', text: exact });
      continue;
    }
    const pattern = searchPattern(phrase ?? word?.replace(/\*+$/, '') ?? '');
    if (pattern !== '') terms.push({ kind: 'folded', pattern, prefix: word?.endsWith('*') ?? false });
  }
  return { terms: withoutRepeats(terms), phrase: phraseOf(terms) };
}

// An exact text, a phrase, a word. Arabic keyboards and editors give every kind of quotation mark, open and closed the wrong way too.
const pieces = /["“”„‟]([^"“”„‟]*)["“”„‟]?|[«»]([^«»]*)[«»]?|([^\s"“”„‟«»]+)/gu;

/** How what stands after a quotation mark that is not closed is read: side by side, or as written. Null where every mark is closed. */
export function openQuotation(typed: string): 'phrase' | 'exact' | null {
  const last = Array.from(typed.matchAll(pieces)).at(-1);
  if (!last) return null;
  const [piece, exact, phrase] = last;
  if (phrase !== undefined) return phrase.trim() === '' || /[«»]$/.test(piece) ? null : 'phrase';
  return exact === undefined || exact.trim() === '' || /["“”„‟]$/.test(piece) ? null : 'exact';
}

function phraseOf(terms: readonly SearchTerm[]): string | null {
  const words = terms.flatMap((term) => (term.kind === 'folded' && !term.prefix ? [term.pattern] : []));
  return words.length > 1 && words.length === terms.length ? words.join(' ') : null;
}

const withoutRepeats = (terms: readonly SearchTerm[]): SearchTerm[] => [
  ...new Map(terms.map((term) => [JSON.stringify(term), term])).values(),
];

/**
 * Where an article has what is looked for, in reading order and without overlap; null where a term is in neither its title nor its
 * text. Several words that stand side by side somewhere in the article are found there only; otherwise each is found by itself.
 */
export function findQuery(
  query: SearchQuery,
  article: { readonly title: string; readonly text: string },
): QueryHits | null {
  const title = finderIn(article.title);
  const text = finderIn(article.text);
  if (query.phrase !== null) {
    const phrase = { kind: 'folded', pattern: query.phrase, prefix: false } as const;
    const hits = { title: title(phrase), text: text(phrase) };
    if (hits.title.length + hits.text.length > 0) return hits;
  }
  const hits: { readonly title: Span[]; readonly text: Span[] } = { title: [], text: [] };
  for (const term of query.terms) {
    const found = { title: title(term), text: text(term) };
    if (found.title.length + found.text.length === 0) return null;
    hits.title.push(...found.title);
    hits.text.push(...found.text);
  }
  return { title: withoutOverlap(hits.title), text: withoutOverlap(hits.text) };
}

function finderIn(text: string): (term: SearchTerm) => Span[] {
  // Folding is most of the work: not before it is needed, and once.
  let folded: FoldedText | undefined;
  return (term) => {
    if (term.kind === 'exact') return findExact(text, term.text);
    folded ??= fold(text);
    return findFolded(text, term.pattern, { prefix: term.prefix }, folded);
  };
}

/** The same characters: a letter with a vowel mark is another than the letter alone. */
function findExact(text: string, wanted: string): Span[] {
  const found: Span[] = [];
  let at = text.indexOf(wanted);
  if (at < 0) return found;
  const graphemes = graphemesOf(text);
  while (at >= 0) {
    const end = at + wanted.length;
    const fits = graphemes.isBoundary(at) && graphemes.isBoundary(end);
    if (fits) found.push({ start: at, end });
    at = text.indexOf(wanted, fits ? end : at + 1);
  }
  return found;
}

function withoutOverlap(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort(compareSpans)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

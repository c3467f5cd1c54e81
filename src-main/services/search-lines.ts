import { searchForm } from '../../src-shared/arabic/find-folded.ts';
import { foldedWords } from '../../src-shared/arabic/folded-words.ts';
import type { ConcordanceLines, lineSorts } from '../../src-shared/contract/search.ts';
import type { Annotation } from '../../src-shared/model/annotation.ts';
import { type Graphemes, graphemesOf } from '../../src-shared/text/graphemes.ts';
import { type Span, spansOverlap } from '../../src-shared/text/span.ts';
import { annotationsOfOwner } from '../db/annotations.ts';
import type { ReadHandle } from '../db/handle.ts';
import { type SearchedArticle, searchedArticle } from '../db/search.ts';
import { hitInContext } from './hit-context.ts';
import type { Candidates } from './search-candidates.ts';

/** Which lines are wanted, in what order, how wide, and whose annotations are shown with them. */
export interface LinesWanted {
  readonly sort: (typeof lineSorts)[number];
  readonly offset: number;
  readonly limit: number;
  readonly context: number;
  readonly annotatorId: string | null;
}

/** More nobody reads line by line; sorting them would keep too many texts in memory. */
const mostLines = 5_000;
const mostArticles = 2_000;
/** How much of the text beside a hit its sorting looks at, in code units: some ten words. */
const sortedBy = 60;

interface Line {
  readonly key: number;
  readonly article: SearchedArticle;
  readonly graphemes: Graphemes;
  readonly span: Span;
}

/** One line for everything `find` finds in the candidates, sorted, a page of them. Looks at the first 2,000 articles and 5,000 hits. */
export function searchLines(
  read: ReadHandle,
  candidates: Candidates,
  find: (article: SearchedArticle, graphemes: Graphemes) => readonly Span[],
  wanted: LinesWanted,
): ConcordanceLines {
  const lines: Line[] = [];
  let complete = candidates.complete && candidates.keys.length <= mostArticles;
  for (const key of candidates.keys.slice(0, mostArticles)) {
    const article = searchedArticle(read, key);
    if (!article) continue;
    const graphemes = graphemesOf(article.text);
    for (const span of find(article, graphemes)) lines.push({ key, article, graphemes, span });
    if (lines.length < mostLines) continue;
    complete = false;
    break;
  }
  const page = sorted(lines, wanted.sort).slice(wanted.offset, wanted.offset + wanted.limit);
  return { total: lines.length, complete, rows: withAnnotations(read, page, wanted) };
}

function sorted(lines: readonly Line[], sort: LinesWanted['sort']): Line[] {
  const inPlace = (a: Line, b: Line) => a.key - b.key || a.span.start - b.span.start;
  if (sort === 'article') return [...lines].sort(inPlace);
  // The code units of folded Arabic stand in the order of the alphabet.
  return lines
    .map((line) => ({ line, words: sort === 'before' ? wordsBefore(line) : wordsAfter(line) }))
    .sort((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : inPlace(a.line, b.line)))
    .map(({ line }) => line);
}

const wordsAfter = ({ article, span }: Line): string =>
  wordsIn(article.text.slice(span.end, span.end + sortedBy)).join(' ');

const wordsBefore = ({ article, span }: Line): string =>
  wordsIn(article.text.slice(Math.max(0, span.start - sortedBy), span.start))
    .reverse()
    .join(' ');

const wordsIn = (text: string): string[] => foldedWords(searchForm(text));

function withAnnotations(
  read: ReadHandle,
  lines: readonly Line[],
  { annotatorId, context }: LinesWanted,
): ConcordanceLines['rows'] {
  const ofArticle = new Map<string, readonly Annotation[]>();
  const annotationsOf = (articleId: string): readonly Annotation[] => {
    if (annotatorId === null) return [];
    const known = ofArticle.get(articleId) ?? annotationsOfOwner(read, articleId, annotatorId);
    ofArticle.set(articleId, known);
    return known;
  };
  return lines.map(({ article: { id, title, text }, graphemes, span }) => ({
    articleId: id,
    title,
    ...hitInContext(text, graphemes, span, context),
    annotations: annotationsOf(id).flatMap((annotation) => marksOn(annotation, span)),
  }));
}

const marksOn = ({ id, layer, label, spans }: Annotation, hit: Span) =>
  spans.filter((span) => spansOverlap(span, hit)).map(({ start, end }) => ({ id, layer, label, start, end }));

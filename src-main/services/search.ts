import type { z } from 'zod';
import {
  findQuery,
  parseSearchQuery,
  type QueryHits,
  type SearchQuery,
} from '../../src-shared/arabic/search-query.ts';
import type { FoundArticle, searchInputSchema } from '../../src-shared/contract/search.ts';
import { graphemesOf } from '../../src-shared/text/graphemes.ts';
import { type ReadHandle, readAtOnce } from '../db/handle.ts';
import { type SearchedArticle, searchedArticle } from '../db/search.ts';
import { hitInContext } from './hit-context.ts';
import type { OpenProject } from './project.ts';
import { type Candidates, candidatesOf } from './search-candidates.ts';

/** A page of the articles a query finds. `total` is exact where `complete`, otherwise the least there are. */
export interface SearchPage {
  readonly total: number;
  readonly complete: boolean;
  readonly rows: FoundArticle[];
}

type SearchInput = Readonly<z.infer<typeof searchInputSchema>>;

/** So many texts are looked at even when the page is full: a small project learns its exact total. */
const alwaysLookedAt = 100;

/** Articles with all that is looked for in title or text, the best first. Any query has an answer; one without words finds nothing. */
export function findArticles(project: OpenProject, input: SearchInput): SearchPage {
  const query = parseSearchQuery(input.query);
  if (query.terms.length === 0) return { total: 0, complete: true, rows: [] };
  return readAtOnce(project.database, (read) => {
    const best = candidatesOf(read, query, input.offset + input.limit);
    const page = pageOf(read, query, best, input);
    // The index of words passes over punctuation: the best may have turned out to be none.
    return best.onlyBest && page.rows.length < input.limit
      ? pageOf(read, query, candidatesOf(read, query), input)
      : page;
  });
}

const pageOf = (
  read: ReadHandle,
  query: SearchQuery,
  candidates: Candidates,
  input: SearchInput,
): SearchPage =>
  candidates.sure ? surePage(read, query, candidates, input) : lookedUpPage(read, query, candidates, input);

/** Only the texts of the page are read. */
function surePage(
  read: ReadHandle,
  query: SearchQuery,
  { keys, complete }: Candidates,
  input: SearchInput,
): SearchPage {
  const rows = keys
    .slice(input.offset, input.offset + input.limit)
    .flatMap((key) => lookUp(read, query, key) ?? [])
    .map((match) => foundArticle(match, input));
  return { total: keys.length, complete, rows };
}

function lookedUpPage(
  read: ReadHandle,
  query: SearchQuery,
  candidates: Candidates,
  input: SearchInput,
): SearchPage {
  const rows: FoundArticle[] = [];
  let total = 0;
  for (const [looked, key] of candidates.keys.entries()) {
    if (looked >= alwaysLookedAt && rows.length >= input.limit) return { total, complete: false, rows };
    const match = lookUp(read, query, key);
    if (!match) continue;
    total++;
    if (total > input.offset && rows.length < input.limit) rows.push(foundArticle(match, input));
  }
  return { total, complete: candidates.complete, rows };
}

interface Match {
  readonly article: SearchedArticle;
  readonly hits: QueryHits;
}

function lookUp(read: ReadHandle, query: SearchQuery, key: number): Match | null {
  const article = searchedArticle(read, key);
  if (!article) return null;
  const hits = findQuery(query, article);
  return hits && { article, hits };
}

function foundArticle({ article, hits }: Match, { hitsPerArticle, context }: SearchInput): FoundArticle {
  const { id: articleId, title, outlet, published, text } = article;
  const graphemes = graphemesOf(text);
  return {
    articleId,
    title,
    outlet,
    published,
    titleHits: [...hits.title],
    hits: hits.text.slice(0, hitsPerArticle).map((span) => hitInContext(text, graphemes, span, context)),
    hitCount: hits.text.length,
  };
}

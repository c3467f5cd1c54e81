import { findQuery, parseSearchQuery } from '../../src-shared/arabic/search-query.ts';
import type { ReadHandle } from '../db/handle.ts';
import { searchedArticle } from '../db/search.ts';
import { candidatesOf } from './search-candidates.ts';

/** Keys of the articles a search finds; where not `complete` there may be more. */
export interface SearchMatches {
  readonly keys: readonly number[];
  readonly complete: boolean;
}

/** Every article with all that is looked for in title or text, as far as a search looks; null where nothing is looked for. */
export function matchingKeys(read: ReadHandle, typed: string): SearchMatches | null {
  const query = parseSearchQuery(typed);
  if (query.terms.length === 0) return null;
  const { keys, sure, complete } = candidatesOf(read, query);
  if (sure) return { keys, complete };
  const matches = keys.filter((key) => {
    const article = searchedArticle(read, key);
    return article !== undefined && findQuery(query, article) !== null;
  });
  return { keys: matches, complete };
}

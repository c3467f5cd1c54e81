import type { z } from 'zod';
import { findQuery, parseSearchQuery } from '../../src-shared/arabic/search-query.ts';
import type { ConcordanceLines, concordanceInputSchema } from '../../src-shared/contract/search.ts';
import { readAtOnce } from '../db/handle.ts';
import { keysOfArticles } from '../db/search.ts';
import type { OpenProject } from './project.ts';
import { candidatesOf } from './search-candidates.ts';
import { searchLines } from './search-lines.ts';

/** Every hit of a query in the texts, a line each. Hits in titles have no line: a title is often the text's own first line. */
export function concordance(
  project: OpenProject,
  input: Readonly<z.infer<typeof concordanceInputSchema>>,
): ConcordanceLines {
  const query = parseSearchQuery(input.query);
  if (query.terms.length === 0) return { total: 0, complete: true, rows: [] };
  return readAtOnce(project.database, (read) => {
    const candidates = input.articleIds
      ? { keys: keysOfArticles(read, input.articleIds), sure: false, complete: true }
      : candidatesOf(read, query);
    return searchLines(read, candidates, (article) => findQuery(query, article)?.text ?? [], input);
  });
}

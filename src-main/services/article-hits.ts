import { baseDirection } from '../../src-shared/arabic/direction.ts';
import { findQuery, parseSearchQuery } from '../../src-shared/arabic/search-query.ts';
import type { ArticleHits } from '../../src-shared/contract/articles.ts';
import { graphemesOf } from '../../src-shared/text/graphemes.ts';
import { paragraphIndexAt, paragraphsOf } from '../../src-shared/text/paragraphs.ts';
import type { Span } from '../../src-shared/text/span.ts';
import { readAtOnce } from '../db/handle.ts';
import { keysOfArticles, searchedArticle } from '../db/search.ts';
import { endOfWords } from './hit-context.ts';
import type { OpenProject } from './project.ts';

/** Where a search is found in these articles, in the order of import; those that do not have it are left out. */
export function articleHits(
  project: OpenProject,
  { query: typed, articleIds }: { readonly query: string; readonly articleIds: readonly string[] },
): ArticleHits[] {
  const query = parseSearchQuery(typed);
  if (query.terms.length === 0) return [];
  return readAtOnce(project.database, (read) =>
    keysOfArticles(read, articleIds).flatMap((key) => {
      const article = searchedArticle(read, key);
      const hits = article && findQuery(query, article);
      if (!article || !hits) return [];
      return {
        articleId: article.id,
        titleHits: [...hits.title],
        excerpt: excerptOf(article, hits.text),
      };
    }),
  );
}

/** Text before the first hit, in code units: few enough for the hit to be seen in a narrow column. */
const lead = 24;
/** Longest excerpt, in code units: more than the widest column shows. */
const longest = 240;

/**
 * The line of the text with the first hit, from shortly before the hit and cut between words, with all whole hits in it; null without a hit. A line
 * that only says the title again is taken where there is no other: the title is shown already.
 */
export function excerptOf(
  { title, text }: { readonly title: string; readonly text: string },
  hits: readonly Span[],
): ArticleHits['excerpt'] {
  const lines = paragraphsOf(text);
  const lineOf = (hit: Span): Span => lines[paragraphIndexAt(lines, hit.start)] ?? hit;
  const saysTitle = (line: Span): boolean => text.slice(line.start, line.end).trim() === title.trim();
  const first = hits.find((hit) => !saysTitle(lineOf(hit))) ?? hits[0];
  if (!first) return null;
  const line = lineOf(first);
  const start = beginningOf(text, line.start, first.start);
  const to = Math.max(first.end, start + longest);
  const end =
    to < line.end ? endOfWords(text, graphemesOf(text), first.end, to) : Math.max(first.end, line.end);
  return {
    // A hit of several words may go on in the next line.
    text: text.slice(start, end).replaceAll(/[\r\n\u2028\u2029]/g, ' '),
    hits: hits
      .filter((hit) => hit.start >= start && hit.end <= end)
      .map((hit) => ({ start: hit.start - start, end: hit.end - start })),
    isBegun: start > line.start,
    goesOn: end < line.end,
    direction: baseDirection(text.slice(line.start, line.end)) ?? 'rtl',
  };
}

/** The first beginning of a word that is not too far from the hit; the hit itself where its word is long. */
function beginningOf(text: string, lineStart: number, hit: number): number {
  const from = hit - lead;
  if (from <= lineStart) return lineStart;
  const space = text.slice(from, hit).search(/\s/);
  return space < 0 ? hit : from + space + 1;
}

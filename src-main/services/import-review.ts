import type { ImportReview } from '../../src-shared/contract/imports.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import type { IncomingArticle } from '../formats/article-record.ts';

/** The article with what a person decided of it in the place of what was found. Throws `span-outside-text` and `span-empty`. */
export function reviewed(incoming: IncomingArticle, { metadata, regions }: ImportReview): IncomingArticle {
  const { article, found = [] } = incoming;
  const { length } = article.text;
  for (const { start, end } of regions ?? []) {
    if (end > length) throw new Problem('span-outside-text', { start, end, length });
    if (start >= end) throw new Problem('span-empty', { start, end });
  }
  return {
    ...incoming,
    article: {
      ...article,
      title: metadata?.title ?? article.title,
      outlet: metadata?.outlet !== undefined ? metadata.outlet : article.outlet,
      author: metadata?.author !== undefined ? metadata.author : article.author,
      url: metadata?.url !== undefined ? metadata.url : article.url,
      published: metadata?.published !== undefined ? metadata.published : article.published,
    },
    regions: regions ?? incoming.regions,
    found: found.filter(({ field }) => metadata?.[field] === undefined),
  };
}

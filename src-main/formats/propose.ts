import { classifyLines } from '../../src-shared/arabic/lines.ts';
import { metadataOf } from '../../src-shared/arabic/metadata.ts';
import type { MetadataProposal } from '../../src-shared/arabic/metadata-proposal.ts';
import { longestMetadata } from '../../src-shared/model/limits.ts';
import type { IncomingArticle } from './article-record.ts';

/**
 * The article with what rules make of its lines: a region for each line, where it has none, and title, outlet, author and day where
 * the file says nothing. The text is not touched. `fileName` is null where the name says nothing of the article.
 */
export function withProposals(incoming: IncomingArticle, fileName: string | null): IncomingArticle {
  const { article, found = [] } = incoming;
  const lines = classifyLines(article.text);
  const proposed = metadataOf(article.text, fileName, lines);
  const given = new Set(found.map(({ field }) => field));
  const title = given.has('title') ? undefined : usable(proposed.title);
  const outlet = article.outlet === null ? usable(proposed.outlet) : undefined;
  const author = article.author === null ? usable(proposed.author) : undefined;
  const published = article.published === null ? usable(proposed.published) : undefined;
  const added = Object.entries({ title, outlet, author, published } as const);
  return {
    ...incoming,
    article: {
      ...article,
      title: title?.value ?? article.title,
      outlet: outlet?.value ?? article.outlet,
      author: author?.value ?? article.author,
      published: published?.value ?? article.published,
    },
    regions:
      incoming.regions.length > 0
        ? incoming.regions
        : lines.map(({ kind, start, end, reason }) => ({
            kind,
            start,
            end,
            origin: 'rule',
            ...(reason && { reason }),
          })),
    found: [
      ...found,
      ...metadataOrder.flatMap((field) => {
        const proposal = added.find(([name]) => name === field)?.[1];
        return proposal ? [{ field, from: proposal.rule }] : [];
      }),
    ],
  };
}

const metadataOrder = ['title', 'outlet', 'author', 'published'] as const;

/** The surest guess; one that is hardly better than none is left to a person. */
const usable = (proposals: readonly MetadataProposal[]): MetadataProposal | undefined => {
  const [best] = proposals;
  return best && best.confidence !== 'low' && best.value.length <= longestMetadata ? best : undefined;
};

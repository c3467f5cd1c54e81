import { writtenWordCounts } from '../arabic/proclitic-ranking.ts';
import type { Span } from '../text/span.ts';
import { firstCutOf, type MentionBeginning, trainFirstCuts } from './first-cut.ts';
import { type LabelledSpan, mayFollow, runsOf, tagCountOf, tagsOf } from './mention-tags.ts';
import { readTags } from './read-tags.ts';
import type { TagModel } from './tag-model.ts';
import { featuresOf } from './token-features.ts';
import { sentencesAsTokens } from './tokens.ts';
import { trainTagModel } from './train-tags.ts';

/** An article that a person has gone through: `readable` are the passages that were to be read. */
export interface MarkedArticle {
  readonly text: string;
  readonly readable: readonly Span[];
  readonly mentions: readonly LabelledSpan[];
}

/** What was learned of a project's entity labels; plain data, to be handed between threads. */
export interface MentionTagger {
  readonly labels: readonly string[];
  readonly tags: TagModel;
  readonly cuts: TagModel;
  /** How often each folded word was written in the articles learned from. */
  readonly written: ReadonlyMap<string, number>;
}

/** A mention that a reader of the article might mark, and how likely the tagger holds it, 0 to 1. */
export interface SuggestedMention extends LabelledSpan {
  readonly confidence: number;
}

// Fifteen and thirty bring nothing on the sample's held-out articles.
const passes = 10;

/** Learns from articles that people marked. `onPass` hears of each of the passes done and may throw to end it. */
export function trainMentionTagger(
  articles: readonly MarkedArticle[],
  onPass?: (done: number, total: number) => void,
): MentionTagger {
  const labels = [...new Set(articles.flatMap(({ mentions }) => mentions.map(({ label }) => label)))].sort();
  const written = writtenWordCounts(articles.map(({ text }) => text));
  const sentences = articles.flatMap(({ text, readable, mentions }) =>
    sentencesAsTokens(text, readable).map((tokens) => ({ text, mentions, tokens })),
  );
  const tags = trainTagModel(
    sentences.map(({ mentions, tokens }) => ({
      features: featuresOf(tokens),
      tags: tagsOf(tokens, mentions, labels),
    })),
    {
      tagCount: tagCountOf(labels),
      mayFollow,
      passes,
      seed: 1,
      ...(onPass && { onPass: (done: number) => onPass(done, passes) }),
    },
  );
  const beginnings = sentences.flatMap(({ text, mentions, tokens }) =>
    mentions.flatMap(({ start, label }): MentionBeginning[] => {
      const word = tokens.find((token) => token.start <= start && start < token.end);
      return word ? [{ text, word, start, label }] : [];
    }),
  );
  return { labels, tags, written, cuts: trainFirstCuts(beginnings, (word) => written.get(word) ?? 0) };
}

/** The mentions that the tagger would mark, in reading order, none overlapping another. */
export function suggestMentions(
  tagger: MentionTagger,
  text: string,
  readable: readonly Span[],
): SuggestedMention[] {
  const here = writtenWordCounts([text]);
  const times = (word: string) => (tagger.written.get(word) ?? 0) + (here.get(word) ?? 0);
  return sentencesAsTokens(text, readable).flatMap((tokens) => {
    const reading = readTags(tagger.tags, featuresOf(tokens));
    return runsOf(reading.tags, tagger.labels).flatMap(({ from, to, label }): SuggestedMention[] => {
      const word = tokens[from];
      const end = tokens[to - 1]?.end;
      if (!word || end === undefined) return [];
      const start = firstCutOf(tagger.cuts, { text, word, label }, times);
      return [{ start, end, label, confidence: Math.min(...reading.probabilities.slice(from, to)) }];
    });
  });
}

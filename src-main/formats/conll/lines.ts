import { quoteOf } from '../../../src-shared/text/span.ts';
import type { RecordAnnotation } from '../article-record.ts';
import type { Loss } from '../loss.ts';
import type { TokenizedSentence } from '../tokens.ts';
import { type ConllScheme, conllTags } from './tags.ts';

export type { ConllScheme } from './tags.ts';

interface TokenizedText {
  readonly text: string;
  readonly sentences: readonly TokenizedSentence[];
}

/** The rows of an article with one annotator's entities, an empty line after each sentence, and what they cannot hold. */
export function conllLines(
  { text, sentences }: TokenizedText,
  annotations: readonly RecordAnnotation[],
  scheme: ConllScheme,
): { readonly lines: readonly string[]; readonly losses: readonly Loss[] } {
  const { tags, losses } = conllTags(sentences, annotations, scheme);
  const lines = sentences.flatMap(({ tokens }, sentence) => [
    ...tokens.map((token, at) => `${quoteOf(text, token)} ${tags[sentence]?.[at] ?? 'O'}`),
    '',
  ]);
  return { lines, losses };
}

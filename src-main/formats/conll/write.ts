import type { Span } from '../../../src-shared/text/span.ts';
import { cardName } from '../data-card/card-name.ts';
import type { Dataset, OutputFile } from '../dataset.ts';
import { lossesName } from '../losses-file.ts';
import { articleFileName, safeNames } from '../safe-names.ts';
import { type TokenizedSentence, tokenizedSentences } from '../tokens.ts';
import { type ConllScheme, conllLines } from './lines.ts';

const rootFiles = [lossesName, 'manifest.json', cardName];

/**
 * A file of tokens and tags for each article and annotator, in a folder per annotator. Held are entities of one piece, out to the tokens
 * they begin and end in; everything else is a loss.
 */
export function* writeConll(dataset: Dataset, scheme: ConllScheme): Iterable<OutputFile> {
  const folderOf = safeNames(rootFiles);
  const folders = dataset.annotators.map((name) => ({ name, prefix: `${folderOf(name)}/` }));
  const owners = folders.length > 0 ? folders : [{ name: null, prefix: '' }];
  const nameOf = safeNames();
  for (const record of dataset.articles) {
    const { text, id: article } = record.article;
    const name = nameOf(articleFileName(record.article));
    const sentences = withoutPassages(tokenizedSentences(text), record.leftOut ?? []);
    for (const owner of owners) {
      const own = record.annotations.filter(({ annotator }) => annotator === owner.name);
      if (record.leftOut)
        dataset.lose({ id: article, kind: 'text', reason: 'in-region', article, annotator: owner.name });
      const written = conllLines({ text, sentences }, own, scheme);
      for (const loss of written.losses) dataset.lose({ ...loss, article, annotator: owner.name });
      yield { path: `${owner.prefix}${name}.conll`, content: written.lines.map((line) => `${line}\n`) };
    }
  }
}

/** The sentences without tokens that begin in these passages. */
const withoutPassages = (
  sentences: readonly TokenizedSentence[],
  passages: readonly Span[],
): readonly TokenizedSentence[] =>
  passages.length === 0
    ? sentences
    : sentences
        .map((sentence) => ({
          ...sentence,
          tokens: sentence.tokens.filter(
            (token) => !passages.some(({ start, end }) => token.start >= start && token.start < end),
          ),
        }))
        .filter(({ tokens }) => tokens.length > 0);

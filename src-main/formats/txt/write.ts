import type { Dataset, OutputFile } from '../dataset.ts';
import { articleFileName, safeNames } from '../safe-names.ts';

/** One file per article with exactly its stored text; nothing else of it is kept. */
export function* writeTexts(dataset: Dataset): Iterable<OutputFile> {
  const nameOf = safeNames();
  for (const { article } of dataset.articles) {
    yield { path: `${nameOf(articleFileName(article))}.txt`, content: [article.text] };
  }
}

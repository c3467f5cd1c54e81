import type { Dataset, OutputFile } from '../dataset.ts';
import { hasControlNoTextHas } from '../decode-text.ts';
import { articleFileName, safeNames } from '../safe-names.ts';

/** One file per article with exactly its stored text; nothing else of it is kept. Controls for which no file is taken for text again are told of. */
export function* writeTexts(dataset: Dataset): Iterable<OutputFile> {
  const nameOf = safeNames();
  for (const { article } of dataset.articles) {
    if (hasControlNoTextHas(article.text)) {
      dataset.lose({
        ...{ id: article.id, kind: 'text', reason: 'control-character' },
        ...{ article: article.id, annotator: null },
      });
    }
    yield { path: `${nameOf(articleFileName(article))}.txt`, content: [markedText(article.text)] };
  }
}

// The first of two is taken for the mark of the file, so that what the text itself begins with stays.
const markedText = (text: string): string => (text.startsWith('\ufeff') ? `\ufeff${text}` : text);

import { decodeText } from '../decode-text.ts';
import type { TokenDocument } from '../token-document.ts';
import { entitiesOf } from './entities.ts';
import { conllArticles, isTag } from './rows.ts';

/** True where the first rows of a file are tokens with tags. `head` is its beginning. */
export function isConll(head: string): boolean {
  const lines = head
    .split('\n')
    .slice(0, -1)
    .map((line) => line.replace(/\r$/, ''));
  const rows = lines.filter((line) => line.trim() !== '' && !line.startsWith('-DOCSTART-'));
  if (lines.some((line) => line.startsWith('-DOCSTART-'))) return true;
  return (
    rows.length > 1 &&
    rows.every(
      (line) =>
        /^\S.*[ \t]/.test(line) &&
        isTag(
          line
            .trimEnd()
            .split(/[ \t|]/)
            .at(-1) ?? '',
        ),
    )
  );
}

/**
 * The articles of a CoNLL file: 2002, 2003, BIOES, nested columns. `encoding` is for the oldest, which are no UTF-8. Throws what is wrong
 * with the file: its encoding, `conll-row`, `conll-tag`.
 */
export const readConll = (bytes: Uint8Array, encoding?: string): readonly TokenDocument[] =>
  conllArticles(decodeText(bytes, encoding).text).map((sentences) => ({
    sentences: sentences.map((rows) => rows.map(({ token }) => token)),
    entities: entitiesOf(sentences),
  }));

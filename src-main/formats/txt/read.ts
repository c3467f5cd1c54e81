import type { IncomingArticle } from '../article-record.ts';
import { bidiWarning, checkText } from '../check-text.ts';
import { decodeText } from '../decode-text.ts';
import { sha256 } from '../sha256.ts';
import { titleOf } from '../title-of.ts';

interface TextFile {
  /** The file's name without its folder. */
  readonly name: string;
  readonly encoding?: string | undefined;
  newId(): string;
}

/** The article that is one plain text file; its first line is taken for the title, and nothing is known of it otherwise. */
export function readTextArticle(bytes: Uint8Array, file: TextFile): IncomingArticle {
  const { text, encoding, byteOrderMark } = decodeText(bytes, file.encoding);
  checkText(text);
  const warning = bidiWarning(text);
  return {
    article: {
      id: file.newId(),
      title: titleOf(text),
      outlet: null,
      author: null,
      url: null,
      published: null,
      language: 'ar',
      text,
      textSha256: sha256(text),
      sourceName: file.name,
      sourceSha256: sha256(bytes),
      encoding,
      byteOrderMark,
    },
    ownId: false,
    regions: [],
    annotations: [],
    status: [],
    warnings: warning ? [warning] : [],
  };
}

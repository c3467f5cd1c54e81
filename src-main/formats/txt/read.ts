import type { IncomingArticle } from '../article-record.ts';
import { decodeDetected } from '../detect-encoding.ts';
import { guessWarning } from '../guess-warning.ts';
import { newArticle } from '../new-article.ts';
import { sha256 } from '../sha256.ts';

interface TextFile {
  /** The file's name without its folder. */
  readonly name: string;
  readonly encoding?: string | undefined;
  newId(): string;
}

/** The article that is one plain text file; its first line is taken for the title, and nothing is known of it otherwise. */
export function readTextArticle(bytes: Uint8Array, file: TextFile): IncomingArticle {
  const decoded = decodeDetected(bytes, file.encoding);
  const { text, encoding, byteOrderMark } = decoded;
  return newArticle(
    { text, metadata: {}, warnings: guessWarning(decoded, text) },
    { name: file.name, sha256: sha256(bytes), encoding, byteOrderMark, newId: file.newId },
  );
}

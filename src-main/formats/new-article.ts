import { longestMetadata } from '../../src-shared/model/limits.ts';
import { Problem, type ProblemReport } from '../../src-shared/model/problem.ts';
import { graphemesOf } from '../../src-shared/text/graphemes.ts';
import type { IncomingArticle } from './article-record.ts';
import { bidiWarning, checkText } from './check-text.ts';
import { hasVisibleCharacter } from './decode-text.ts';
import { type FoundMetadata, type MetadataField, metadataFields } from './found-metadata.ts';
import { sha256 } from './sha256.ts';
import { titleOf } from './title-of.ts';

/** What a reader has made of a file or of a part of it. */
export interface ArticleContent {
  readonly text: string;
  readonly metadata: FoundMetadata;
  readonly language?: string | undefined;
  readonly warnings: readonly ProblemReport[];
}

/** The file it was made from. */
export interface ArticleSource {
  /** The file's name without its folder. */
  readonly name: string;
  readonly sha256: string;
  readonly encoding: string | null;
  readonly byteOrderMark: boolean;
  newId(): string;
}

/** An article that is not stored yet, without annotations. Throws where its text cannot be kept. */
export function newArticle(content: ArticleContent, source: ArticleSource): IncomingArticle {
  const { text, metadata } = content;
  checkText(text);
  if (!hasVisibleCharacter(text)) throw new Problem('file-empty');
  const bidi = bidiWarning(text);
  const value = (field: MetadataField) => kept(metadata[field]?.value);
  return {
    article: {
      id: source.newId(),
      title: value('title') ?? titleOf(text),
      outlet: value('outlet'),
      author: value('author'),
      url: value('url'),
      published: value('published'),
      language: content.language ?? 'ar',
      text,
      textSha256: sha256(text),
      sourceName: source.name,
      sourceSha256: source.sha256,
      encoding: source.encoding,
      byteOrderMark: source.byteOrderMark,
    },
    ownId: false,
    regions: [],
    annotations: [],
    status: [],
    warnings: [...content.warnings, ...(bidi ? [bidi] : [])],
    found: metadataFields.flatMap((field) => {
      const found = metadata[field];
      return found && value(field) !== null ? [{ field, from: found.from }] : [];
    }),
  };
}

/** On one line and no longer than metadata may be; null where nothing shows. */
function kept(value: string | undefined): string | null {
  const line = value?.replaceAll(/\s+/g, ' ').replaceAll('\0', '').toWellFormed().trim();
  if (!line || !hasVisibleCharacter(line)) return null;
  return line.length <= longestMetadata
    ? line
    : line.slice(0, graphemesOf(line).previous(longestMetadata + 1));
}

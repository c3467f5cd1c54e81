import { Problem } from '../../../src-shared/model/problem.ts';
import type { IncomingArticle } from '../article-record.ts';
import { guessWarning } from '../guess-warning.ts';
import { newArticle } from '../new-article.ts';
import { sha256 } from '../sha256.ts';
import { decodeHtml } from './decode.ts';
import { documentOf, type HtmlDocument, type HtmlElement, lineage } from './dom.ts';
import { findArticle } from './find-article.ts';
import { htmlLanguage, htmlMetadata } from './metadata.ts';
import { refuseHugeHtml } from './nesting.ts';
import { visibleText } from './visible-text.ts';

interface HtmlFile {
  /** The file's name without its folder. */
  readonly name: string;
  readonly encoding?: string | undefined;
  newId(): string;
}

/** The article of an HTML page, as text alone. Throws `html-no-article`, `html-too-deep`, `html-too-large` and what decoding throws. */
export function readHtmlArticle(bytes: Uint8Array, file: HtmlFile): IncomingArticle {
  const decoded = decodeHtml(bytes, file.encoding);
  refuseHugeHtml(decoded.text);
  const document = documentOf(decoded.text);
  const metadata = htmlMetadata(document);
  const block = findArticle(document);
  if (!block) throw new Problem('html-no-article');
  const heading = headingOutside(document, block, metadata.title?.value);
  const text = [...(heading ? [heading] : []), visibleText(block)].join('\n\n');
  const warnings = guessWarning(decoded, text);
  return newArticle(
    { text, metadata, language: htmlLanguage(document), warnings },
    {
      name: file.name,
      sha256: sha256(bytes),
      encoding: decoded.encoding,
      byteOrderMark: decoded.byteOrderMark,
      newId: file.newId,
    },
  );
}

/** The article's heading where it stands outside the block: the one that says the title, or the only one there is. */
function headingOutside(
  document: HtmlDocument,
  block: HtmlElement,
  title: string | undefined,
): string | undefined {
  const headings = [...document.querySelectorAll('h1')];
  if (headings.some((heading) => isWithin(heading, block))) return undefined;
  const texts = headings.map((heading) => visibleText(heading)).filter((text) => text !== '');
  const saying = texts.find(
    (text) => title !== undefined && text.replaceAll(/\s+/g, ' ') === title.replaceAll(/\s+/g, ' ').trim(),
  );
  return saying ?? (texts.length === 1 ? texts[0] : undefined);
}

const isWithin = (element: HtmlElement, block: HtmlElement): boolean =>
  [...lineage(element)].some((each) => each === block);

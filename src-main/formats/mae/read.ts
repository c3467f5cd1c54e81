import { Problem } from '../../../src-shared/model/problem.ts';
import { type OffsetConverter, offsetConverter } from '../../../src-shared/text/offset-units.ts';
import { checkText } from '../check-text.ts';
import { fittingCount } from '../fitting-count.ts';
import { foreignDocument } from '../foreign-record.ts';
import { fromGraph } from '../graph/from-graph.ts';
import { nothingLeftOut } from '../left-out.ts';
import type { ReadDocument } from '../read-document.ts';
import { readXml, type XmlElement } from '../xml/parse.ts';
import { graphOfTags } from './graph-of-tags.ts';
import { type ExtentTag, tagOf } from './tags.ts';

/** True where the beginning of a file is a text as MAE writes it. */
export const isMae = (head: string): boolean => /^\s*<[?!\w]/.test(head) && /<TEXT>\s*<!\[CDATA\[/.test(head);

/**
 * The article of a file of MAE. What has no counterpart here is counted: tags of the whole document, links that are none of a claim or a
 * stance, and what begins or ends inside a character. Throws `xml-…`, `record-field-…`, `record-duplicate-id`, `link-unknown`,
 * `offset-unit-unclear` and what is wrong with spans, each with its line.
 */
export function readMae(bytes: Uint8Array, newId: () => string): ReadDocument {
  const root = readXml(bytes);
  const { text } = partOf(root, 'TEXT');
  checkText(text);
  const tags = partOf(root, 'TAGS').children.map(tagOf);
  const extents = tags.filter((tag) => tag.kind === 'extent');
  const leftOut = nothingLeftOut();
  const graph = graphOfTags(tags, { text, converter: converterOf(text, extents), leftOut, newId });
  const { annotations, warnings } = fromGraph(graph, newId);
  leftOut.include(warnings);
  return foreignDocument({ text, unit: 'utf16', annotations, warnings: leftOut.warnings() });
}

function partOf(root: XmlElement, part: string): XmlElement {
  const found = root.children.find(({ name }) => name.toUpperCase() === part);
  if (!found) throw new Problem('record-field-missing', { field: part, line: root.line });
  return found;
}

/** How offsets are counted: in UTF-16, as Java does, unless what tags quote stands only where code points say. */
function converterOf(text: string, extents: readonly ExtentTag[]): OffsetConverter {
  const quoted = extents.flatMap(({ fragments, quote, line }) => {
    const [first, last] = [fragments[0], fragments.at(-1)];
    return first && last ? [{ start: first.start, end: last.end, fragments, quote, line }] : [];
  });
  return fittingCount(convertersOf(text), quoted, ({ toUtf16 }, { fragments }, quote) => {
    const covered = fragments.map(({ start, end }) =>
      text.slice(toUtf16(start) ?? text.length, toUtf16(end) ?? text.length),
    );
    return onOneLine(covered.join(between)) === onOneLine(quote);
  });
}

const between = ' ... ';

// A line end in an attribute of XML is a blank to every reader.
const onOneLine = (text: string): string => text.replaceAll(/[\t\r\n]/g, ' ');

function* convertersOf(text: string): Iterable<OffsetConverter> {
  yield offsetConverter(text, 'utf16');
  yield offsetConverter(text, 'codepoint');
}

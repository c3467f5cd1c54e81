import { SaxesParser } from 'saxes';
import { Problem } from '../../../src-shared/model/problem.ts';
import { decodeText } from '../decode-text.ts';

/** An element of an XML file: its namespace, its name, its attributes by `namespace name` or name, its text and its elements. */
export interface XmlElement {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** How much of the text around it stands before it, in UTF-16. */
  readonly at: number;
  /** From 1. */
  readonly line: number;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** The root element of the XML in a file, which its first line may say to be in another encoding than UTF-8. Throws as {@link parseXml} and `decodeText`. */
export const readXml = (bytes: Uint8Array): XmlElement =>
  parseXml(decodeText(bytes, declaredEncoding(bytes)).text);

const longestDeclaration = 200;

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, longestDeclaration)).toString('latin1');
  const name = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1];
  return name === undefined || /^utf-?8$/i.test(name) ? undefined : name;
}

/** Deepest nesting read: type systems have six levels, others three or four. */
const deepest = 32;
/** Most elements of a file: a million feature structures, and the strings in them. */
const mostElements = 2_000_000;

/**
 * The root element of an XML file. A document type is refused: entities are declared there, which may grow without end or lead to other
 * files, and no format read here has one. Throws `xml-doctype`, `xml-damaged`, `xml-too-large`, each with its line.
 */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  let count = 0;
  parser.on('error', () => {
    throw new Problem('xml-damaged', { line: parser.line });
  });
  parser.on('doctype', () => {
    throw new Problem('xml-doctype', { line: parser.line });
  });
  parser.on('opentag', (tag) => {
    if (++count > mostElements || open.length >= deepest) {
      throw new Problem('xml-too-large', { line: parser.line, limit: mostElements, depth: deepest });
    }
    const attributes = Object.values(tag.attributes).map(
      ({ uri, local, value }) => [uri ? `${uri} ${local}` : local, value] as const,
    );
    const element: OpenElement = {
      namespace: tag.uri,
      name: tag.local,
      attributes: new Map(attributes),
      children: [],
      text: '',
      at: open.at(-1)?.text.length ?? 0,
      line: parser.line,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml).close();
  if (!root) throw new Problem('xml-damaged', { line: 1 });
  return root;
}

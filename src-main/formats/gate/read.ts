import { Problem } from '../../../src-shared/model/problem.ts';
import { checkText } from '../check-text.ts';
import { nothingLeftOut } from '../left-out.ts';
import type { ReadDocument } from '../read-document.ts';
import { readXml, type XmlElement } from '../xml/parse.ts';
import { featuresIn } from './features.ts';
import { type AnnotationSet, addressIn, documentOfSets, type SetAnnotation } from './sets.ts';

/** True where the beginning of a file says that it is a document of GATE. */
export const isGateXml = (head: string): boolean =>
  /^\s*<[?!G]/.test(head) && /<GateDocument[\s>]/.test(head);

/** Versions whose files differ in how values are written; those before the second name none. */
const versions = ['1', '2', '3'];

/**
 * The article of a GATE document. An annotation stands where its nodes stand in the text, whatever numbers they have. Throws `xml-…`,
 * `record-field-…`, `record-duplicate-id`, `link-unknown` and `span-empty`, each with its line.
 */
export function readGateXml(bytes: Uint8Array, newId: () => string): ReadDocument {
  const root = readXml(bytes);
  if (root.name !== 'GateDocument') {
    throw new Problem('record-field-missing', { field: 'GateDocument', line: root.line });
  }
  const version = root.attributes.get('version') ?? '1';
  if (!versions.includes(version)) {
    throw new Problem('record-field-value', {
      ...{ field: 'GateDocument version', found: version, expected: versions.join(' | ') },
      line: root.line,
    });
  }
  const content = root.children.find(({ name }) => name === 'TextWithNodes');
  if (!content) throw new Problem('record-field-missing', { field: 'TextWithNodes', line: root.line });
  checkText(content.text);
  const leftOut = nothingLeftOut();
  const about = root.children.filter(({ name }) => name === 'GateDocumentFeatures').map(featuresIn);
  const url = about
    .map((features) => addressIn(features.get('gate.SourceURL')))
    .find((found) => found !== undefined);
  const said = about.reduce((count, { size }) => count + size, 0);
  leftOut.add('GateDocumentFeatures', said - (url === undefined ? 0 : 1));
  return documentOfSets(
    {
      text: content.text,
      url,
      sets: setsIn(root, nodesIn(content)),
      leftOut,
    },
    newId,
  );
}

/** Where in the text each node stands. */
function nodesIn({ children }: XmlElement): ReadonlyMap<string, number> {
  const nodes = new Map<string, number>();
  for (const { name, attributes, text, at, line } of children) {
    const id = attributes.get('id');
    if (name !== 'Node' || id === undefined || text !== '') {
      throw new Problem('record-field-value', {
        ...{ field: 'TextWithNodes', found: `<${name}>${text}`, expected: '<Node id="…"/>', line },
      });
    }
    if (nodes.has(id)) throw new Problem('record-duplicate-id', { value: id, line });
    nodes.set(id, at);
  }
  return nodes;
}

function setsIn(root: XmlElement, nodes: ReadonlyMap<string, number>): AnnotationSet[] {
  const sets = new Map<string, XmlElement[]>();
  for (const element of root.children) {
    if (element.name !== 'AnnotationSet' && element.name !== 'RelationSet') continue;
    const name = element.attributes.get('Name') ?? '';
    const known = sets.get(name) ?? [];
    known.push(element);
    sets.set(name, known);
  }
  // A set may come in parts; an id is that of one annotation of all.
  return [...sets].map(([name, parts]) => {
    const within = (kind: string) => parts.flatMap((part) => (part.name === kind ? part.children : []));
    return {
      name,
      annotations: annotationsIn(within('AnnotationSet'), nodes),
      relations: relationsIn(within('RelationSet')),
    };
  });
}

function annotationsIn(
  elements: readonly XmlElement[],
  nodes: ReadonlyMap<string, number>,
): readonly SetAnnotation[] {
  const ids = new Set<string>();
  return elements.map((element, index) => {
    const { line } = element;
    // Before the second version annotations had none.
    const id = element.attributes.get('Id') ?? `#${index}`;
    if (ids.has(id)) throw new Problem('record-duplicate-id', { value: id, line });
    ids.add(id);
    const place = (name: string): number => {
      const node = required(element, name);
      const offset = nodes.get(node);
      if (offset === undefined) throw new Problem('link-unknown', { role: name, value: node, line });
      return offset;
    };
    const span = { start: place('StartNode'), end: place('EndNode') };
    if (span.end < span.start) throw new Problem('span-empty', { ...span, line });
    return { id, type: required(element, 'Type'), ...span, features: featuresIn(element) };
  });
}

const relationsIn = (elements: readonly XmlElement[]): AnnotationSet['relations'] =>
  elements.map((element) => ({
    type: required(element, 'Type'),
    members: required(element, 'Members').split(';'),
    features: featuresIn(element).size,
    line: element.line,
  }));

function required({ attributes, name, line }: XmlElement, attribute: string): string {
  const value = attributes.get(attribute);
  if (!value) throw new Problem('record-field-missing', { field: `${name} ${attribute}`, line });
  return value;
}

import { Problem, type ProblemReport } from '../../../src-shared/model/problem.ts';
import type { ReadDocument } from '../read-document.ts';
import type { Cas, CasStructure, CasValue } from '../uima/cas.ts';
import { mostCasStructures } from '../uima/limits.ts';
import { recordOfCas } from '../uima/to-record.ts';
import { readXml, type XmlElement } from '../xml/parse.ts';
import { declaredTypes } from './known-types.ts';

const xmi = 'http://www.omg.org/XMI';
const casNamespace = 'http:///uima/cas.ecore';

/** True where the beginning of a file says that it is a CAS as XMI. */
export const isUimaXmi = (head: string): boolean => /^\s*<[?!x]/.test(head) && /<(?:\w+:)?XMI\s/.test(head);

/**
 * The article of a UIMA CAS as XMI. What a feature holds is told from the layers known here and from what the values lead to; a type
 * system, where there is one, is asked which types it does not declare, of which warnings tell. Throws what is wrong with the file: `xml-…`, `cas-field`, `cas-without-text`, `record-duplicate-id`, spans and links.
 */
export function readUimaXmi(bytes: Uint8Array, newId: () => string, typeSystem?: Uint8Array): ReadDocument {
  const root = readXml(bytes);
  if (root.namespace !== xmi || root.name !== 'XMI') {
    throw new Problem('cas-field', { field: 'xmi:XMI', line: root.line });
  }
  const cas = casOf(root);
  const read = recordOfCas(cas, newId);
  return typeSystem
    ? { ...read, warnings: [...unknownTypes(cas, declaredTypes(typeSystem)), ...read.warnings] }
    : read;
}

function unknownTypes(cas: Cas, declared: ReadonlySet<string>): ProblemReport[] {
  const types = new Set([...cas.structures.values()].map(({ type }) => type));
  return [...types]
    .filter((type) => !type.startsWith('uima.') && !type.endsWith('[]') && !declared.has(type))
    .map((value) => ({ code: 'cas-type-unknown', params: { value } }));
}

function casOf(root: XmlElement): Cas {
  const structures = new Map<string, CasStructure>();
  const sofas = new Map<string, string>();
  const views: XmlElement[] = [];
  for (const element of root.children) {
    const isOf = (name: string) => element.namespace === casNamespace && element.name === name;
    if (isOf('NULL')) continue;
    if (isOf('View')) {
      views.push(element);
      continue;
    }
    const id = element.attributes.get(`${xmi} id`);
    if (id === undefined) throw new Problem('cas-field', { field: 'xmi:id', line: element.line });
    if (structures.has(id)) throw new Problem('record-duplicate-id', { value: id, line: element.line });
    if (structures.size >= mostCasStructures)
      throw new Problem('cas-too-large', { limit: mostCasStructures });
    structures.set(id, { id, type: typeOf(element), features: featuresOf(element) });
    const text = element.attributes.get('sofaString');
    if (isOf('Sofa') && text !== undefined) sofas.set(id, text);
  }
  // The first view of a file is the one that programs show.
  const [sofa] = sofas;
  if (!sofa) throw new Problem('cas-without-text');
  const [sofaId, text] = sofa;
  const view = views.find((each) => each.attributes.get('sofa') === sofaId);
  const members = (view?.attributes.get('members') ?? '').split(' ').filter((id) => id !== '');
  for (const id of members) {
    if (!structures.has(id)) {
      throw new Problem('link-unknown', { role: 'members', value: id, line: view?.line ?? root.line });
    }
  }
  return { text, structures, members, otherViews: Math.max(views.length, sofas.size) - 1 };
}

/** `http:///webanno/custom.ecore` and `Span` are `webanno.custom.Span`. */
function typeOf({ namespace, name }: XmlElement): string {
  const path = /^http:\/\/\/(.*)\.ecore$/.exec(namespace)?.[1] ?? 'uima/noNamespace';
  return path === 'uima/noNamespace' ? name : `${path.replaceAll('/', '.')}.${name}`;
}

function featuresOf({ attributes, children }: XmlElement): ReadonlyMap<string, CasValue> {
  const features = new Map<string, CasValue>();
  for (const [name, value] of attributes) if (!name.includes(' ')) features.set(name, value);
  // Lists of strings are elements, each string one.
  const lists = Map.groupBy(children, (child) => child.name);
  for (const [name, items] of lists) {
    features.set(
      name,
      items.map(({ text }) => text),
    );
  }
  return features;
}

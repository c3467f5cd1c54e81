import { Problem } from '../../../src-shared/model/problem.ts';
import { readXml, type XmlElement } from '../xml/parse.ts';

const specifier = 'http://uima.apache.org/resourceSpecifier';

/** Name of the file beside a CAS that declares its types, in the spellings in use. */
export const typeSystemNames = ['TypeSystem.xml', 'typesystem.xml'] as const;

/** Names of the types that a type system declares. Throws `cas-field` for another XML, and what is wrong with the file. */
export function declaredTypes(bytes: Uint8Array): ReadonlySet<string> {
  const root = readXml(bytes);
  if (root.namespace !== specifier || root.name !== 'typeSystemDescription') {
    throw new Problem('cas-field', { field: 'typeSystemDescription', line: root.line });
  }
  const types = childrenNamed(root, 'types').flatMap((list) => childrenNamed(list, 'typeDescription'));
  return new Set(types.flatMap((type) => childrenNamed(type, 'name').map(({ text }) => text.trim())));
}

const childrenNamed = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child) => child.name === name);

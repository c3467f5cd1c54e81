import { type Layer, layers, linkRoles, spanRoles } from '../../../src-shared/model/layers.ts';

/** The context of every Web Annotation. It is never fetched. */
export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

/** Name of the file with our own few terms, beside the annotations. */
export const contextName = 'context.jsonld';

/** That file: what a layer, a role, an attribute and an article are here, for programs that read JSON-LD as such. */
export const extensionContext = {
  '@context': {
    hashiya: 'urn:x-hashiya:term:',
    List: 'http://www.w3.org/ns/oa#List',
    layer: 'hashiya:layer',
    role: 'hashiya:role',
    attribute: 'hashiya:attribute',
    article: { '@id': 'hashiya:article', '@type': '@json' },
    origin: { '@id': 'hashiya:origin', '@type': '@json' },
    decision: { '@id': 'hashiya:decision', '@type': '@json' },
  },
} as const;

type Kind = 'article' | 'annotation' | 'entry' | 'collection' | 'page';

/** The IRI of something that has an id here; ids may hold anything. */
export const iriOf = (kind: Kind, id: string): string => `urn:x-hashiya:${kind}:${encodeURIComponent(id)}`;

/** The id in such an IRI; undefined for other IRIs. */
export function idIn(kind: Kind, iri: string): string | undefined {
  const prefix = `urn:x-hashiya:${kind}:`;
  if (!iri.startsWith(prefix)) return undefined;
  try {
    return decodeURIComponent(iri.slice(prefix.length));
  } catch {
    return undefined;
  }
}

/** The layer of that name, undefined where there is none. */
export const layerNamed = (name: unknown): Layer | undefined => layers.find((layer) => layer === name);

/** The role of a link of that name. */
export const linkRoleNamed = (name: unknown) => linkRoles.find((role) => role === name);

/** The role of a span of that name. */
export const spanRoleNamed = (name: unknown) => spanRoles.find((role) => role === name);

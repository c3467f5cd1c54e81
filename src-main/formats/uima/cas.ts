/** A pointer to another feature structure, by its id in the file. */
export interface CasReference {
  readonly reference: string;
}

type CasScalar = string | number | boolean;

/** What a feature holds. An XML file without its type system has strings only: {@link referencesIn} and the others read both. */
export type CasValue = CasScalar | CasReference | readonly (CasScalar | CasReference | null)[];

/** A feature structure; `type` is its full name. */
export interface CasStructure {
  readonly id: string;
  readonly type: string;
  readonly features: ReadonlyMap<string, CasValue>;
}

/** One view of a Common Analysis Structure. Offsets are UTF-16 code units. */
export interface Cas {
  readonly text: string;
  readonly structures: ReadonlyMap<string, CasStructure>;
  /** Ids of the structures that are indexed in the view. */
  readonly members: readonly string[];
  /** Views of the file beside this one. */
  readonly otherViews: number;
}

/** The feature's text; undefined where it has none. */
export function textIn(structure: CasStructure, feature: string): string | undefined {
  const value = structure.features.get(feature);
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** The feature's number; undefined where it has none. */
export function numberIn(structure: CasStructure, feature: string): number | undefined {
  const text = textIn(structure, feature);
  if (text === undefined || text.trim() === '') return undefined;
  const number = Number(text);
  return Number.isNaN(number) ? undefined : number;
}

/** The ids a feature leads to, in their order, through arrays and lists of other structures; null as in files stands for nothing. */
export function referencesIn(cas: Cas, structure: CasStructure, feature: string): string[] {
  return idsOf(structure.features.get(feature)).flatMap((id) => {
    const target = cas.structures.get(id);
    return target && isCollection(target) ? collectionItems(cas, target) : [id];
  });
}

const isCollection = ({ type }: CasStructure): boolean =>
  type.endsWith('[]') || type === 'uima.cas.FSArray' || /^uima\.cas\.(?:Non)?EmptyFSList$/.test(type);

function collectionItems(cas: Cas, collection: CasStructure): string[] {
  if (!collection.type.endsWith('List')) return idsOf(collection.features.get('elements'));
  const items: string[] = [];
  // A list whose tail leads back into it would never end.
  const seen = new Set<string>();
  for (let node: CasStructure | undefined = collection; node && !seen.has(node.id); ) {
    seen.add(node.id);
    items.push(...idsOf(node.features.get('head')));
    const [tail]: string[] = idsOf(node.features.get('tail'));
    node = tail === undefined ? undefined : cas.structures.get(tail);
  }
  return items;
}

function idsOf(value: CasValue | undefined): string[] {
  if (value === undefined || typeof value === 'boolean') return [];
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') return value.split(' ').filter((id) => /^\d+$/.test(id) && id !== '0');
  if ('reference' in value) return [value.reference];
  return value.flatMap((item) => (item === null ? [] : idsOf(item)));
}

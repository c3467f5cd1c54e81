import { Problem } from '../../../src-shared/model/problem.ts';
import type { JsonValue } from '../json-values.ts';
import type { Fields } from '../web-annotation/json-fields.ts';
import type { XmlElement } from '../xml/parse.ts';
import { joined, timeOf } from './values.ts';

const xmlId = 'http://www.w3.org/XML/1998/namespace id';

/** Properties that the program itself sets. */
const ofProgram = ['catma_displaycolor', 'catma_markupauthor', 'catma_markuptimestamp'];

interface Piece {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The annotations of CATMA's TEI as Web Annotations: its feature structures, with the stretches that point at each. Offsets count UTF-16,
 * both of CR LF, not the byte order mark. Throws `record-field-value` for a pointer that is none,
 * `link-unknown` for one to nothing, and `too-many-spans`.
 */
export function standoffValues(root: XmlElement): readonly JsonValue[] {
  const elements = [...within(root)];
  const tags = new Map(
    elements
      .filter(({ name }) => name === 'fsDecl')
      .map((tag) => [tag.attributes.get(xmlId) ?? '', textIn(tag, 'fsDescr')] as const),
  );
  const structures = elements.filter(({ name, attributes }) => name === 'fs' && attributes.has('type'));
  const ids = new Set(structures.map(({ attributes }) => attributes.get(xmlId)));
  const pieces = piecesOf(root, ids);
  return structures.map((structure) => {
    const id = structure.attributes.get(xmlId) ?? '';
    const type = structure.attributes.get('type') ?? '';
    const own = (pieces.get(id) ?? []).toSorted((a, b) => a.start - b.start);
    return { line: structure.line, value: annotation(structure, id, tags.get(type) || type, own) };
  });
}

function* within(element: XmlElement): Iterable<XmlElement> {
  yield element;
  for (const child of element.children) yield* within(child);
}

const textIn = (element: XmlElement, name: string): string =>
  element.children.find((child) => child.name === name)?.text.trim() ?? '';

/** Most stretches of all structures together: a small file may name many structures around many stretches, each of which has them all. */
const mostPieces = 500_000;

/**
 * The stretches of each structure; those of a segment are of all that it names, and of what it lies in. Throws `link-unknown` and
 * `too-many-spans`.
 */
function piecesOf(
  root: XmlElement,
  ids: ReadonlySet<string | undefined>,
): ReadonlyMap<string, readonly Piece[]> {
  const pieces = new Map<string, Piece[]>();
  let count = 0;
  const gather = (element: XmlElement, outer: ReadonlySet<string>) => {
    const { line } = element;
    const named = element.name === 'seg' ? (element.attributes.get('ana') ?? '') : '';
    const names = named.split(/\s+/).flatMap((name) => (name === '' ? [] : [name.replace(/^#/, '')]));
    const unknown = names.find((id) => !ids.has(id));
    if (unknown !== undefined) throw new Problem('link-unknown', { role: 'ana', value: unknown, line });
    const own = names.length > 0 ? new Set([...outer, ...names]) : outer;
    if (element.name === 'ptr' && own.size > 0) {
      const piece = pieceAt(element);
      count += own.size;
      if (count > mostPieces) throw new Problem('too-many-spans', { count, limit: mostPieces, line });
      for (const id of own) {
        const known = pieces.get(id) ?? [];
        known.push(piece);
        pieces.set(id, known);
      }
    }
    for (const child of element.children) gather(child, own);
  };
  gather(root, new Set());
  return pieces;
}

function pieceAt({ attributes, line }: XmlElement): Piece {
  const target = attributes.get('target') ?? '';
  const [, source, start, end] = /^(?:catma:\/*)?([^#]*)#char=(\d{1,9}),(\d{1,9})$/.exec(target) ?? [];
  if (source === undefined) {
    const found = target.slice(0, 60);
    throw new Problem('record-field-value', { field: 'ptr', expected: '…#char=a,b', found, line });
  }
  return { source, start: Number(start), end: Number(end) };
}

function annotation(structure: XmlElement, id: string, label: string, pieces: readonly Piece[]): Fields {
  const features = new Map(
    structure.children
      .filter(({ name }) => name === 'f')
      .map((feature) => [feature.attributes.get('name') ?? '', valuesOf(feature)] as const),
  );
  const [time = ''] = features.get('catma_markuptimestamp') ?? [];
  const own = [...features].filter(([name, values]) => !ofProgram.includes(name) && values.length > 0);
  return {
    type: 'Annotation',
    ...(id !== '' && { id }),
    unit: 'utf16',
    creator: features.get('catma_markupauthor')?.[0],
    created: timeOf(time),
    body: {
      type: 'Dataset',
      tag: encodeURIComponent(label),
      properties: {
        user: Object.fromEntries(own.map(([name, values]) => [encodeURIComponent(name), [...values]])),
      },
    },
    target: joined({
      type: 'List',
      items: pieces.map(({ source, start, end }) => ({
        source,
        selector: { type: 'TextPositionSelector', start, end },
      })),
    }),
  };
}

const valuesOf = (feature: XmlElement): readonly string[] =>
  [...within(feature)].filter(({ name }) => name === 'string').map(({ text }) => text);

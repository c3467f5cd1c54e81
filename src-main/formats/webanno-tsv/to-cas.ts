import { Problem } from '../../../src-shared/model/problem.ts';
import type { Cas, CasReference, CasStructure, CasValue } from '../uima/cas.ts';
import { splitBrackets, splitCell, unescaped } from './escapes.ts';
import { parseTsv, type TsvRow } from './parse.ts';
import type { TsvColumn, TsvLayer } from './schema.ts';

/** An annotation as its rows are gone through: it may go on over several units. */
interface Collected {
  readonly id: string;
  readonly layer: TsvLayer;
  readonly begin: number;
  end: number;
  readonly features: Map<string, CasValue>;
  readonly slots: Map<string, Slot>;
}

/** Links of one slot: roles and what they lead to are in two columns. */
interface Slot {
  readonly column: TsvColumn;
  readonly line: number;
  roles: readonly string[];
  targets: readonly string[];
}

/** A WebAnno TSV 3 file as a CAS: spans, the links of slots, chains link by link; of relations only that they are there. Throws what parsing does, and `link-unknown`. */
export function casOfTsv(file: string): Cas {
  const { text, layers, rows } = parseTsv(file);
  const collected = new Map<string, Collected>();
  for (const row of rows) {
    let at = 0;
    for (const layer of layers) {
      collectRow(row, layer, row.cells.slice(at, at + layer.columns.length), collected);
      at += layer.columns.length;
    }
  }
  const structures = new Map<string, CasStructure>();
  for (const { id, layer, begin, end, features } of collected.values()) {
    structures.set(id, {
      id,
      type: layer.name,
      features: new Map([['begin', begin], ['end', end], ...features]),
    });
  }
  const members = [...structures.keys()];
  const find = finder(collected);
  for (const { id, slots } of collected.values()) {
    for (const [feature, slot] of slots) {
      const links = linksOf(slot, find).map(({ role, target }): CasReference => {
        const link = String(structures.size + 1);
        const features = new Map<string, CasValue>([
          ['role', role],
          ['target', { reference: target }],
        ]);
        structures.set(link, { id: link, type: 'webanno.custom.AnnotationLink', features });
        return { reference: link };
      });
      const host = structures.get(id);
      if (host && links.length > 0)
        structures.set(id, { ...host, features: new Map([...host.features, [feature, links]]) });
    }
  }
  return { text, structures, members, otherViews: 0 };
}

/** What stands of one annotation in one column of one unit. */
interface Item {
  readonly column: TsvColumn;
  readonly written: string;
  readonly id: string | null;
}

function collectRow(
  row: TsvRow,
  layer: TsvLayer,
  cells: readonly string[],
  collected: Map<string, Collected>,
): void {
  const stacks = layer.columns.map((column, index) =>
    splitCell(cells[index] ?? '_', '|').map((part) => itemOf(column, part)),
  );
  const depth = Math.max(0, ...stacks.map(({ length }) => length));
  for (let level = 0; level < depth; level++) {
    const items = stacks.flatMap((stack) => stack[level] ?? []);
    if (!items.some(({ written, id }) => written !== '_' || id !== null)) continue;
    const id = items.find((item) => item.id !== null)?.id;
    // Without a number an annotation is on this unit alone; a relation is written once, on the unit it leads to.
    const isApart = id === undefined || id === null || layer.kind === 'relation';
    const key = isApart ? `${layer.name} ${row.unit} ${level}` : `${layer.name} [${id}]`;
    const known = collected.get(key);
    if (known) {
      known.end = Math.max(known.end, row.end);
      continue;
    }
    const annotation: Collected = {
      ...{ id: String(collected.size + 1), layer, begin: row.begin, end: row.end },
      features: new Map(layer.kind === 'relation' ? [['Governor', '']] : []),
      slots: new Map(),
    };
    for (const item of items) fill(annotation, item, row.line);
    collected.set(key, annotation);
  }
}

function itemOf(column: TsvColumn, part: string): Item {
  // What is in the brackets of a target is the number of what it leads to.
  if (column.kind === 'target' || column.kind === 'relation-source')
    return { column, written: part, id: null };
  // `type->chain-link`: the two numbers are those of the link.
  const chain = /^(.*[^\\]|)->(\d+-\d+)$/s.exec(part);
  if (chain) return { column, written: chain[1] ?? '', id: chain[2] ?? null };
  const { rest, inside } = splitBrackets(part);
  return { column, written: rest, id: inside };
}

function fill({ features, slots, layer }: Collected, { column, written }: Item, line: number): void {
  const { kind, feature } = column;
  if (kind === 'feature') {
    if (written !== '*' && written !== '_' && feature !== '' && layer.kind !== 'relation')
      features.set(feature, unescaped(written));
    return;
  }
  if (kind === 'relation-source' || written === '_') return;
  const slot = slots.get(feature) ?? { column, line, roles: [], targets: [] };
  const parts = splitCell(written, ';');
  if (kind === 'role') slot.roles = parts.map((part) => (part === '*' ? '' : unescaped(part)));
  else slot.targets = parts.filter((part) => part !== '*');
  slots.set(feature, slot);
}

type Find = (unit: string, id: string | null, type: string) => string | undefined;

function linksOf({ column, line, roles, targets }: Slot, find: Find) {
  return targets.map((written, index) => {
    const { rest, inside } = splitBrackets(written);
    const target = find(rest, inside, column.targetType);
    const role = roles[index] ?? '';
    if (target === undefined) throw new Problem('link-unknown', { line, role, value: written });
    return { role, target };
  });
}

/** Finds what a slot leads to: by its number where it has one, else by its unit; in the layer named, else in any. */
function finder(collected: ReadonlyMap<string, Collected>): Find {
  const anywhere = new Map<string, string>();
  for (const [key, { id, layer }] of collected) {
    const place = key.slice(layer.name.length + 1);
    if (layer.kind === 'span' && !anywhere.has(place)) anywhere.set(place, id);
  }
  return (unit, id, type) => {
    const place = id === null || id === '0' ? `${unit} 0` : `[${id}]`;
    return collected.get(`${type} ${place}`)?.id ?? anywhere.get(place);
  };
}

import { layers } from '../../../src-shared/model/layers.ts';
import type { Span } from '../../../src-shared/text/span.ts';
import type { Loss } from '../loss.ts';
import { type Cas, type CasStructure, numberIn, referencesIn, textIn } from '../uima/cas.ts';
import { type CasType, idFeatures, ownTypeNames } from '../uima/own-types.ts';
import { escapeText, escapeValue } from './escapes.ts';
import { type Unit, unitsOf } from './place-spans.ts';
import { tsvSentences } from './sentences.ts';

/** An annotation on the rows it is written in; `number` tells it apart from others, 0 where nothing has to. */
interface Placed {
  readonly structure: CasStructure;
  readonly units: readonly Unit[];
  readonly number: number;
}

/** The lines of a CAS as WebAnno TSV 3.3, and what they do not hold. `types` are those of its layers; `article` is what a loss of text is told of. */
export function tsvLines(
  cas: Cas,
  types: readonly CasType[],
  article: string,
): { readonly lines: readonly string[]; readonly losses: readonly Loss[] } {
  const losses: Loss[] = [];
  const { sentences, rebuilt } = tsvSentences(cas.text);
  if (rebuilt !== cas.text) losses.push({ id: article, kind: 'text', reason: 'between-sentences' });
  const units = unitsOf(sentences);
  const written = layersOf(types);
  const placed = numbered(placedWhole(cas, placeAll(cas, units.place, losses), losses), cas);
  const byRow = new Map<string, Placed[]>();
  const byStructure = new Map(placed.map((each) => [each.structure.id, each]));
  for (const each of placed) {
    for (const { name } of each.units) byRow.set(name, [...(byRow.get(name) ?? []), each]);
  }
  const rowLine = ({ name, start, end }: Unit) => {
    const here = byRow.get(name) ?? [];
    const cells = written.flatMap((layer) =>
      cellsOf(
        cas,
        layer,
        here.filter(({ structure }) => structure.type === layer.name),
        byStructure,
      ),
    );
    return [name, `${start}-${end}`, cas.text.slice(start, end), ...cells, ''].join('\t');
  };
  const lines = [
    '#FORMAT=WebAnno TSV 3.3',
    ...written.map(headerOf),
    '',
    ...sentences.flatMap((sentence, index) => [
      '',
      ...cas.text
        .slice(sentence.start, sentence.end)
        .split('\n')
        .map((line) => `#Text=${escapeText(line)}`),
      ...units.rowsOf(index).map(rowLine),
    ]),
  ];
  return { lines, losses };
}

function placeAll(cas: Cas, place: (span: Span) => readonly Unit[], losses: Loss[]) {
  const names: readonly string[] = [...layers.map((layer) => ownTypeNames[layer]), ownTypeNames.cue];
  return cas.members.flatMap((member) => {
    const structure = cas.structures.get(member);
    if (!structure || !names.includes(structure.type)) return [];
    const span = { start: numberIn(structure, 'begin') ?? 0, end: numberIn(structure, 'end') ?? 0 };
    const units = placeVisible(cas.text, span, place);
    const id = idOf(structure);
    const first = units[0];
    const last = units.at(-1);
    if (!first || !last) {
      losses.push({ id, kind: 'span', reason: 'nothing-visible' });
      return [];
    }
    const isExact = first.start === span.start && last.end === span.end;
    if (!isExact && span.start < span.end) losses.push({ id, kind: 'span', reason: 'token-edges' });
    for (const [feature, value] of structure.features) {
      if (typeof value !== 'string' || !value.includes('\r')) continue;
      losses.push({ id, kind: feature === 'note' ? 'note' : 'attribute', reason: 'control-character' });
    }
    return [{ structure, units }];
  });
}

// White space has no row; what stands first behind it may be invisible formatting, with which no mark may begin.
const invisibleBeginning = /^[\s\p{Cc}\p{Z}][\s\p{Cc}\p{Z}\p{Cf}]*/u;

/** The units of a span, from the first character that shows where it begins with white space. */
function placeVisible(
  text: string,
  { start, end }: Span,
  place: (span: Span) => readonly Unit[],
): readonly Unit[] {
  const [invisible = ''] = invisibleBeginning.exec(text.slice(start, end)) ?? [];
  return invisible !== '' && start + invisible.length === end
    ? []
    : place({ start: start + invisible.length, end });
}

/** Without cues whose claim has no place; links to what has none are told of. */
function placedWhole(cas: Cas, placed: readonly Omit<Placed, 'number'>[], losses: Loss[]) {
  const claims = new Set(
    placed.flatMap(({ structure }) => (structure.type === ownTypeNames.claim ? [idOf(structure)] : [])),
  );
  const kept = placed.filter(
    ({ structure }) => structure.type !== ownTypeNames.cue || claims.has(idOf(structure)),
  );
  const ids = new Set(kept.map(({ structure }) => structure.id));
  for (const { structure } of kept) {
    if (linksOf(cas, structure).some(({ target }) => !ids.has(target))) {
      losses.push({ id: idOf(structure), kind: 'link', reason: 'nothing-visible' });
    }
  }
  return kept;
}

const idOf = (structure: CasStructure): string =>
  [...layers.map((layer) => idFeatures[layer])]
    .map((feature) => textIn(structure, feature))
    .find((id) => id !== undefined) ?? '';

/** Numbers for what goes on over several rows, stands on one with another of its layer, or is linked to. */
function numbered(placed: readonly Omit<Placed, 'number'>[], cas: Cas): readonly Placed[] {
  const linked = new Set(
    placed.flatMap(({ structure }) => linksOf(cas, structure).map(({ target }) => target)),
  );
  const crowded = new Map<string, number>();
  const keysOf = ({ structure, units }: Omit<Placed, 'number'>) =>
    units.map(({ name }) => `${structure.type} ${name}`);
  for (const key of placed.flatMap(keysOf)) crowded.set(key, (crowded.get(key) ?? 0) + 1);
  let last = 0;
  return placed.map((each) => {
    const isCrowded = keysOf(each).some((key) => (crowded.get(key) ?? 0) > 1);
    const isNumbered = each.units.length > 1 || isCrowded || linked.has(each.structure.id);
    return { ...each, number: isNumbered ? ++last : 0 };
  });
}

interface WrittenLayer {
  readonly name: string;
  readonly features: readonly string[];
  readonly hasLinks: boolean;
}

/** The layers in the order that the format wants: those without slots first; features by their names. */
function layersOf(types: readonly CasType[]): readonly WrittenLayer[] {
  const names: readonly string[] = [
    ownTypeNames.entity,
    ownTypeNames.cue,
    ownTypeNames.claim,
    ownTypeNames.stance,
  ];
  return names.flatMap((name) => {
    const type = types.find((each) => each.name === name);
    if (!type) return [];
    const features = type.features.map((feature) => feature.name).filter((feature) => feature !== 'links');
    return [{ name, features: features.sort(), hasLinks: features.length < type.features.length }];
  });
}

const headerOf = ({ name, features, hasLinks }: WrittenLayer): string => {
  const slot = hasLinks ? [`ROLE_${name}:links_${ownTypeNames.link}`, 'uima.tcas.Annotation'] : [];
  return `#T_SP=${[name, ...slot, ...features].join('|')}`;
};

function cellsOf(
  cas: Cas,
  layer: WrittenLayer,
  here: readonly Placed[],
  placed: ReadonlyMap<string, Placed>,
): readonly string[] {
  const count = layer.features.length + (layer.hasLinks ? 2 : 0);
  if (here.length === 0) return Array.from({ length: count }, () => '_');
  const stacked = (cell: (each: Placed) => string) => here.map(cell).join('|');
  const withNumber = (value: string, { number }: Placed) => (number > 0 ? `${value}[${number}]` : value);
  const links = (each: Placed) =>
    linksOf(cas, each.structure).flatMap(({ role, target }) => {
      const there = placed.get(target);
      return there?.units[0] ? [{ role, cell: withNumber(there.units[0].name, there) }] : [];
    });
  const slot = layer.hasLinks
    ? [
        stacked((each) =>
          withNumber(
            links(each)
              .map(({ role }) => escapeValue(role))
              .join(';') || '_',
            each,
          ),
        ),
        stacked(
          (each) =>
            links(each)
              .map(({ cell }) => cell)
              .join(';') || '*',
        ),
      ]
    : [];
  const values = layer.features.map((feature) =>
    stacked((each) => {
      const value = textIn(each.structure, feature);
      return withNumber(value === undefined ? '*' : escapeValue(value.replaceAll('\r', ' ')), each);
    }),
  );
  return [...slot, ...values];
}

const linksOf = (cas: Cas, structure: CasStructure) =>
  referencesIn(cas, structure, 'links').flatMap((id) => {
    const link = cas.structures.get(id);
    const [target] = link ? referencesIn(cas, link, 'target') : [];
    return link && target !== undefined ? [{ role: textIn(link, 'role') ?? '', target }] : [];
  });

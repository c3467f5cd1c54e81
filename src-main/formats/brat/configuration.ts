import type { AttributeDefinition, Codebook } from '../../../src-shared/model/codebook.ts';
import { linkRoles } from '../../../src-shared/model/layers.ts';
import { cueLabel, samePart } from '../graph/graph.ts';
import { type LabelNames, onOneLine, type StorageNames, storedValue } from './storage-names.ts';

interface ConfigurationSource {
  readonly codebook: Codebook;
  readonly label: LabelNames;
  readonly attribute: StorageNames;
  /** Values that occur, by attribute id: brat knows no free text, so that every value is to be listed. */
  readonly used: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What may be annotated: labels of all layers, their links and attributes, in names brat can store. Spans may overlap. */
export function annotationConfiguration(source: ConfigurationSource): string {
  const { labels: all } = source.codebook;
  const labels = all.map((label) => source.label(label.layer, label.id));
  const stances = all.filter(({ layer }) => layer === 'stance').map(({ id }) => source.label('stance', id));
  const attributes = [...source.used.keys()].map((id) => attributeLine(id, source));
  return [
    '[entities]',
    ...labels,
    cueLabel,
    '[relations]',
    ...[samePart, ...linkRoles, ...stances].map((name) => `${name}\tArg1:<ENTITY>, Arg2:<ENTITY>`),
    '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
    '[events]',
    '[attributes]',
    ...attributes,
    '',
  ].join('\n');
}

/** How it is shown: the codebook's Arabic names beside the stored ones. */
export function visualConfiguration(source: ConfigurationSource): string {
  const shown = (name: string) => onOneLine(name).replaceAll('|', '/').trim();
  const lines = source.codebook.labels.map((label) => {
    const name = source.label(label.layer, label.id);
    return `${name} | ${shown(label.name.ar) || name}`;
  });
  const attributes = [...source.used.keys()].map((id) => {
    const name = definitionsOf(source.codebook, id)[0]?.name.ar ?? id;
    return `${source.attribute(id)} | ${shown(name) || source.attribute(id)}`;
  });
  return [
    '[labels]',
    ...new Set([...lines, ...attributes]),
    '[drawing]',
    'SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken',
    'ARC_DEFAULT\tcolor:black, arrowHead:triangle-5',
    '',
  ].join('\n');
}

const definitionsOf = (codebook: Codebook, id: string): readonly AttributeDefinition[] =>
  codebook.attributes.filter((attribute) => attribute.id === id);

function attributeLine(id: string, source: ConfigurationSource): string {
  const definitions = definitionsOf(source.codebook, id);
  const everywhere = definitions.length === 0 || definitions.some((definition) => definition.labels === null);
  const labels = definitions.flatMap(({ layer, labels: of }) =>
    (of ?? []).map((label) => source.label(layer, label)),
  );
  const listed = definitions.flatMap((definition) => definition.values.map((value) => storedValue(value.id)));
  const values = new Set([...listed, ...(source.used.get(id) ?? [])]);
  const target = everywhere ? '<ENTITY>' : labels.join('|');
  return `${source.attribute(id)}\tArg:${target}, Value:${[...values].join('|')}`;
}

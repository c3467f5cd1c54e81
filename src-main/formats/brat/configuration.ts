import type { AttributeDefinition, Codebook } from '../../../src-shared/model/codebook.ts';
import { onOneLine, type StorageNames, storedValue } from './storage-names.ts';

interface ConfigurationSource {
  readonly codebook: Codebook;
  readonly label: StorageNames;
  readonly attribute: StorageNames;
  /** Values that occur, by attribute id: brat knows no free text, so that every value is to be listed. */
  readonly used: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What may be annotated: the entity types and their attributes, in names brat can store. Entities may overlap. */
export function annotationConfiguration(source: ConfigurationSource): string {
  const labels = entityLabels(source.codebook).map((label) => source.label(label.id));
  const attributes = [...source.used.keys()].map((id) => attributeLine(id, source));
  return [
    '[entities]',
    ...labels,
    '[relations]',
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
  const lines = entityLabels(source.codebook).map(
    (label) => `${source.label(label.id)} | ${shown(label.name.ar) || source.label(label.id)}`,
  );
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

const entityLabels = (codebook: Codebook) => codebook.labels.filter((label) => label.layer === 'entity');

const definitionsOf = (codebook: Codebook, id: string): readonly AttributeDefinition[] =>
  codebook.attributes.filter((attribute) => attribute.layer === 'entity' && attribute.id === id);

function attributeLine(id: string, source: ConfigurationSource): string {
  const definitions = definitionsOf(source.codebook, id);
  const everywhere = definitions.length === 0 || definitions.some((definition) => definition.labels === null);
  const labels = definitions.flatMap((definition) => definition.labels ?? []).map(source.label);
  const listed = definitions.flatMap((definition) => definition.values.map((value) => storedValue(value.id)));
  const values = new Set([...listed, ...(source.used.get(id) ?? [])]);
  const target = everywhere ? '<ENTITY>' : labels.join('|');
  return `${source.attribute(id)}\tArg:${target}, Value:${[...values].join('|')}`;
}

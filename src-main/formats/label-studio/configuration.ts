import type { AttributeDefinition, Codebook } from '../../../src-shared/model/codebook.ts';
import { linkRoles } from '../../../src-shared/model/layers.ts';
import { cueLabel, samePart } from '../graph/graph.ts';
import { labelOf } from '../graph/to-graph.ts';
import { attributePrefix } from './results.ts';

/** The labelling interface for a codebook as Label Studio's XML; spans may begin inside words. */
export function labelingConfiguration(codebook: Codebook): string {
  const labels = new Set([...codebook.labels.map(({ layer, id }) => labelOf(layer, id)), cueLabel]);
  const stances = codebook.labels
    .filter(({ layer }) => layer === 'stance')
    .map(({ layer, id }) => labelOf(layer, id));
  const attributes = new Map(codebook.attributes.map((definition) => [definition.id, definition]));
  const lines = [
    '<View>',
    '  <Labels name="label" toName="text">',
    ...[...labels].map((label) => `    <Label value=${quoted(label)}/>`),
    '  </Labels>',
    '  <Text name="text" value="$text" granularity="symbol"/>',
    ...[...attributes.values()].map(controlOf),
    '  <Relations>',
    ...[samePart, ...linkRoles, ...stances].map((label) => `    <Relation value=${quoted(label)}/>`),
    '  </Relations>',
    '</View>',
    '',
  ];
  return lines.join('\n');
}

function controlOf({ id, type }: AttributeDefinition): string {
  const common = `name=${quoted(`${attributePrefix}${id}`)} toName="text" perRegion="true"`;
  if (type === 'number') return `  <Number ${common}/>`;
  if (type !== 'boolean') return `  <TextArea ${common} maxSubmissions="1"/>`;
  return `  <Choices ${common}><Choice value="true"/><Choice value="false"/></Choices>`;
}

const quoted = (value: string): string =>
  `"${value.replace(/[&<>"\p{Cc}]/gu, (character) => `&#${character.codePointAt(0)};`)}"`;

import { layers } from '../../../src-shared/model/layers.ts';
import type { Dataset, OutputFile } from '../dataset.ts';
import type { Loss } from '../loss.ts';
import { lossesName } from '../losses-file.ts';
import { type Cas, type CasStructure, type CasValue, textIn } from '../uima/cas.ts';
import { sofaId } from '../uima/from-record.ts';
import { type CasType, idFeatures, ownTypeNames, ownTypes } from '../uima/own-types.ts';
import { casFiles } from '../uima/write.ts';
import { typeSystemXml } from './type-system.ts';
import { attributeText, isWritable } from './xml-text.ts';

const typeSystemFile = 'TypeSystem.xml';

/**
 * A CAS as XMI for each article and annotator, in a folder per annotator, with the type system beside them. Offsets are UTF-16. Lost are
 * only controls that XML cannot hold: a space stands for each, so that no offset moves.
 */
export function* writeUimaXmi(dataset: Dataset): Iterable<OutputFile> {
  const types = ownTypes(dataset.codebook);
  const prefixes = prefixesOf(types);
  for (const { path, cas, record, annotator } of casFiles(dataset, [typeSystemFile, lossesName])) {
    const article = record.article.id;
    for (const loss of lossesOf(cas, article)) dataset.lose({ ...loss, article, annotator });
    yield { path: `${path}.xmi`, content: pieces(cas, prefixes) };
  }
  yield { path: typeSystemFile, content: [typeSystemXml(types)] };
}

/** Where white space stands for a control. */
function lossesOf(cas: Cas, article: string): readonly Loss[] {
  const losses: Loss[] = isWritable(cas.text)
    ? []
    : [{ id: article, kind: 'text', reason: 'control-character' }];
  for (const structure of cas.structures.values()) {
    for (const [feature, value] of structure.features) {
      if (typeof value !== 'string' || isWritable(value)) continue;
      const layer = layers.find((each) => ownTypeNames[each] === structure.type);
      const id = (layer && textIn(structure, idFeatures[layer])) ?? article;
      const kind = layer === undefined ? 'metadata' : (known.find((name) => name === feature) ?? 'attribute');
      losses.push({ id, kind, reason: 'control-character' });
    }
  }
  return losses;
}

const known = ['label', 'note'] as const;

/** By a type's package, what its elements' names begin with. */
type Prefixes = ReadonlyMap<string, string>;

function prefixesOf(types: readonly CasType[]): Prefixes {
  const packages = [...new Set(types.map(({ name }) => packageOf(name)))];
  return new Map(packages.map((name, index) => [name, `type${index + 1}`]));
}

function* pieces(cas: Cas, prefixes: Prefixes): Iterable<string> {
  const namespaces = [...prefixes].map(
    ([name, prefix]) => ` xmlns:${prefix}="http:///${name.replaceAll('.', '/')}.ecore"`,
  );
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"';
  yield `${namespaces.join('')} xmi:version="2.0">\n<cas:NULL xmi:id="0"/>\n`;
  const isExact = isWritable(cas.text);
  for (const structure of cas.structures.values()) yield elementOut(structure, prefixes, isExact);
  const text = `sofaString="${attributeText(cas.text)}"`;
  yield `<cas:Sofa xmi:id="${sofaId}" sofaNum="1" sofaID="_InitialView" mimeType="text" ${text}/>\n`;
  yield `<cas:View sofa="${sofaId}" members="${cas.members.join(' ')}"/>\n</xmi:XMI>\n`;
}

// The hash of a text that could not be written as it is would be that of another.
function elementOut({ id, type, features }: CasStructure, prefixes: Prefixes, isExact: boolean): string {
  const name = `${prefixes.get(packageOf(type))}:${type.slice(packageOf(type).length + 1)}`;
  const attributes = [...features]
    .filter(([feature]) => isExact || feature !== 'textSha256')
    .map(([feature, value]) => ` ${feature}="${attributeText(valueText(value))}"`);
  return `<${name} xmi:id="${id}"${attributes.join('')}/>\n`;
}

function valueText(value: CasValue): string {
  if (typeof value !== 'object') return String(value);
  return 'reference' in value ? value.reference : value.map((item) => valueText(item ?? '0')).join(' ');
}

const packageOf = (type: string): string => type.slice(0, type.lastIndexOf('.'));

import type { Dataset, OutputFile } from '../dataset.ts';
import type { Cas, CasValue } from '../uima/cas.ts';
import { sofaId } from '../uima/from-record.ts';
import { type CasType, ownTypes } from '../uima/own-types.ts';
import { casFiles } from '../uima/write.ts';

/** A CAS as JSON for each article and annotator, in a folder per annotator, with its types. Offsets are UTF-16. Nothing is lost. */
export function* writeUimaJson(dataset: Dataset): Iterable<OutputFile> {
  const types = ownTypes(dataset.codebook);
  for (const { path, cas } of casFiles(dataset, [])) {
    yield { path: `${path}.json`, content: pieces(cas, types) };
  }
}

function* pieces(cas: Cas, types: readonly CasType[]): Iterable<string> {
  yield `{\n"%TYPES": ${JSON.stringify(Object.fromEntries(types.map(typeOut)))},\n"%FEATURE_STRUCTURES": [\n`;
  const sofa = { sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: cas.text };
  yield JSON.stringify({ '%ID': Number(sofaId), '%TYPE': 'uima.cas.Sofa', ...sofa });
  const elementsOf = new Map(
    types.flatMap((type) => type.features).map(({ name, elements }) => [name, elements] as const),
  );
  let lastId = Number(sofaId) + cas.structures.size;
  for (const structure of cas.structures.values()) {
    const features: [string, CasValue][] = [];
    for (const [name, value] of structure.features) {
      if (!Array.isArray(value)) features.push(featureOut(name, value));
      else {
        const array = { '%ID': ++lastId, '%TYPE': `${elementsOf.get(name)}[]` };
        yield `,\n${JSON.stringify({ ...array, '%ELEMENTS': value.map((item) => Number(item.reference)) })}`;
        features.push([`@${name}`, lastId]);
      }
    }
    yield `,\n${JSON.stringify({ '%ID': Number(structure.id), '%TYPE': structure.type, ...Object.fromEntries(features) })}`;
  }
  const view = { '%SOFA': Number(sofaId), '%MEMBERS': cas.members.map(Number) };
  yield `\n],\n"%VIEWS": ${JSON.stringify({ _InitialView: view })}\n}\n`;
}

const featureOut = (name: string, value: CasValue): [string, CasValue] =>
  typeof value === 'object' && 'reference' in value ? [`@${name}`, Number(value.reference)] : [name, value];

const typeOut = ({ name, superType, features }: CasType): [string, object] => [
  name,
  {
    '%NAME': name,
    '%SUPER_TYPE': superType,
    ...Object.fromEntries(
      features.map(({ name: feature, range, elements }) => [
        feature,
        { '%NAME': feature, '%RANGE': elements ? `${elements}[]` : range },
      ]),
    ),
  },
];

import type { Attributes } from '../../../src-shared/model/annotation.ts';
import type { RawAnnotation } from '../jsonl/record-schema.ts';
import { type Cas, type CasStructure, textIn } from './cas.ts';
import { ownTypeNames } from './own-types.ts';

/** True for types of the text's own make-up — words, sentences, parts of speech, what is known of the document — which nobody annotates here. */
export const isGrammar = (type: string): boolean =>
  made.some((prefix) => type.startsWith(prefix)) ||
  /(?:^|\.)(?:Token|Sentence|Paragraph|DocumentAnnotation|DocumentMetaData)$/.test(type);

const made = [
  'de.tudarmstadt.ukp.dkpro.core.api.segmentation.',
  'de.tudarmstadt.ukp.dkpro.core.api.lexmorph.',
  'de.tudarmstadt.ukp.dkpro.core.api.metadata.',
  'de.tudarmstadt.ukp.dkpro.core.api.syntax.',
  'de.tudarmstadt.ukp.dkpro.core.api.structure.',
  'de.tudarmstadt.ukp.dkpro.core.api.transform.',
  'org.dkpro.core.api.xml.',
  'de.tudarmstadt.ukp.clarin.webanno.api.type.',
  'uima.cas.',
  ownTypeNames.article,
  ownTypeNames.region,
];

/** True where a structure joins two others and is no stretch of text of its own. */
export const isRelation = ({ features }: CasStructure): boolean =>
  features.has('Governor') || features.has('Dependent');

type Content = Pick<RawAnnotation, 'label' | 'attributes'>;

/** Label and attributes of another tool's annotation: what it is called by, else its type, and what it says in words and numbers. */
export function foreignContent(cas: Cas, structure: CasStructure): Content {
  const naming = labelFeatures.find((feature) => textIn(structure, feature));
  const label = (naming && textIn(structure, naming)) || shortName(structure.type);
  const said = [...structure.features.keys()].filter((name) => name !== naming && !place.includes(name));
  const attributes: Attributes = Object.fromEntries(
    said.flatMap((name) => {
      const value = structure.features.get(name);
      const isSaid = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      return isSaid && !leadsToStructures(cas, name, value) ? [[name, value] as const] : [];
    }),
  );
  return { label: label.slice(0, longestLabel).toWellFormed(), attributes };
}

const longestLabel = 200;
// In the order in which tools use them: the tag of a named entity, of a custom layer, of a link of a chain.
const labelFeatures = ['label', 'value', 'referenceType', 'category', 'tag'];
const place = ['sofa', 'begin', 'end'];

/** Whether a value of a file without types is a pointer, as far as can be told: by its name, and by what lies where it leads. */
function leadsToStructures(cas: Cas, feature: string, value: string | number | boolean): boolean {
  if (pointers.includes(feature)) return true;
  const ids = typeof value === 'string' && /^\d+(?: \d+)*$/.test(value) ? value.split(' ') : [];
  const targets = ids.map((id) => cas.structures.get(id));
  return ids.length > 0 && targets.every((target) => target?.features.has('target'));
}

const pointers = ['target', 'next', 'first', 'parent'];

const shortName = (type: string): string => type.slice(type.lastIndexOf('.') + 1) || 'annotation';

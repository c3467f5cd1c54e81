import type { Codebook } from '../../../src-shared/model/codebook.ts';
import { type Layer, layers } from '../../../src-shared/model/layers.ts';

/** A feature of a type; `elements` is the type of what an array holds. */
export interface CasFeature {
  readonly name: string;
  readonly range: string;
  readonly elements?: string;
}

/** A type as a type system declares it. */
export interface CasType {
  readonly name: string;
  readonly superType: string;
  readonly features: readonly CasFeature[];
}

const dkpro = 'de.tudarmstadt.ukp.dkpro.core.api';

/** Full names of the types that are written. The layers are called as INCEpTION calls those of its projects. */
export const ownTypeNames = {
  entity: 'webanno.custom.Entity',
  claim: 'webanno.custom.Claim',
  stance: 'webanno.custom.Stance',
  cue: 'webanno.custom.Cue',
  link: 'webanno.custom.AnnotationLink',
  region: 'webanno.custom.Region',
  article: 'webanno.custom.Article',
  metadata: `${dkpro}.metadata.type.DocumentMetaData`,
  sentence: `${dkpro}.segmentation.type.Sentence`,
  token: `${dkpro}.segmentation.type.Token`,
} as const;

/** Name of the feature that has the annotation's id, by layer; all pieces of an annotation have the same one. */
export const idFeatures: Readonly<Record<Layer, string>> = {
  entity: 'entityId',
  claim: 'claimId',
  stance: 'stanceId',
};

const string = (name: string): CasFeature => ({ name, range: 'uima.cas.String' });

const ownFeatures = (layer: Layer): readonly CasFeature[] => [
  string(idFeatures[layer]),
  { name: 'part', range: 'uima.cas.Integer' },
  string('label'),
  string('note'),
  ...(layer === 'entity' ? [] : [{ name: 'links', range: 'uima.cas.FSArray', elements: ownTypeNames.link }]),
  string('otherAttributes'),
  string('originSource'),
  { name: 'originConfidence', range: 'uima.cas.Double' },
  { name: 'originChanged', range: 'uima.cas.Boolean' },
  ...['Outcome', 'Reason', 'Rule', 'Unclear', 'By', 'At', 'Votes'].map((name) => string(`decision${name}`)),
  string('createdAt'),
  string('updatedAt'),
];

// Names that mean something to UIMA or to the libraries that read it.
const reserved = ['id', 'type', 'sofa', 'begin', 'end', 'self', 'address', 'role', 'target'];

/** True for the features that every structure of the layer has, which are no attributes. */
export const isOwnFeature = (layer: Layer, name: string): boolean =>
  reserved.includes(name) || ownFeatures(layer).some((feature) => feature.name === name);

/** Attributes of the codebook that are features of their layer. */
export const attributeFeatures = (codebook: Codebook, layer: Layer): readonly string[] => {
  const ids = codebook.attributes.filter((attribute) => attribute.layer === layer).map(({ id }) => id);
  return [...new Set(ids)].filter((id) => /^[A-Za-z][A-Za-z0-9]*$/.test(id) && !isOwnFeature(layer, id));
};

/** The type system of what is written: the three layers with the codebook's attributes, and what the article and its text need. */
export const ownTypes = (codebook: Codebook): readonly CasType[] => [
  {
    name: ownTypeNames.metadata,
    superType: 'uima.tcas.DocumentAnnotation',
    features: ['documentTitle', 'documentId', 'documentUri'].map(string),
  },
  { name: ownTypeNames.sentence, superType: 'uima.tcas.Annotation', features: [] },
  { name: ownTypeNames.token, superType: 'uima.tcas.Annotation', features: [] },
  {
    name: ownTypeNames.article,
    superType: 'uima.cas.AnnotationBase',
    features: ['outlet', 'author', 'published', 'textSha256', 'annotator', 'state'].map(string),
  },
  {
    name: ownTypeNames.region,
    superType: 'uima.tcas.Annotation',
    features: ['kind', 'origin', 'reason'].map(string),
  },
  {
    name: ownTypeNames.link,
    superType: 'uima.cas.TOP',
    features: [string('role'), { name: 'target', range: 'uima.tcas.Annotation' }],
  },
  {
    name: ownTypeNames.cue,
    superType: 'uima.tcas.Annotation',
    features: [string('claimId'), { name: 'part', range: 'uima.cas.Integer' }],
  },
  ...layers.map((layer) => ({
    name: ownTypeNames[layer],
    superType: 'uima.tcas.Annotation',
    features: [...ownFeatures(layer), ...attributeFeatures(codebook, layer).map(string)],
  })),
];

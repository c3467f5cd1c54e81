import type { ExportFormat, ImportFormat } from './interchange.ts';
import { type Layer, layers } from './layers.ts';

/** What survives a format; each has its words in the messages `format.keeps.…`. */
export type Kept =
  | 'text'
  | 'metadata'
  | 'annotations'
  | 'allLayers'
  | 'tokenEntities'
  | 'sentences'
  | 'tagged'
  | 'tagProperties'
  | 'authors'
  | 'attributes'
  | 'notes'
  | 'owners'
  | 'regions'
  | 'status'
  | 'remarks'
  | 'article'
  | 'declared'
  | 'lines'
  | 'properties'
  | 'columns'
  | 'inside'
  | 'shortTexts'
  | 'annotationsByLayer'
  | 'typed'
  | 'fragments'
  | 'sets'
  | 'definitions'
  | 'card';

/** What does not; each has its words in the messages `format.loses.…`. */
export type Lost =
  | 'annotations'
  | 'claims'
  | 'stances'
  | 'bareStances'
  | 'identity'
  | 'ids'
  | 'times'
  | 'attributes'
  | 'notes'
  | 'lineEnds'
  | 'spaces'
  | 'controls'
  | 'emptyCells'
  | 'tokenEdges'
  | 'nested'
  | 'treebank'
  | 'gazetteers'
  | 'tagsets'
  | 'crossing'
  | 'text'
  | 'metadata'
  | 'regions'
  | 'status'
  | 'remarks'
  | 'origin'
  | 'history'
  | 'codebook'
  | 'guidelines'
  | 'longTexts'
  | 'markup'
  | 'notFiles'
  | 'otherColumns'
  | 'otherRelations'
  | 'structures'
  | 'madeByTools'
  | 'emptyMarks'
  | 'linkAttributes';

interface Facts {
  readonly keeps: readonly Kept[];
  readonly loses: readonly Lost[];
}

interface ExportFacts extends Facts {
  /** True where an export is one file (and its manifest beside it), false where it is a folder. */
  readonly oneFile: boolean;
  /** Layers whose annotations it holds. */
  readonly layers: readonly Layer[];
  /** What its offsets count; null where it has none, `chosen` where whoever exports says it. */
  readonly unit: 'codepoint' | 'utf16' | 'chosen' | null;
}

const ofNoFormat = ['origin', 'history', 'codebook'] as const;
const aboutArticle = ['regions', 'status', 'remarks', ...ofNoFormat] as const;
const fullGraph = {
  oneFile: false,
  layers,
  keeps: ['text', 'metadata', 'allLayers', 'attributes', 'notes', 'owners'],
  loses: ['bareStances', 'times', ...aboutArticle],
} as const;
const tokens = {
  oneFile: false,
  layers: ['entity'],
  unit: null,
  keeps: ['tokenEntities', 'owners'],
} as const;
const table = {
  oneFile: false,
  layers,
  unit: 'chosen',
  keeps: ['text', 'metadata', 'annotationsByLayer', 'regions', 'status', 'definitions', 'card'],
  loses: ['remarks', 'origin', 'history', 'guidelines'],
} as const;
const tokensLose = [
  'text',
  'tokenEdges',
  'crossing',
  'claims',
  'stances',
  'attributes',
  'notes',
  'identity',
] as const;

const annotationTable = {
  oneFile: false,
  layers,
  unit: 'chosen',
  keeps: ['text', 'metadata', 'annotations'],
  loses: ['emptyCells', ...aboutArticle],
} as const;

/** What there is to know of each format that is written. */
export const exportFacts: Readonly<Record<ExportFormat, ExportFacts>> = {
  txt: {
    oneFile: false,
    layers: [],
    unit: null,
    keeps: ['text'],
    loses: ['annotations', 'metadata', ...aboutArticle],
  },
  jsonl: {
    oneFile: true,
    layers,
    unit: 'chosen',
    keeps: ['text', 'metadata', 'annotations', 'regions', 'status', 'remarks'],
    loses: ofNoFormat,
  },
  brat: {
    oneFile: false,
    layers,
    unit: 'codepoint',
    keeps: ['text', 'allLayers', 'attributes', 'notes', 'owners'],
    loses: ['bareStances', 'identity', 'lineEnds', 'spaces', 'metadata', ...aboutArticle],
  },
  'webanno-tsv': {
    oneFile: false,
    layers,
    unit: 'utf16',
    keeps: ['allLayers', 'attributes', 'notes', 'owners'],
    loses: ['text', 'controls', 'metadata', ...aboutArticle],
  },
  'uima-json': {
    oneFile: false,
    layers,
    unit: 'utf16',
    keeps: ['text', 'metadata', 'annotations', 'regions', 'status'],
    loses: ['remarks', ...ofNoFormat],
  },
  'uima-xmi': {
    oneFile: false,
    layers,
    unit: 'utf16',
    keeps: ['text', 'metadata', 'annotations', 'regions', 'status'],
    loses: ['controls', 'remarks', ...ofNoFormat],
  },
  'web-annotation': {
    oneFile: false,
    layers,
    unit: 'codepoint',
    keeps: ['text', 'metadata', 'annotations'],
    loses: aboutArticle,
  },
  'annotation-csv': annotationTable,
  'annotation-tsv': annotationTable,
  'annotation-spreadsheet': annotationTable,
  'label-studio': { ...fullGraph, unit: 'codepoint' },
  prodigy: { ...fullGraph, unit: 'codepoint' },
  doccano: {
    ...fullGraph,
    unit: 'utf16',
    keeps: ['text', 'metadata', 'allLayers', 'owners'],
    loses: ['attributes', 'notes', 'ids', ...fullGraph.loses],
  },
  conll: { ...tokens, loses: ['nested', ...tokensLose, 'metadata', ...aboutArticle] },
  'conll-bioes': { ...tokens, loses: ['nested', ...tokensLose, 'metadata', ...aboutArticle] },
  'conll-nested': { ...tokens, loses: [...tokensLose, 'metadata', ...aboutArticle] },
  huggingface: table,
  'huggingface-parquet': table,
  xlsx: {
    oneFile: true,
    layers,
    unit: 'chosen',
    keeps: ['shortTexts', 'metadata', 'annotationsByLayer', 'definitions'],
    loses: ['longTexts', 'regions', 'status', 'remarks', 'origin', 'history', 'guidelines'],
  },
};

type ReadOnlyFormat = Exclude<ImportFormat, ExportFormat>;

/** The same of each format that is only read; of annotations it loses what its own tool does not know. */
export const importFacts: Readonly<Record<ReadOnlyFormat, Facts>> = {
  conllu: { keeps: ['sentences', 'tokenEntities'], loses: ['treebank'] },
  catma: { keeps: ['text', 'tagProperties', 'fragments', 'authors'], loses: ['tagsets'] },
  recogito: { keeps: ['text', 'tagged', 'notes'], loses: ['otherRelations', 'gazetteers'] },
  html: { keeps: ['article', 'declared'], loses: ['markup'] },
  docx: { keeps: ['lines', 'properties'], loses: ['markup'] },
  csv: { keeps: ['text', 'columns'], loses: ['otherColumns'] },
  zip: { keeps: ['inside'], loses: ['notFiles'] },
  'gate-xml': {
    keeps: ['text', 'typed', 'sets'],
    loses: ['otherRelations', 'structures', 'madeByTools', 'emptyMarks'],
  },
  bdoc: { keeps: ['text', 'typed', 'sets'], loses: ['structures', 'madeByTools', 'emptyMarks'] },
  mae: { keeps: ['text', 'typed', 'fragments'], loses: ['otherRelations', 'emptyMarks', 'linkAttributes'] },
};

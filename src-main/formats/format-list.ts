import type { formatMessages } from '../../src-shared/i18n/messages/formats.ts';
import {
  type ExportFormat,
  exportFormats,
  type ImportFormat,
  importFormats,
} from '../../src-shared/model/interchange.ts';
import { type Layer, layers } from '../../src-shared/model/layers.ts';

type FormatMessage = keyof typeof formatMessages;
type Kept = Extract<FormatMessage, `format.keeps.${string}`>;
type Lost = Extract<FormatMessage, `format.loses.${string}`>;

/** One interchange format: which way it goes, and what does and does not survive it, as message ids. */
export interface FormatDescription {
  readonly format: ExportFormat | ImportFormat;
  readonly name: FormatMessage;
  readonly reads: boolean;
  readonly writes: boolean;
  readonly keeps: readonly Kept[];
  readonly loses: readonly Lost[];
}

/** A format that can be written. */
export interface ExportDescription extends FormatDescription {
  /** True where an export is one file (and its manifest beside it), false where it is a folder. */
  readonly oneFile: boolean;
  /** Layers whose annotations it holds. */
  readonly layers: readonly Layer[];
}

const own: Readonly<Record<ExportFormat, Pick<ExportDescription, 'oneFile' | 'layers' | 'keeps' | 'loses'>>> =
  {
    txt: {
      oneFile: false,
      layers: [],
      keeps: ['format.keeps.text'],
      loses: [
        'format.loses.annotations',
        'format.loses.metadata',
        'format.loses.regions',
        'format.loses.status',
        'format.loses.origin',
        'format.loses.history',
        'format.loses.codebook',
      ],
    },
    jsonl: {
      oneFile: true,
      layers,
      keeps: [
        'format.keeps.text',
        'format.keeps.metadata',
        'format.keeps.annotations',
        'format.keeps.regions',
        'format.keeps.status',
      ],
      loses: ['format.loses.origin', 'format.loses.history', 'format.loses.codebook'],
    },
    brat: {
      oneFile: false,
      layers: ['entity'],
      keeps: [
        'format.keeps.text',
        'format.keeps.entities',
        'format.keeps.attributes',
        'format.keeps.notes',
        'format.keeps.owners',
      ],
      loses: [
        'format.loses.claims',
        'format.loses.stances',
        'format.loses.identity',
        'format.loses.lineEnds',
        'format.loses.spaces',
        'format.loses.metadata',
        'format.loses.regions',
        'format.loses.status',
        'format.loses.origin',
        'format.loses.history',
        'format.loses.codebook',
      ],
    },
  };

/** What there is to know of a format that can be written. */
export const describeFormat = (format: ExportFormat): ExportDescription => ({
  format,
  name: `format.${format}`,
  reads: importFormats.some((readable) => readable === format),
  writes: true,
  ...own[format],
});

type ReadOnlyFormat = Exclude<ImportFormat, ExportFormat>;

const readOnly: Readonly<Record<ReadOnlyFormat, Pick<FormatDescription, 'keeps' | 'loses'>>> = {
  html: { keeps: ['format.keeps.article', 'format.keeps.declared'], loses: ['format.loses.markup'] },
  docx: { keeps: ['format.keeps.lines', 'format.keeps.properties'], loses: ['format.loses.markup'] },
  csv: { keeps: ['format.keeps.text', 'format.keeps.columns'], loses: ['format.loses.otherColumns'] },
  zip: { keeps: ['format.keeps.inside'], loses: ['format.loses.notFiles'] },
};

const isReadOnly = (format: ImportFormat): format is ReadOnlyFormat => format in readOnly;

/** The formats, in the order they are offered: those that are written, then those that are only read. */
export const formatList: readonly FormatDescription[] = [
  ...exportFormats.map(describeFormat),
  ...importFormats.filter(isReadOnly).map((format) => ({
    format,
    name: `format.${format}` as const,
    reads: true,
    writes: false,
    ...readOnly[format],
  })),
];

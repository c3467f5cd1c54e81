import { exportFacts, importFacts } from '../model/format-facts.ts';
import {
  type ExportFormat,
  exportFormats,
  type ImportFormat,
  importFormats,
  readAs,
} from '../model/interchange.ts';
import type { Layer } from '../model/layers.ts';
import type { formatMessages } from './messages/formats.ts';

type FormatMessage = keyof typeof formatMessages;

/** One interchange format: which way it goes, and what does and does not survive it, as message ids. */
export interface FormatDescription {
  readonly format: ExportFormat | ImportFormat;
  readonly name: FormatMessage;
  readonly reads: boolean;
  readonly writes: boolean;
  readonly keeps: readonly FormatMessage[];
  readonly loses: readonly FormatMessage[];
}

/** A format that can be written. */
export interface ExportDescription extends FormatDescription {
  /** True where an export is one file (and its manifest beside it), false where it is a folder. */
  readonly oneFile: boolean;
  /** Layers whose annotations it holds. */
  readonly layers: readonly Layer[];
}

/** What there is to know of a format that can be written. */
export const describeFormat = (format: ExportFormat): ExportDescription => {
  const { keeps, loses, oneFile, layers } = exportFacts[format];
  return {
    format,
    name: `format.${format}`,
    reads: importFormats.some((readable) => readable === (readAs[format] ?? format)),
    writes: true,
    oneFile,
    layers,
    keeps: keeps.map((kept) => `format.keeps.${kept}` as const),
    loses: loses.map((lost) => `format.loses.${lost}` as const),
  };
};

type ReadOnlyFormat = keyof typeof importFacts;

const isReadOnly = (format: ImportFormat): format is ReadOnlyFormat => format in importFacts;

/** The formats, in the order they are offered: those that are written, then those that are only read. */
export const formatList: readonly FormatDescription[] = [
  ...exportFormats.map(describeFormat),
  ...importFormats.filter(isReadOnly).map((format) => ({
    format,
    name: `format.${format}` as const,
    reads: true,
    writes: false,
    keeps: importFacts[format].keeps.map((kept) => `format.keeps.${kept}` as const),
    loses: importFacts[format].loses.map((lost) => `format.loses.${lost}` as const),
  })),
];

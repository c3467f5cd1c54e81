import type { formatMessages } from '../../src-shared/i18n/messages/formats.ts';
import { type ExportFormat, exportFormats, importFormats } from '../../src-shared/model/interchange.ts';

type FormatMessage = keyof typeof formatMessages;
type Kept = Extract<FormatMessage, `format.keeps.${string}`>;
type Lost = Extract<FormatMessage, `format.loses.${string}`>;

/** One interchange format: which way it goes, and what does and does not survive it, as message ids. */
export interface FormatDescription {
  readonly format: ExportFormat;
  readonly name: FormatMessage;
  readonly reads: boolean;
  readonly writes: boolean;
  /** True where an export is one file (and its manifest beside it), false where it is a folder. */
  readonly oneFile: boolean;
  readonly keeps: readonly Kept[];
  readonly loses: readonly Lost[];
}

const survival: Readonly<
  Record<ExportFormat, { readonly keeps: readonly Kept[]; readonly loses: readonly Lost[] }>
> = {
  txt: {
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

/** The formats, in the order they are offered. */
export const formatList: readonly FormatDescription[] = exportFormats.map((format) => ({
  format,
  name: `format.${format}`,
  reads: importFormats.some((readable) => readable === format),
  writes: true,
  oneFile: format === 'jsonl',
  ...survival[format],
}));

import type { ExportOptions } from '../../src-shared/contract/exports.ts';
import { describeFormat } from '../../src-shared/i18n/format-list.ts';
import { formatMessages } from '../../src-shared/i18n/messages/formats.ts';
import { exportFacts } from '../../src-shared/model/format-facts.ts';
import { splitNames } from '../../src-shared/model/interchange.ts';
import { lossesName } from '../formats/losses-file.ts';
import { whoIsExported } from './export-owners.ts';
import type { ExportParts } from './export-parts.ts';
import type { ExportSource } from './export-source.ts';
import type { LossCounts } from './loss-list.ts';
import type { WrittenFile } from './written-file.ts';

/** What the first field of every manifest says; an export folder is known by it. */
export const manifestFormat = 'hashiya-export/1';

interface ManifestSource {
  readonly options: ExportOptions;
  readonly source: Pick<ExportSource, 'ids' | 'annotators' | 'counts' | 'decisions' | 'unmapped'>;
  readonly losses: LossCounts;
  /** Null where the articles stay together. */
  readonly parts: ExportParts | null;
  readonly files: readonly WrittenFile[];
  readonly project: { readonly id: string; readonly name: string };
  /** Version of the program. */
  readonly version: string;
  /** The draft of a data card, where there is no folder to put it in. */
  readonly card: string | null;
}

/** The manifest of an export as the text of its file. It names no time: the same data give the same bytes. */
export function manifestText({
  options,
  source,
  losses,
  parts,
  files,
  project,
  version,
  card,
}: ManifestSource): string {
  const { counts, ids } = source;
  const { unit } = exportFacts[options.format];
  const manifest = {
    manifest: manifestFormat,
    tool: { name: 'hashiya', version },
    project,
    format: options.format,
    offsetUnit: unit === 'chosen' ? options.offsetUnit : unit,
    layers: options.layers,
    boundaries: options.boundaries,
    excludeBoilerplate: options.excludeBoilerplate,
    excludeRegions: options.excludeRegions,
    articles: options.articles,
    labelMap: options.labelMap && { ...options.labelMap, unmappedLabels: source.unmapped },
    who: whoIsExported(options),
    annotators: source.annotators,
    ...(source.decisions && { decisions: source.decisions }),
    counts: {
      articles: counts.articles,
      annotations: counts.annotations,
      droppedInBoilerplate: counts.dropped.inBoilerplate,
      droppedLinks: counts.dropped.links,
      annotationsNotHeld: counts.dropped.notHeld,
    },
    losses,
    ...(parts && {
      split: {
        ...options.split,
        sizes: parts.sizes,
        strata: parts.strata,
        articles: Object.fromEntries(
          splitNames.map((name) => [name, ids.filter((id) => parts.of(id) === name)]),
        ),
      },
    }),
    files,
    cannotHold: describeFormat(options.format).loses.map((id) => ({
      id: id.replace('format.loses.', ''),
      ...formatMessages[id],
    })),
    ...(card !== null && { dataCard: card }),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Where the manifest of a one-file export lies: beside it, under its name without the extension. */
export const manifestNameBeside = (fileName: string): string => `${stemOf(fileName)}.manifest.json`;

/** Where the list of losses of a one-file export lies. */
export const lossesNameBeside = (fileName: string): string => `${stemOf(fileName)}.${lossesName}`;

const stemOf = (fileName: string): string => fileName.replace(/(?<=.)\.[^.]*$/, '');

import {
  type ExportFormat,
  type ExportOptions,
  exportOptionsSchema,
} from '../../../../src-shared/contract/exports.ts';
import type { ArticleFilter } from '../../../../src-shared/model/article-filter.ts';
import { exportFacts } from '../../../../src-shared/model/format-facts.ts';
import type { LabelMap, UnmappedRule } from '../../../../src-shared/model/label-map.ts';
import { type Layer, layers } from '../../../../src-shared/model/layers.ts';
import { type TagSetId, tagSets } from '../../../../src-shared/model/tag-sets.ts';
import type { OffsetUnit } from '../../../../src-shared/text/offset-units.ts';

/** Whose versions leave: annotators', gold, or both with votes. */
export const exportedOwners = ['annotators', 'gold', 'all'] as const;
export type ExportedOwners = (typeof exportedOwners)[number];

/** Which articles leave: all, those the library shows, or those that are ticked there. */
export const exportedExtents = ['all', 'shown', 'selected'] as const;
export type ExportedExtent = (typeof exportedExtents)[number];

/** The tag set that labels go into: our own, a well-known one, or one of a file. */
export type ChosenTags = 'own' | TagSetId | 'file';

/** Whether and by what a dataset is split. */
export const splitChoices = ['none', 'outlet', 'label'] as const;
export type SplitChoice = (typeof splitChoices)[number];

/** What a person has said of an export. */
export interface ExportChoices {
  readonly format: ExportFormat;
  readonly owners: ExportedOwners;
  /** Ids of annotators whose work stays here. */
  readonly leftOut: readonly string[];
  readonly extent: ExportedExtent;
  readonly isDone: boolean;
  readonly layers: readonly Layer[];
  readonly offsetUnit: OffsetUnit;
  readonly wholeWords: boolean;
  readonly excludeBoilerplate: boolean;
  readonly tags: ChosenTags;
  /** The map of the file, where one was read. */
  readonly tagFile: { readonly name: string; readonly map: LabelMap } | null;
  readonly unmapped: UnmappedRule;
  readonly split: SplitChoice;
  /** As typed. */
  readonly seed: string;
}

/** Where the choices begin. */
export const firstChoices: ExportChoices = {
  format: 'jsonl',
  owners: 'annotators',
  leftOut: [],
  extent: 'all',
  isDone: false,
  layers,
  offsetUnit: 'codepoint',
  wholeWords: false,
  excludeBoilerplate: false,
  tags: 'own',
  tagFile: null,
  unmapped: 'refuse',
  split: 'none',
  seed: '0',
};

/** What the library shows when its articles are exported. */
export interface ExportGround {
  readonly query: string;
  readonly filter: ArticleFilter;
  readonly selected: ReadonlySet<string>;
  readonly annotators: readonly { readonly id: string; readonly name: string }[];
}

/** What is asked of the host for these choices. */
export function exportOptionsOf(choices: ExportChoices, ground: ExportGround): ExportOptions {
  const { layers: held } = exportFacts[choices.format];
  const included = ground.annotators.filter(({ id }) => !choices.leftOut.includes(id));
  return exportOptionsSchema.parse({
    format: choices.format,
    annotators: included.length === ground.annotators.length ? null : included.map(({ name }) => name),
    gold: choices.owners === 'gold',
    allWithVotes: choices.owners === 'all',
    articles: {
      isDone: choices.isDone,
      ids: choices.extent === 'selected' ? [...ground.selected] : null,
      ...(choices.extent === 'shown' && { query: ground.query, filter: ground.filter }),
    },
    layers: held.length > 1 ? [...choices.layers] : [...held],
    offsetUnit: choices.offsetUnit,
    boundaries: choices.wholeWords ? 'whole-word' : 'as-annotated',
    excludeBoilerplate: choices.excludeBoilerplate,
    labelMap: labelMapOf(choices),
    split:
      choices.split === 'none'
        ? null
        : { shares: [80, 10, 10], seed: Number(choices.seed), stratify: choices.split },
  });
}

/** True where the choices can be carried out: a seed is a whole number, and a chosen file was read. */
export const isExportable = ({ split, seed, tags, tagFile }: ExportChoices): boolean =>
  (split === 'none' || /^\d{1,15}$/.test(seed)) && (tags !== 'file' || tagFile !== null);

function labelMapOf({ tags, tagFile, unmapped }: ExportChoices) {
  if (tags === 'own') return null;
  if (tags === 'file') return tagFile && { ...tagFile.map, name: tagFile.name, unmapped };
  const { name, labels, reading } = tagSets[tags];
  return { name, labels, reading, unmapped };
}

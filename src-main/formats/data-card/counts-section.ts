import { exportFacts } from '../../../src-shared/model/format-facts.ts';
import { layers } from '../../../src-shared/model/layers.ts';
import type { CardWords } from './card-words.ts';
import type { DatasetSummary } from './dataset-summary.ts';
import { markdownTable } from './markdown.ts';
import { joinedParts, type PartCounts } from './part-tally.ts';

/** Names of the parts as heads of columns, with one for all of them where there are several. */
export const partColumns = ({ say }: CardWords, parts: readonly PartCounts[]): readonly string[] =>
  parts
    .flatMap(({ split }) => (split === null ? [] : [splitName(say, split)]))
    .concat(say('card.counts.all'));

/** A number of each part, and of all together. */
export const partCells = (
  parts: readonly PartCounts[],
  of: (counts: PartCounts) => number,
): readonly number[] =>
  [...parts.filter(({ split }) => split !== null), joinedParts(parts)].map((counts) => of(counts));

/** How much there is of what, by part, and how the parts were made. */
export function countsSection(words: CardWords, { parts, options }: DatasetSummary): readonly string[] {
  const { say } = words;
  const held = layers.filter((layer) => exportFacts[options.format].layers.includes(layer));
  const rows: readonly (readonly [string, (counts: PartCounts) => number])[] = [
    [say('card.counts.articles'), ({ articles }) => articles],
    ...held.map(
      (layer) => [say(`card.counts.${layer}`), (counts: PartCounts) => counts.annotations[layer]] as const,
    ),
  ];
  return [
    `## ${say('card.counts')}`,
    '',
    ...markdownTable(
      [say('card.counts.of'), ...partColumns(words, parts)],
      rows.map(([name, of]) => [name, ...partCells(parts, of)]),
    ),
    ...(options.split
      ? [
          say('card.split.how', {
            shares: options.split.shares.join('/'),
            seed: String(options.split.seed),
            stratify: options.split.stratify,
          }),
          '',
        ]
      : []),
  ];
}

function splitName(say: CardWords['say'], split: string): string {
  if (split === 'train' || split === 'validation' || split === 'test') return say(`card.split.${split}`);
  return split;
}

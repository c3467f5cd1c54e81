import type { AttributeDefinition } from '../../../src-shared/model/codebook.ts';
import { exportFacts } from '../../../src-shared/model/format-facts.ts';
import { layers } from '../../../src-shared/model/layers.ts';
import type { CardWords } from './card-words.ts';
import { partCells, partColumns } from './counts-section.ts';
import type { DatasetSummary } from './dataset-summary.ts';
import { codeMarkdown, markdownTable, plainMarkdown } from './markdown.ts';
import { joinedParts, labelKey } from './part-tally.ts';

/** The labels of the layers in the export with what they mean and how often they are: those of the codebook, and others that occur. */
export function labelsSection(
  words: CardWords,
  { codebook, options, parts }: DatasetSummary,
): readonly string[] {
  const { say, language } = words;
  const { labels } = joinedParts(parts);
  const shown = layersIn(options);
  const known = codebook.labels
    .filter(
      ({ layer, id, retired }) => shown.includes(layer) && (!retired || labels.has(labelKey(layer, id))),
    )
    .map(({ layer, id, name, definition, retired }) => ({
      ...{ layer, id, name: name[language] },
      definition: retired ? say('card.labels.retired') : definition[language],
    }));
  const keys = new Set(codebook.labels.map(({ layer, id }) => labelKey(layer, id)));
  const others = shown.flatMap((layer) =>
    [...labels.keys()]
      .filter((key) => key.startsWith(labelKey(layer, '')) && !keys.has(key))
      .sort()
      .map((key) => ({
        ...{ layer, id: key.slice(labelKey(layer, '').length), name: '' },
        definition: say('card.labels.unknown'),
      })),
  );
  return titled(
    say('card.labels'),
    markdownTable(
      [
        ...[say('card.labels.layer'), say('card.labels.label'), say('card.labels.name')],
        ...[say('card.labels.definition'), ...partColumns(words, parts)],
      ],
      [...known, ...others].map(({ layer, id, name, definition }) => [
        ...[say(`card.counts.${layer}`), codeMarkdown(id), plainMarkdown(name), plainMarkdown(definition)],
        ...partCells(parts, (counts) => counts.labels.get(labelKey(layer, id)) ?? 0),
      ]),
    ),
  );
}

/** What can be said of annotations besides. */
export function attributesSection({ say, list, language }: CardWords, { codebook, options }: DatasetSummary) {
  const values = ({ type, values }: AttributeDefinition) => {
    const words = say(`card.attributes.type.${type}`);
    if (type !== 'choice') return words;
    const choices = values.map(({ id, name }) => `${codeMarkdown(id)} ${plainMarkdown(name[language])}`);
    return `${words}: ${list(choices)}`;
  };
  const shown = layersIn(options);
  return titled(
    say('card.attributes'),
    markdownTable(
      [
        ...[say('card.labels.layer'), say('card.attributes.attribute'), say('card.labels.name')],
        ...[say('card.labels.definition'), say('card.attributes.values')],
      ],
      codebook.attributes
        .filter(({ layer }) => shown.includes(layer))
        .map((attribute) => [
          ...[say(`card.counts.${attribute.layer}`), codeMarkdown(attribute.id)],
          ...[plainMarkdown(attribute.name[language]), plainMarkdown(attribute.definition[language])],
          values(attribute),
        ]),
    ),
  );
}

/** The topics that stances can be about. */
export function topicsSection({ say, language }: CardWords, { codebook, options }: DatasetSummary) {
  if (!layersIn(options).includes('stance')) return [];
  return titled(
    say('card.topics'),
    markdownTable(
      [say('card.topics.topic'), say('card.labels.name'), say('card.labels.definition')],
      codebook.topics.map(({ id, name, definition }) => [
        ...[codeMarkdown(id), plainMarkdown(name[language]), plainMarkdown(definition[language])],
      ]),
    ),
  );
}

const layersIn = ({ format, layers: chosen }: DatasetSummary['options']) =>
  layers.filter((layer) => exportFacts[format].layers.includes(layer) && chosen.includes(layer));

const titled = (title: string, table: readonly string[]): readonly string[] =>
  table.length > 0 ? [`## ${title}`, '', ...table] : [];

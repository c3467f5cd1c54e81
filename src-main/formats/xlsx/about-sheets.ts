import type { Codebook, Localized } from '../../../src-shared/model/codebook.ts';
import { cardWords } from '../data-card/card-words.ts';
import type { Dataset } from '../dataset.ts';
import type { Cell } from './sheet.ts';
import type { TableColumn } from './tables.ts';

/** The definitions of the codebook, one a row. */
export function codebookRows(codebook: Codebook): {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
} {
  const words = (name: Localized, definition: Localized): readonly Cell[] => [
    ...[name.en, name.ar, definition.en, definition.ar],
  ];
  return {
    columns: (
      [
        ...[
          ['what', 12],
          ['layer', 10],
          ['id', 20],
          ['of', 16],
          ['name_en', 24],
          ['name_ar', 24],
        ],
        ...[
          ['definition_en', 60],
          ['definition_ar', 60],
          ['retired', 10],
        ],
      ] as const
    ).map(([name, width]) => ({ name, width, kind: 'metadata' })),
    rows: [
      ...codebook.labels.map(({ layer, id, name, definition, retired }) => [
        ...['label', layer, id, null, ...words(name, definition), retired],
      ]),
      ...codebook.attributes.flatMap(({ layer, id, name, definition, type, values }) => [
        ['attribute', layer, id, type, ...words(name, definition), false],
        ...values.map((value) => [
          ...['value', layer, value.id, id, ...words(value.name, value.definition), value.retired ?? false],
        ]),
      ]),
      ...codebook.topics.map(({ id, name, definition, retired }) => [
        ...['topic', 'stance', id, null, ...words(name, definition), retired ?? false],
      ]),
    ],
  };
}

/** What the workbook is, in both languages, a point a row. */
export function aboutRows({ annotators, offsetUnit, codebook }: Dataset): readonly (readonly Cell[])[] {
  const english = cardWords('en');
  const arabic = cardWords('ar');
  const both = (name: string, id: Parameters<typeof english.say>[0], params = {}): readonly Cell[] => [
    ...[name, english.say(id, params), arabic.say(id, params)],
  ];
  const names = annotators.join(', ');
  return [
    ['codebook', codebook.name.en, codebook.name.ar],
    annotators.length > 0
      ? both('annotators', 'card.how.annotators', { names })
      : both('annotators', 'card.how.nobody'),
    both('offsets', `card.offsets.${offsetUnit}`),
    both('text', 'card.offsets.text'),
    both('spans', 'card.sheets.spans'),
    both('long', 'card.sheets.long'),
    both('licence', 'card.sheets.licence'),
  ];
}

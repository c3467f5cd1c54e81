import type { CardWords } from '../data-card/card-words.ts';
import { codeMarkdown, markdownTable } from '../data-card/markdown.ts';
import type { PartCounts } from '../data-card/part-tally.ts';
import { joinedParts } from '../data-card/part-tally.ts';
import { type Column, columns } from './columns.ts';

/** What the card says of the table: its rows and its columns with their fields. */
export const columnsSection =
  (parts: readonly PartCounts[]) =>
  ({ say }: CardWords): readonly string[] => [
    `## ${say('card.columns')}`,
    '',
    say('card.what.rows', { rows: joinedParts(parts).rows }),
    '',
    ...markdownTable(
      [say('card.columns.column'), say('card.columns.type'), say('card.columns.about')],
      described(columns, '').map(({ path, type, about }) => [
        codeMarkdown(path),
        codeMarkdown(type),
        say(about),
      ]),
    ),
  ];

function described(
  fields: readonly Column[],
  prefix: string,
): readonly { readonly path: string; readonly type: string; readonly about: Column['about'] }[] {
  return fields.flatMap(({ name, type, isList, about }) => {
    const path = `${prefix}${name}`;
    const plain = typeof type === 'string' ? type : 'struct';
    const own = { path, type: isList ? `list of ${plain}` : plain, about };
    return typeof type === 'string' ? [own] : [own, ...described(type, `${path}.`)];
  });
}

import { fold } from '../../../src-shared/arabic/fold.ts';
import { type ColumnNames, type TableField, tableFields } from '../../../src-shared/model/interchange.ts';
import { Problem } from '../../../src-shared/model/problem.ts';

/** Number of the column of each field that has one, from 0. */
export type Columns = Readonly<Partial<Record<TableField, number>>> & { readonly text: number };

/**
 * Which column holds what, by what the person said, else by the header's own words in Arabic or English. Throws `csv-columns-missing`
 * without a column of texts, `csv-column-unknown` for a name nothing has and `csv-column-twice` where two would do.
 */
export function columnsOf(header: readonly string[], names: ColumnNames = {}): Columns {
  const all = header.join(', ');
  const columns: Partial<Record<TableField, number>> = {};
  for (const [field, found] of fittingColumns(header, names)) {
    const name = names[field];
    if (name !== undefined && found.length === 0) {
      throw new Problem('csv-column-unknown', { value: name, columns: all });
    }
    if (found.length > 1) {
      const those = found.map((index) => header[index]).join(', ');
      throw new Problem('csv-column-twice', { field, columns: those });
    }
    const [index] = found;
    if (index !== undefined) columns[field] = index;
  }
  if (columns.text === undefined) throw new Problem('csv-columns-missing', { field: 'text', columns: all });
  return { ...columns, text: columns.text };
}

/** Numbers of the columns that could hold each field, by what the person said, else by the header's own words. */
export function fittingColumns(
  header: readonly string[],
  names: ColumnNames = {},
): readonly (readonly [TableField, readonly number[]])[] {
  const keys = header.map(keyOf);
  return tableFields.map((field) => {
    const name = names[field];
    return [field, matching(keys, name === undefined ? knownNames[field] : [keyOf(name)])];
  });
}

/** How many of a header's cells are names we know: the right delimiter makes the most of them. */
export const knownColumns = (header: readonly string[]): number =>
  header.filter((cell) => allNames.has(keyOf(cell))).length;

const matching = (keys: readonly string[], wanted: readonly string[]): number[] =>
  keys.flatMap((key, index) => (key !== '' && wanted.includes(key) ? [index] : []));

const keyOf = (name: string): string =>
  fold(name)
    .text.replaceAll(/[\s_-]+/g, ' ')
    .trim();

const namesOf = (...names: readonly string[]): readonly string[] => names.map(keyOf);

const knownNames: Readonly<Record<TableField, readonly string[]>> = {
  text: namesOf(
    'text',
    'body',
    'content',
    'article',
    'full text',
    'النص',
    'نص',
    'المتن',
    'المحتوى',
    'نص الخبر',
    'نص المقال',
  ),
  title: namesOf('title', 'headline', 'العنوان', 'عنوان', 'عنوان الخبر', 'عنوان المقال'),
  date: namesOf(
    'date',
    'published',
    'published at',
    'publish date',
    'publication date',
    'pubdate',
    'التاريخ',
    'تاريخ',
    'تاريخ النشر',
  ),
  outlet: namesOf(
    'outlet',
    'source',
    'site',
    'publisher',
    'newspaper',
    'المنفذ',
    'المصدر',
    'الموقع',
    'الصحيفة',
    'الناشر',
    'الوسيلة',
  ),
  author: namesOf('author', 'byline', 'writer', 'الكاتب', 'المؤلف', 'المحرر', 'بقلم'),
  url: namesOf('url', 'link', 'address', 'الرابط', 'رابط'),
};

const allNames = new Set(Object.values(knownNames).flat());

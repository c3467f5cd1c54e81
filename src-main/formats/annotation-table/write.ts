import type { ArticleRecord } from '../article-record.ts';
import type { Dataset, OutputFile } from '../dataset.ts';
import { lossesName } from '../losses-file.ts';
import { articleFileName, safeNames } from '../safe-names.ts';
import { annotationColumns, attributeColumns, documentColumns, tableNames, textFolder } from './columns.ts';
import { headerPiece, rowPiece, type WrittenDialect } from './dialect.ts';
import { annotationRows, attributeRows, documentRow } from './rows-out.ts';

/**
 * Tables of annotations, of their attributes and of the articles, whose texts are files; offsets in the dataset's unit, which each row
 * names. Lost are empty notes and empty metadata, which a cell does not tell from none.
 */
export function* writeAnnotationTables(dataset: Dataset, dialect: WrittenDialect): Iterable<OutputFile> {
  const pathOf = (name: string) => `${name}.${dialect.extension}`;
  const tables = [
    { path: pathOf(tableNames.annotations), columns: annotationColumns },
    { path: pathOf(tableNames.attributes), columns: attributeColumns },
    { path: pathOf(tableNames.documents), columns: documentColumns },
  ] as const;
  for (const { path, columns } of tables) {
    yield { path, content: [headerPiece(columns, dialect)], isContinued: true };
  }
  const nameOf = safeNames([lossesName]);
  for (const record of dataset.articles) {
    loseEmpty(record, dataset.lose);
    const textFile = `${textFolder}/${nameOf(articleFileName(record.article))}.txt`;
    const rows = [
      annotationRows(record, dataset.offsetUnit),
      attributeRows(record),
      [documentRow(record, textFile)],
    ];
    yield { path: textFile, content: [record.article.text] };
    for (const [index, { path }] of tables.entries()) {
      const content = (rows[index] ?? []).map((row) => rowPiece(row, dialect));
      yield { path, content, isContinued: true };
    }
  }
}

function loseEmpty({ article, annotations }: ArticleRecord, lose: Dataset['lose']): void {
  for (const { id, note, annotator } of annotations) {
    if (note === '') lose({ id, kind: 'note', reason: 'empty', article: article.id, annotator });
  }
  for (const field of ['outlet', 'author', 'url', 'published'] as const) {
    if (article[field] !== '') continue;
    lose({ id: article.id, kind: 'metadata', reason: 'empty', article: article.id, annotator: null });
  }
}

import type { AttributeValue } from '../../../src-shared/model/annotation.ts';
import type { OffsetUnit } from '../../../src-shared/text/offset-units.ts';
import { offsetConverter } from '../../../src-shared/text/offset-units.ts';
import { quoteOf } from '../../../src-shared/text/span.ts';
import type { ArticleRecord, RecordAnnotation } from '../article-record.ts';
import { type AnnotationColumn, annotationColumns } from './columns.ts';

type Cell = string | number | null;

/** The rows of an article's annotations: what is said once of an annotation stands in its first row, what tells rows apart in each. */
export function annotationRows({ article, annotations }: ArticleRecord, unit: OffsetUnit): readonly Cell[][] {
  const { fromUtf16 } = offsetConverter(article.text, unit);
  return annotations.flatMap((annotation) => {
    const { id, layer, label, annotator, spans } = annotation;
    const each = {
      ...{ doc_id: article.id, annotator, kind: layer, id, label },
      polarity: layer === 'stance' ? label : null,
    };
    const once = onceOf(annotation);
    if (spans.length === 0) return [cellsOf({ ...each, ...once })];
    return spans.map((span, index) =>
      cellsOf({
        ...each,
        ...{ fragment: index + 1, role: span.role, offset_unit: unit },
        ...{ start: fromUtf16(span.start), end: fromUtf16(span.end), text: quoteOf(article.text, span) },
        ...(index === 0 && once),
      }),
    );
  });
}

type Cells = Partial<Record<AnnotationColumn, Cell>>;

const cellsOf = (cells: Cells): Cell[] => annotationColumns.map((column) => cells[column] ?? null);

function onceOf({ links, note, createdAt, updatedAt, origin }: RecordAnnotation): Cells {
  return {
    ...Object.fromEntries(links.map(({ role, target }) => [role, target])),
    ...{ note, created: createdAt, modified: updatedAt },
    ...(origin && {
      suggested_by: origin.source,
      confidence: origin.confidence,
      corrected: origin.changed ? 'yes' : null,
    }),
  };
}

/** The rows of the attributes of an article's annotations. */
export const attributeRows = ({ article, annotations }: ArticleRecord): readonly Cell[][] =>
  annotations.flatMap(({ id, attributes }) =>
    Object.entries(attributes).flatMap(([name, value]) =>
      valuesOf(value).map((cells) => [article.id, id, name, ...cells]),
    ),
  );

function valuesOf(value: AttributeValue): readonly Cell[][] {
  if (typeof value === 'string') return [['text', null, value]];
  if (typeof value === 'number') return [['number', null, String(value)]];
  if (typeof value === 'boolean') return [['boolean', null, String(value)]];
  if (value.length === 0) return [['list', null, null]];
  return value.map((item, index) => ['list', index + 1, item]);
}

/** The row of an article. */
export const documentRow = ({ article }: ArticleRecord, textFile: string): Cell[] => [
  ...[article.id, article.title, article.outlet, article.author, article.url, article.published],
  ...[article.language, textFile, article.textSha256],
];

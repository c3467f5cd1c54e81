import { offsetConverter } from '../../../src-shared/text/offset-units.ts';
import type { ArticleRecord } from '../article-record.ts';
import type { Dataset, OutputFile } from '../dataset.ts';
import { aboutArticle } from '../foreign-record.ts';
import { toGraph } from '../graph/to-graph.ts';
import type { Loss } from '../loss.ts';

/**
 * doccano's JSON lines for relation extraction, a line for each article and annotator. Offsets are UTF-16, which its editor counts unless a project
 * asks for something else; the field
 * `offset_unit` says so.
 */
export function* writeDoccano(dataset: Dataset): Iterable<OutputFile> {
  yield { path: 'all.jsonl', content: lines(dataset) };
}

function* lines({ articles, annotators, lose }: Dataset): Iterable<string> {
  const owners = annotators.length > 0 ? annotators : [null];
  for (const record of articles) {
    for (const owner of owners) yield `${JSON.stringify(example(record, owner, lose))}\n`;
  }
}

function example({ article, annotations }: ArticleRecord, annotator: string | null, tell: Dataset['lose']) {
  const lose = (id: string, kind: Loss['kind'], reason: Loss['reason']) =>
    tell({ id, kind, reason, article: article.id, annotator });
  const { fromUtf16 } = offsetConverter(article.text, 'utf16');
  const graph = toGraph(annotations.filter((each) => each.annotator === annotator));
  for (const { id, kind, reason } of graph.losses) lose(id, kind, reason);
  // The program takes numbers only.
  const numbers = new Map(graph.spans.map(({ id }, index) => [id, index + 1]));
  for (const { id, attributes = {}, note } of graph.spans) {
    if (Object.keys(attributes).length > 0) lose(id, 'attribute', 'not-held');
    if (note !== null && note !== undefined) lose(id, 'note', 'not-held');
  }
  return {
    text: article.text,
    entities: graph.spans.map(({ id, label, start, end }) => ({
      ...{ id: numbers.get(id), label, start_offset: fromUtf16(start), end_offset: fromUtf16(end) },
    })),
    relations: graph.relations.map(({ from, to, label }, index) => ({
      ...{ id: index + 1, from_id: numbers.get(from), to_id: numbers.get(to), type: label },
    })),
    Comments: [],
    offset_unit: 'utf16',
    ...aboutArticle(article),
    ...(annotator !== null && { annotator }),
  };
}

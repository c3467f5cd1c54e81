import type { AttributeValue } from '../../../src-shared/model/annotation.ts';
import { offsetConverter } from '../../../src-shared/text/offset-units.ts';
import type { ArticleRecord } from '../article-record.ts';
import type { Dataset, OutputFile } from '../dataset.ts';
import { aboutArticle } from '../foreign-record.ts';
import { toGraph } from '../graph/to-graph.ts';
import { labelingConfiguration } from './configuration.ts';
import { attributePrefix } from './results.ts';

/**
 * Label Studio's tasks, one an article with an annotation of each annotator, and the labelling configuration they need. Offsets are code
 * points, as the program has counted since 2021.
 */
export function* writeLabelStudio(dataset: Dataset): Iterable<OutputFile> {
  yield { path: 'tasks.json', content: tasks(dataset) };
  yield { path: 'config.xml', content: [labelingConfiguration(dataset.codebook)] };
}

function* tasks({ articles, annotators, lose }: Dataset): Iterable<string> {
  let separator = '[\n';
  for (const record of articles) {
    yield `${separator}${JSON.stringify(taskOf(record, annotators, lose))}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

function taskOf(
  { article, annotations, status }: ArticleRecord,
  names: readonly string[],
  lose: Dataset['lose'],
) {
  const { fromUtf16 } = offsetConverter(article.text, 'codepoint');
  const works = names.flatMap((annotator, index) => {
    const own = annotations.filter((each) => each.annotator === annotator);
    const isDone = status.some((each) => each.annotator === annotator && each.state === 'done');
    if (own.length === 0 && !isDone) return [];
    const graph = toGraph(own);
    for (const loss of graph.losses) lose({ ...loss, article: article.id, annotator });
    const result = [
      ...graph.spans.flatMap(({ id, label, start, end, attributes = {}, note }) => {
        const place = { start: fromUtf16(start), end: fromUtf16(end) };
        const text = article.text.slice(start, end).replaceAll('\n', '\\n');
        const region = { id, to_name: 'text', origin: 'manual' };
        return [
          {
            ...{ ...region, from_name: 'label', type: 'labels' },
            value: { ...place, text, labels: [label] },
            ...(note !== null && note !== undefined && { meta: { text: [note] } }),
          },
          ...Object.entries(attributes).map(([name, value]) => {
            const { type, field, content } = controlFor(value);
            return {
              ...region,
              from_name: `${attributePrefix}${name}`,
              type,
              value: { ...place, text, [field]: content },
            };
          }),
        ];
      }),
      ...graph.relations.map(({ from, to, label }) => ({
        ...{ type: 'relation', from_id: from, to_id: to, direction: 'right', labels: [label] },
      })),
    ];
    const completedBy = {
      id: index + 1,
      email: `annotator${index + 1}@example.invalid`,
      first_name: annotator,
      last_name: '',
    };
    return [{ completed_by: completedBy, was_cancelled: false, ground_truth: false, result }];
  });
  return { data: { text: article.text, ...aboutArticle(article) }, annotations: works };
}

function controlFor(value: AttributeValue): { type: string; field: string; content: unknown } {
  if (typeof value === 'number') return { type: 'number', field: 'number', content: value };
  if (typeof value === 'boolean') return { type: 'choices', field: 'choices', content: [String(value)] };
  if (typeof value === 'string') return { type: 'textarea', field: 'text', content: [value] };
  return { type: 'taxonomy', field: 'taxonomy', content: value.map((item) => [item]) };
}

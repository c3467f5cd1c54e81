import { offsetConverter } from '../../../src-shared/text/offset-units.ts';
import type { Span } from '../../../src-shared/text/span.ts';
import type { ArticleRecord } from '../article-record.ts';
import type { Dataset, OutputFile } from '../dataset.ts';
import { aboutArticle } from '../foreign-record.ts';
import { toGraph } from '../graph/to-graph.ts';
import { tokenizedSentences } from '../tokens.ts';

/**
 * JSON lines as Prodigy writes them and spaCy's tools read them, a line for each article and annotator. Offsets are code points, `token_end` is
 * the last token itself; tokens end where spans do, so that spans inside words are on tokens too.
 */
export function* writeProdigy(dataset: Dataset): Iterable<OutputFile> {
  yield { path: 'all.jsonl', content: lines(dataset) };
}

function* lines({ articles, annotators, lose }: Dataset): Iterable<string> {
  const owners = annotators.length > 0 ? annotators : [null];
  for (const record of articles) {
    for (const owner of owners) yield `${JSON.stringify(task(record, owner, lose))}\n`;
  }
}

function task({ article, annotations }: ArticleRecord, annotator: string | null, lose: Dataset['lose']) {
  const { text } = article;
  const { fromUtf16 } = offsetConverter(text, 'codepoint');
  const graph = toGraph(annotations.filter((each) => each.annotator === annotator));
  for (const loss of graph.losses) lose({ ...loss, article: article.id, annotator });
  const tokens = tokensCutAt(text, graph.spans);
  const spans = graph.spans.map(({ id, label, start, end, attributes = {}, note }) => {
    const first = tokens.findIndex((token) => token.end > start);
    const last = tokens.findLastIndex((token) => token.start < end);
    return {
      ...{ start: fromUtf16(start), end: fromUtf16(end) },
      ...(first >= 0 && first <= last && { token_start: first, token_end: last }),
      ...{ label, id, text: text.slice(start, end) },
      ...(Object.keys(attributes).length > 0 && { attributes }),
      ...(note !== null && note !== undefined && { note }),
    };
  });
  const spanOf = new Map(spans.map((span) => [span.id, span]));
  const endOf = (id: string) => {
    const span = spanOf.get(id);
    return (
      span && {
        start: span.start,
        end: span.end,
        token_start: span.token_start,
        token_end: span.token_end,
        label: span.label,
      }
    );
  };
  return {
    text,
    meta: aboutArticle(article),
    tokens: tokens.map(({ start, end }, id) => ({
      ...{ text: text.slice(start, end), start: fromUtf16(start), end: fromUtf16(end), id },
      ws: text[end] === ' ',
    })),
    spans,
    // A relation leads from its head; tokens may be those of several spans, ids are not.
    relations: graph.relations.map(({ from, to, label }) => ({
      ...{ head: spanOf.get(from)?.token_end, child: spanOf.get(to)?.token_end, label },
      ...{ head_span: endOf(from), child_span: endOf(to), head_id: from, child_id: to },
    })),
    answer: 'accept',
    _view_id: 'relations',
    ...(annotator !== null && { _annotator_id: annotator }),
  };
}

/** The words and marks of the text, cut also where a span begins or ends inside one. */
function tokensCutAt(text: string, spans: readonly Span[]): readonly Span[] {
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let next = 0;
  return tokenizedSentences(text).flatMap(({ tokens }) =>
    tokens.flatMap(({ start, end }) => {
      const pieces: Span[] = [];
      let from = start;
      while ((cuts[next] ?? text.length + 1) <= start) next++;
      for (let cut = cuts[next]; cut !== undefined && cut < end; cut = cuts[++next]) {
        pieces.push({ start: from, end: cut });
        from = cut;
      }
      return [...pieces, { start: from, end }];
    }),
  );
}

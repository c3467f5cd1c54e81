import { wordsOf } from '../../src-shared/arabic/words.ts';
import type { ExportOptions } from '../../src-shared/contract/exports.ts';
import type { AnnotationSpan } from '../../src-shared/model/annotation.ts';
import type { Region } from '../../src-shared/model/article.ts';
import type { Remark } from '../../src-shared/model/remark.ts';
import { compareSpans, type Span, spanContains } from '../../src-shared/text/span.ts';
import type { ArticleRecord, RecordAnnotation, RecordRemark } from '../formats/article-record.ts';
import type { ArticleBundle } from './article-records.ts';

/** What an export leaves out of an article, in numbers. */
export interface Dropped {
  readonly inBoilerplate: number;
  readonly links: number;
}

interface Selected {
  readonly record: ArticleRecord;
  readonly dropped: Dropped;
}

type SelectionOptions = Pick<ExportOptions, 'boundaries' | 'excludeBoilerplate' | 'excludeRegions'>;

/** A bundle as a format writes it: owners by name, filters applied, and no link to anything that is not written with it. */
export function selectForExport(
  bundle: ArticleBundle,
  options: SelectionOptions,
  nameOf: (annotatorId: string) => string,
): Selected {
  const excluded = bundle.regions.filter((region) => isExcluded(region, options));
  const kept = bundle.annotations.filter((annotation) => !liesInside(annotation.spans, excluded));
  const ids = new Set(kept.map((annotation) => annotation.id));
  let links = 0;
  const annotations = kept.map(({ articleId: _article, annotatorId, ...annotation }): RecordAnnotation => {
    const present = annotation.links.filter((link) => ids.has(link.target));
    links += annotation.links.length - present.length;
    return { ...annotation, annotator: nameOf(annotatorId), links: present };
  });
  const { importedAt: _importedAt, ...article } = bundle.article;
  return {
    record: {
      article,
      regions: bundle.regions,
      annotations:
        options.boundaries === 'whole-word' ? annotations.map(toWholeWords(article.text)) : annotations,
      ...(bundle.remarks && { remarks: bundle.remarks.map(remarkNamed(nameOf)) }),
      status: bundle.status.map(({ annotatorId, state }) => ({ annotator: nameOf(annotatorId), state })),
      ...(excluded.length > 0 && { leftOut: excluded.map(({ start, end }) => ({ start, end })) }),
    },
    dropped: { inBoilerplate: bundle.annotations.length - kept.length, links },
  };
}

const remarkNamed =
  (nameOf: (annotatorId: string) => string) =>
  ({ articleId: _article, annotatorId, ...remark }: Remark): RecordRemark => ({
    ...remark,
    annotator: nameOf(annotatorId),
  });

const isExcluded = ({ kind }: Region, { excludeBoilerplate, excludeRegions }: SelectionOptions): boolean =>
  excludeRegions.includes(kind) ||
  (excludeBoilerplate && (kind === 'boilerplate' || kind === 'other-article'));

// A stance of the whole article has no span and lies nowhere.
const liesInside = (spans: readonly Span[], regions: readonly Region[]): boolean =>
  spans.length > 0 && spans.every((span) => regions.some((region) => spanContains(region, span)));

/** Moves the edges of mentions out to the written words they begin and end in; fragments that then meet become one. */
function toWholeWords(text: string): (annotation: RecordAnnotation) => RecordAnnotation {
  const words = wordsOf(text);
  const widened = (span: AnnotationSpan): AnnotationSpan => {
    const first = words.at(span.start);
    const last = words.at(span.end - 1);
    return {
      ...span,
      start: first && first.end > span.start ? Math.min(first.start, span.start) : span.start,
      end: Math.max(last?.end ?? 0, span.end),
    };
  };
  return (annotation) =>
    annotation.layer === 'entity'
      ? { ...annotation, spans: joined(annotation.spans.map(widened)) }
      : annotation;
}

function joined(spans: readonly AnnotationSpan[]): AnnotationSpan[] {
  const meet = spans.some((span, index) =>
    spans.some((other, at) => at > index && span.start < other.end && other.start < span.end),
  );
  if (!meet) return [...spans];
  const result: AnnotationSpan[] = [];
  for (const span of [...spans].sort(compareSpans)) {
    const last = result.at(-1);
    if (last && span.start < last.end) {
      result[result.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    } else result.push(span);
  }
  return result;
}

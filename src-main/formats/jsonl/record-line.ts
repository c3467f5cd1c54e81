import { type OffsetUnit, offsetConverter } from '../../../src-shared/text/offset-units.ts';
import { quoteOf } from '../../../src-shared/text/span.ts';
import type { ArticleRecord, RecordAnnotation, RecordRemark } from '../article-record.ts';
import { jsonLine } from './json-line.ts';
import { recordFormat } from './record-schema.ts';

/** One article as an article record, its fields in the order of the format; offsets in `unit`, each with its quote. */
export function toRecord(record: ArticleRecord, unit: OffsetUnit) {
  const { article } = record;
  const converter = offsetConverter(article.text, unit);
  const offsets = (span: { readonly start: number; readonly end: number }) => ({
    start: converter.fromUtf16(span.start),
    end: converter.fromUtf16(span.end),
  });
  const spansOut = ({ spans }: Pick<RecordAnnotation, 'spans'>) =>
    spans.map((span) => ({ role: span.role, ...offsets(span), quote: quoteOf(article.text, span) }));
  const annotationOut = (annotation: RecordAnnotation) => ({
    id: annotation.id,
    annotator: annotation.annotator,
    layer: annotation.layer,
    label: annotation.label,
    spans: spansOut(annotation),
    attributes: annotation.attributes,
    links: annotation.links.map(({ role, target }) => ({ role, target })),
    note: annotation.note,
    ...(annotation.origin && { origin: annotation.origin }),
    ...(annotation.decision && { decision: annotation.decision }),
    createdAt: annotation.createdAt,
    updatedAt: annotation.updatedAt,
  });
  const remarkOut = (remark: RecordRemark) => ({
    id: remark.id,
    annotator: remark.annotator,
    kind: remark.kind,
    replyTo: remark.replyTo,
    annotation: remark.annotationId,
    span: remark.span && { ...offsets(remark.span), quote: quoteOf(article.text, remark.span) },
    text: remark.text,
    resolved: remark.isResolved,
    createdAt: remark.createdAt,
    updatedAt: remark.updatedAt,
  });
  return {
    format: recordFormat,
    id: article.id,
    title: article.title,
    outlet: article.outlet,
    author: article.author,
    url: article.url,
    published: article.published,
    language: article.language,
    text: article.text,
    textSha256: article.textSha256,
    offsetUnit: unit,
    regions: record.regions.map((region) => ({
      kind: region.kind,
      ...offsets(region),
      origin: region.origin,
      ...(region.reason === undefined ? {} : { reason: region.reason }),
    })),
    annotations: record.annotations.map(annotationOut),
    status: record.status.map(({ annotator, state }) => ({ annotator, state })),
    ...(record.remarks && { remarks: record.remarks.map(remarkOut) }),
    ...(record.adjudication && { adjudication: record.adjudication }),
    ...(record.rejected && {
      rejected: record.rejected.map(({ versions, ...unit }) => ({
        ...unit,
        versions: versions.map((version) => ({ ...version, spans: spansOut(version) })),
      })),
    }),
  };
}

/** The record as one line, ended by LF. */
export const recordLine = (record: ArticleRecord, unit: OffsetUnit): string =>
  jsonLine(toRecord(record, unit));

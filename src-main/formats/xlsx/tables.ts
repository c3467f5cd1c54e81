import type { AttributeValue } from '../../../src-shared/model/annotation.ts';
import type { LinkRole, SpanRole } from '../../../src-shared/model/layers.ts';
import { type OffsetUnit, offsetConverter } from '../../../src-shared/text/offset-units.ts';
import { quoteOf } from '../../../src-shared/text/span.ts';
import type { ArticleRecord, RecordAnnotation } from '../article-record.ts';
import type { Dataset } from '../dataset.ts';
import type { Loss } from '../loss.ts';
import type { Cell } from './sheet.ts';

/** A column of a sheet; `width` is in characters, `kind` what is lost where a text in it has to be cut. */
export interface TableColumn {
  readonly name: string;
  readonly width: number;
  readonly kind: Loss['kind'];
}

/** A sheet with a row for each annotation of a layer. */
export interface AnnotationTable {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  rows(
    record: ArticleRecord,
  ): Iterable<{ readonly annotation: RecordAnnotation; readonly cells: readonly Cell[] }>;
}

/** What is asked of an annotation: its value, given the article around it. */
interface Asked extends TableColumn {
  value(annotation: RecordAnnotation, around: Around): Cell;
}

interface Around {
  readonly record: ArticleRecord;
  readonly fromUtf16: (offset: number) => number;
  readonly byId: ReadonlyMap<string, RecordAnnotation>;
}

const column = (name: string, width: number, kind: Loss['kind'] = 'metadata'): TableColumn => ({
  name,
  width,
  kind,
});

/** The columns of the sheet of articles. */
export const articleColumns: readonly TableColumn[] = [
  column('article_id', 38),
  column('title', 40),
  column('outlet', 20),
  column('author', 20),
  column('url', 30),
  column('published', 14),
  column('language', 10),
  column('offset_unit', 12),
  column('length', 10),
  column('text_sha256', 20),
  column('text', 80, 'text'),
];

/** An article as a row of its sheet; its length is in the unit of its offsets. */
export const articleRow = ({ article }: ArticleRecord, unit: OffsetUnit): readonly Cell[] => [
  ...[article.id, article.title, article.outlet, article.author, article.url, article.published],
  ...[article.language, unit, offsetConverter(article.text, unit).fromUtf16(article.text.length)],
  ...[article.textSha256, article.text],
];

/** The sheets of the three layers; each attribute of the codebook has a column of its own, others share one. */
export function annotationTables({ codebook, offsetUnit }: Dataset): readonly AnnotationTable[] {
  const table = (name: string, layer: RecordAnnotation['layer'], own: readonly Asked[]): AnnotationTable => {
    const attributes = codebook.attributes.filter((attribute) => attribute.layer === layer);
    const known = new Set(attributes.map(({ id }) => id));
    const columns: readonly Asked[] = [
      ...first,
      ...own,
      ...attributes.map(({ id }) => asked(id, 16, 'attribute', ({ attributes: given }) => shown(given[id]))),
      asked('other_attributes', 20, 'attribute', ({ attributes: given }) => {
        const others = Object.entries(given).filter(([id]) => !known.has(id));
        return others.length > 0 ? JSON.stringify(Object.fromEntries(others)) : null;
      }),
      ...last,
    ];
    return {
      name,
      columns,
      *rows(record) {
        const { fromUtf16 } = offsetConverter(record.article.text, offsetUnit);
        const byId = new Map(record.annotations.map((annotation) => [annotation.id, annotation]));
        for (const annotation of record.annotations) {
          if (annotation.layer !== layer) continue;
          const around = { record, fromUtf16, byId };
          yield { annotation, cells: columns.map(({ value }) => value(annotation, around)) };
        }
      },
    };
  };
  return [
    table('entities', 'entity', [label('label'), ...pieces('mention', '')]),
    table('claims', 'claim', [
      ...[label('label'), ...pieces('content', ''), ...pieces('cue', 'cue_')],
      ...[...link('claimant'), ...link('parent')],
    ]),
    table('stances', 'stance', [
      ...[label('polarity'), ...pieces('evidence', 'evidence_')],
      ...[...link('holder'), ...link('target'), ...link('basis')],
    ]),
  ];
}

const asked = (name: string, width: number, kind: Loss['kind'], value: Asked['value']): Asked => ({
  ...column(name, width, kind),
  value,
});

const first: readonly Asked[] = [
  asked('article_id', 38, 'link', (_annotation, { record }) => record.article.id),
  asked('annotator', 16, 'metadata', ({ annotator }) => annotator),
  asked('id', 38, 'link', ({ id }) => id),
];

const last: readonly Asked[] = [
  asked('note', 30, 'note', ({ note }) => note),
  asked('suggested_by', 14, 'origin', ({ origin }) => origin?.source ?? null),
  asked('suggestion_confidence', 10, 'origin', ({ origin }) => origin?.confidence ?? null),
  asked('suggestion_changed', 10, 'origin', ({ origin }) => (origin ? (origin.changed ?? false) : null)),
  asked('created_at', 24, 'time', ({ createdAt }) => createdAt),
  asked('updated_at', 24, 'time', ({ updatedAt }) => updatedAt),
  asked('decision', 20, 'origin', ({ decision }) => (decision ? JSON.stringify(decision) : null)),
];

const label = (name: string): Asked => asked(name, 14, 'label', (annotation) => annotation.label);

/** Start and end of the whole; where it is in several pieces, each of them in `spans`. */
function pieces(role: SpanRole, prefix: string): readonly Asked[] {
  const of = ({ spans }: RecordAnnotation) => spans.filter((span) => span.role === role);
  const edge = (values: readonly number[], best: (...values: number[]) => number, { fromUtf16 }: Around) =>
    values.length > 0 ? fromUtf16(best(...values)) : null;
  return [
    asked(`${prefix}start`, 9, 'span', (annotation, around) =>
      edge(
        of(annotation).map(({ start }) => start),
        Math.min,
        around,
      ),
    ),
    asked(`${prefix}end`, 9, 'span', (annotation, around) =>
      edge(
        of(annotation).map(({ end }) => end),
        Math.max,
        around,
      ),
    ),
    asked(`${prefix}spans`, 14, 'span', (annotation, { fromUtf16 }) =>
      of(annotation).length > 1
        ? of(annotation)
            .map(({ start, end }) => `${fromUtf16(start)}-${fromUtf16(end)}`)
            .join(' ')
        : null,
    ),
    asked(`${prefix}text`, 30, 'span', (annotation, { record }) => quotesOf(annotation, role, record)),
  ];
}

const quotesOf = ({ spans }: RecordAnnotation, role: SpanRole, { article }: ArticleRecord): string | null =>
  spans
    .filter((span) => span.role === role)
    .map((span) => quoteOf(article.text, span))
    .join(' … ') || null;

/** The id of what is linked to, and how it reads. */
const link = (role: LinkRole): readonly Asked[] => {
  const target = ({ links }: RecordAnnotation) => links.find((each) => each.role === role)?.target ?? null;
  return [
    asked(role, 38, 'link', target),
    asked(`${role}_text`, 24, 'link', (annotation, { byId, record }) => {
      const found = byId.get(target(annotation) ?? '');
      return found ? quotesOf(found, found.layer === 'claim' ? 'content' : 'mention', record) : null;
    }),
  ];
};

const shown = (value: AttributeValue | undefined): Cell =>
  value === undefined ? null : typeof value === 'object' ? JSON.stringify(value) : value;

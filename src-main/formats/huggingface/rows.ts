import type { AttributeValue } from '../../../src-shared/model/annotation.ts';
import type { LinkRole, SpanRole } from '../../../src-shared/model/layers.ts';
import { offsetConverter } from '../../../src-shared/text/offset-units.ts';
import { quoteOf, type Span } from '../../../src-shared/text/span.ts';
import type { ArticleRecord, RecordAnnotation, RecordDecision } from '../article-record.ts';
import { conllTags } from '../conll/tags.ts';
import type { Dataset } from '../dataset.ts';
import { ownersOf } from '../owners-of.ts';
import { tokenizedSentences } from '../tokens.ts';

/** A row of the table: the columns that `columns` declares, by their names. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * The rows of an article: one for each of the annotators who marked something in it or is done with it, and one with nobody's work where there
 * is none, so that no text is left out.
 */
export function rowsOf(
  record: ArticleRecord,
  { annotators, offsetUnit, split }: Pick<Dataset, 'annotators' | 'offsetUnit' | 'split'>,
): readonly Row[] {
  const { article } = record;
  const { text } = article;
  const { fromUtf16 } = offsetConverter(text, offsetUnit);
  const sentences = tokenizedSentences(text);
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const annotationOut = annotationWriter(text, fromUtf16);
  const regions = record.regions.map(({ kind, start, end, origin, reason }) => ({
    ...{ kind, start: fromUtf16(start), end: fromUtf16(end), origin, reason: reason ?? null },
  }));
  const owners = ownersOf(record, annotators);
  return (owners.length > 0 ? owners : [null]).map((annotator) => {
    const own = record.annotations.filter((annotation) => annotation.annotator === annotator);
    const of = (layer: RecordAnnotation['layer']) =>
      own.filter((annotation) => annotation.layer === layer).map(annotationOut[layer]);
    const entities = own.filter(({ layer }) => layer === 'entity');
    return {
      id: article.id,
      split: split ?? onlySplit,
      title: article.title,
      outlet: article.outlet,
      author: article.author,
      url: article.url,
      published: article.published,
      language: article.language,
      text,
      text_sha256: article.textSha256,
      offset_unit: offsetUnit,
      annotator,
      state: record.status.find((status) => status.annotator === annotator)?.state ?? null,
      tokens: tokens.map((token) => quoteOf(text, token)),
      token_start: tokens.map(({ start }) => fromUtf16(start)),
      token_end: tokens.map(({ end }) => fromUtf16(end)),
      ner_tags: conllTags(sentences, entities, 'bio').tags.flat(),
      entities: of('entity'),
      claims: of('claim'),
      stances: of('stance'),
      regions,
    };
  });
}

/** What the part of a dataset is called that is not split. */
export const onlySplit = 'train';

function annotationWriter(text: string, fromUtf16: (offset: number) => number) {
  const pieces = ({ spans }: RecordAnnotation, role: SpanRole) => {
    const own: readonly Span[] = spans.filter((span) => span.role === role);
    return {
      start: own.map(({ start }) => fromUtf16(start)),
      end: own.map(({ end }) => fromUtf16(end)),
      text: own.map((span) => quoteOf(text, span)),
    };
  };
  return {
    entity: (annotation: RecordAnnotation): Row => ({
      ...{ id: annotation.id, label: annotation.label, ...pieces(annotation, 'mention') },
      ...ofEveryAnnotation(annotation),
    }),
    claim(annotation: RecordAnnotation): Row {
      const cue = pieces(annotation, 'cue');
      return {
        ...{ id: annotation.id, label: annotation.label, ...pieces(annotation, 'content') },
        ...{ cue_start: cue.start, cue_end: cue.end, cue_text: cue.text },
        ...{ claimant: linked(annotation, 'claimant'), parent: linked(annotation, 'parent') },
        ...ofEveryAnnotation(annotation),
      };
    },
    stance(annotation: RecordAnnotation): Row {
      const evidence = pieces(annotation, 'evidence');
      return {
        ...{ id: annotation.id, polarity: annotation.label },
        ...{ evidence_start: evidence.start, evidence_end: evidence.end, evidence_text: evidence.text },
        ...{ holder: linked(annotation, 'holder'), target: linked(annotation, 'target') },
        basis: linked(annotation, 'basis'),
        ...ofEveryAnnotation(annotation),
      };
    },
  };
}

const linked = ({ links }: RecordAnnotation, role: LinkRole): string | null =>
  links.find((link) => link.role === role)?.target ?? null;

const ofEveryAnnotation = (annotation: RecordAnnotation) => ({
  attributes: Object.entries(annotation.attributes).map(([name, value]) => ({ name, ...typed(value) })),
  note: annotation.note,
  suggested_by: annotation.origin?.source ?? null,
  suggestion_confidence: annotation.origin?.confidence ?? null,
  suggestion_changed: annotation.origin ? (annotation.origin.changed ?? false) : null,
  created_at: annotation.createdAt,
  updated_at: annotation.updatedAt,
  decision: annotation.decision ? decisionOut(annotation.decision) : null,
});

// A column has one type: values of an attribute are strings, and its type says how to read them.
function typed(value: AttributeValue): { readonly type: string; readonly values: readonly string[] } {
  if (typeof value === 'object') return { type: 'list', values: value };
  return { type: typeof value, values: [String(value)] };
}

const decisionOut = ({ outcome, reason, rule, isUnclear, by, at, votes }: RecordDecision) => ({
  ...{
    outcome,
    reason,
    rule: rule?.rule ?? null,
    rule_votes: rule?.votes ?? null,
    is_unclear: isUnclear,
    by,
    at,
  },
  votes: Object.entries(votes).map(([annotator, annotation]) => ({ annotator, annotation })),
});

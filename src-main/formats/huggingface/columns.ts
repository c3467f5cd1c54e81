import type { DataCardMessage } from '../../../src-shared/i18n/messages/data-card.ts';

/** What a plain value is. */
export type PlainType = 'string' | 'int32' | 'float64' | 'bool';

/** A column of the table, or a field of a structure in one. Any value may be null, lists are empty instead. */
export interface Column {
  readonly name: string;
  /** Fields make it a structure. */
  readonly type: PlainType | readonly Column[];
  readonly isList: boolean;
  /** What is in it, in words. */
  readonly about: Extract<DataCardMessage, `card.column.${string}`>;
}

type About = Column['about'] extends `card.column.${infer Name}` ? Name : never;

const one = (name: string, type: Column['type'], about: About): Column => ({
  name,
  type,
  isList: false,
  about: `card.column.${about}`,
});
const many = (name: string, type: Column['type'], about: About): Column => ({
  ...one(name, type, about),
  isList: true,
});

const pieces = (prefix = ''): readonly Column[] => [
  many(`${prefix}start`, 'int32', 'start'),
  many(`${prefix}end`, 'int32', 'end'),
  many(`${prefix}text`, 'string', 'quote'),
];

const ofEveryAnnotation: readonly Column[] = [
  many(
    'attributes',
    [
      one('name', 'string', 'attribute-name'),
      one('type', 'string', 'attribute-type'),
      many('values', 'string', 'attribute-values'),
    ],
    'attributes',
  ),
  one('note', 'string', 'note'),
  one('suggested_by', 'string', 'suggested-by'),
  one('suggestion_confidence', 'float64', 'suggestion-confidence'),
  one('suggestion_changed', 'bool', 'suggestion-changed'),
  one('created_at', 'string', 'created-at'),
  one('updated_at', 'string', 'updated-at'),
  one(
    'decision',
    [
      one('outcome', 'string', 'outcome'),
      one('reason', 'string', 'reason'),
      one('rule', 'string', 'rule'),
      one('rule_votes', 'int32', 'rule-votes'),
      one('is_unclear', 'bool', 'is-unclear'),
      one('by', 'string', 'by'),
      one('at', 'string', 'at'),
      many('votes', [one('annotator', 'string', 'voter'), one('annotation', 'string', 'voted')], 'votes'),
    ],
    'decision',
  ),
];

/** The columns of the table, in order: the schema that its JSON lines, Parquet files, card and Croissant metadata all follow. */
export const columns: readonly Column[] = [
  one('id', 'string', 'id'),
  one('split', 'string', 'split'),
  one('title', 'string', 'title'),
  one('outlet', 'string', 'outlet'),
  one('author', 'string', 'author'),
  one('url', 'string', 'url'),
  one('published', 'string', 'published'),
  one('language', 'string', 'language'),
  one('text', 'string', 'text'),
  one('text_sha256', 'string', 'text-sha256'),
  one('offset_unit', 'string', 'offset-unit'),
  one('annotator', 'string', 'annotator'),
  one('state', 'string', 'state'),
  many('tokens', 'string', 'tokens'),
  many('token_start', 'int32', 'token-start'),
  many('token_end', 'int32', 'token-end'),
  many('ner_tags', 'string', 'ner-tags'),
  many(
    'entities',
    [
      one('id', 'string', 'annotation-id'),
      one('label', 'string', 'label'),
      ...pieces(),
      ...ofEveryAnnotation,
    ],
    'entities',
  ),
  many(
    'claims',
    [
      one('id', 'string', 'annotation-id'),
      one('label', 'string', 'label'),
      ...pieces(),
      ...pieces('cue_'),
      one('claimant', 'string', 'claimant'),
      one('parent', 'string', 'parent'),
      ...ofEveryAnnotation,
    ],
    'claims',
  ),
  many(
    'stances',
    [
      one('id', 'string', 'annotation-id'),
      one('polarity', 'string', 'polarity'),
      ...pieces('evidence_'),
      one('holder', 'string', 'holder'),
      one('target', 'string', 'target'),
      one('basis', 'string', 'basis'),
      ...ofEveryAnnotation,
    ],
    'stances',
  ),
  many(
    'regions',
    [
      one('kind', 'string', 'region-kind'),
      one('start', 'int32', 'start'),
      one('end', 'int32', 'end'),
      one('origin', 'string', 'region-origin'),
      one('reason', 'string', 'region-reason'),
    ],
    'regions',
  ),
];

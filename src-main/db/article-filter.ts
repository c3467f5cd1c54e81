import { goldAnnotatorId } from '../../src-shared/model/adjudication.ts';
import type { ArticleFilter, WorkState } from '../../src-shared/model/article-filter.ts';
import type { SqlValue } from './handle.ts';
import { questionedKeysSql } from './remarks.ts';
import { resemblingKeysSql } from './resemblances.ts';

/** A condition on rows of `article` and the values of its parameters, in order. */
export interface SqlCondition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const annotatorKey = '(SELECT key FROM annotator WHERE id = ?)';

/**
 * The filter as conditions that all hold. Each finds its articles' keys from an index of its own and leaves the list to walk the index
 * of its order: no article's row is read.
 */
export const filterConditions = (filter: ArticleFilter): SqlCondition[] => [
  ...outletCondition(filter),
  ...publishedCondition(filter),
  ...workCondition(filter),
  ...labelCondition(filter),
  ...wordsCondition(filter),
  ...(filter.resembling ? [among(resemblingKeysSql)] : []),
  ...(filter.questioned ? [among(questionedKeysSql)] : []),
];

/** Conditions of which one has to hold. */
const anyOf = (conditions: readonly SqlCondition[]): SqlCondition[] =>
  conditions.length === 0
    ? []
    : [
        {
          sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
          values: conditions.flatMap(({ values }) => values),
        },
      ];

const among = (keys: string, ...values: SqlValue[]): SqlCondition => ({ sql: `key IN (${keys})`, values });

function outletCondition({ outlets }: ArticleFilter): SqlCondition[] {
  const named = outlets.filter((outlet) => outlet !== null);
  const from = 'SELECT key FROM article INDEXED BY article_by_outlet WHERE outlet';
  return anyOf([
    ...(named.length > 0
      ? [among(`${from} IN (SELECT value FROM json_each(?))`, JSON.stringify(named))]
      : []),
    ...(named.length < outlets.length ? [among(`${from} IS NULL`)] : []),
  ]);
}

// Dates that are not ISO 8601 are kept as they were written: what does not begin with a year is in no range.
function publishedCondition({ publishedFrom, publishedTo }: ArticleFilter): SqlCondition[] {
  if (publishedFrom === null && publishedTo === null) return [];
  const from = publishedFrom ?? '0';
  // A time may follow the day: «T» sorts before «~».
  const to = publishedTo === null ? ':' : `${publishedTo}~`;
  return [
    among(
      `SELECT key FROM article INDEXED BY article_by_published
      WHERE published >= ? AND published < ? AND published GLOB '[0-9][0-9][0-9][0-9]*'`,
      from,
      to,
    ),
  ];
}

function wordsCondition({ wordsFrom, wordsTo }: ArticleFilter): SqlCondition[] {
  if (wordsFrom === null && wordsTo === null) return [];
  const from = 'SELECT key FROM article INDEXED BY article_by_words WHERE words';
  return [among(`${from} BETWEEN ? AND ?`, wordsFrom ?? 0, wordsTo ?? Number.MAX_SAFE_INTEGER)];
}

function workCondition({ work }: ArticleFilter): SqlCondition[] {
  if (!work) return [];
  const whose = work.annotatorId === null ? [] : [work.annotatorId];
  const inStates = (states: readonly WorkState[]): SqlCondition =>
    among(
      `SELECT article FROM article_status INDEXED BY article_status_by_state
      WHERE state IN (SELECT value FROM json_each(?))${whose.length > 0 ? ` AND annotator = ${annotatorKey}` : ''}`,
      JSON.stringify(states),
      ...whose,
    );
  const given = work.states.filter((state) => state !== 'none');
  const anywhere = inStates(['todo', 'doing', 'done']);
  return anyOf([
    ...(given.length > 0 ? [inStates(given)] : []),
    ...(given.length < work.states.length ? [{ ...anywhere, sql: `NOT ${anywhere.sql}` }] : []),
  ]);
}

function labelCondition({ label }: ArticleFilter): SqlCondition[] {
  if (!label) return [];
  const from = 'SELECT article FROM annotation INDEXED BY annotation_by_label WHERE layer = ? AND label = ?';
  return label.annotatorId === null
    ? // Of people: what is gold is not told before the article is closed.
      [among(`${from} AND annotator <> ${annotatorKey}`, label.layer, label.label, goldAnnotatorId)]
    : [among(`${from} AND annotator = ${annotatorKey}`, label.layer, label.label, label.annotatorId)];
}

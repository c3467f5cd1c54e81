import { articleStates, regionKinds } from '../../../src-shared/model/article.ts';
import type { SqlValue } from '../handle.ts';
import type { StoredRow } from './tree.ts';

type Test = (value: SqlValue | undefined) => boolean;

const whole: Test = (value) => typeof value === 'number' && Number.isInteger(value);
const text: Test = (value) => typeof value === 'string';
const nothing: Test = (value) => value === null;
const textOrNothing: Test = (value) => value === null || typeof value === 'string';
const matching =
  (pattern: RegExp): Test =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const among = (words: readonly string[]): Test => matching(new RegExp(`^(?:${words.join('|')})$`));
const object = matching(/^\{/);
const list = matching(/^\[/);
const date = matching(/^\d{4}-\d\d-\d\dT/);
const hash = matching(/^[0-9a-f]{64}$/);
const layer = among(['entity', 'claim', 'stance']);
const done = among(['done', 'undone', 'superseded', 'log']);

/** What rows look like, for pages of which nothing says which table they belong to. The first value of a table with a key is null: it is the row's number. */
const shapes: Readonly<Record<string, readonly Test[]>> = {
  project: [nothing, text, text, text, date],
  article: [
    ...[nothing, text, text, text, textOrNothing, textOrNothing, textOrNothing, textOrNothing, text],
    ...[textOrNothing, textOrNothing, textOrNothing, whole, date, whole, whole, hash, text],
  ],
  removed_article: [nothing, text, list, object],
  annotation: [nothing, text, whole, whole, layer, text, object, textOrNothing, date, date],
  codebook_version: [nothing, date, object],
  operation: [nothing, text, date, text, textOrNothing, textOrNothing, textOrNothing, done, list],
  saved_filter: [text, text, text, object],
  codebook_draft: [text, whole, whole, date, object],
  registry_entry: [
    nothing,
    text,
    text,
    textOrNothing,
    textOrNothing,
    text,
    list,
    list,
    textOrNothing,
    date,
    date,
  ],
  remark: [nothing, text, whole, whole, among(['note', 'question'])],
  decision: [nothing, text, text, whole, object],
};

const shapesWithoutRowid: Readonly<Record<string, readonly Test[]>> = {
  region: [whole, whole, among(regionKinds), whole, whole, among(['rule', 'human']), textOrNothing],
  annotation_span: [whole, whole, among(['mention', 'content', 'cue', 'evidence']), whole, whole],
  annotation_link: [whole, whole, among(['claimant', 'parent', 'holder', 'target', 'basis']), text],
  article_status: [whole, whole, among(articleStates)],
  verdict: [text, text, among(['different', 'group'])],
  rejected_suggestion: [text, text, layer, whole, whole],
  adjudication: [text, object],
};

/** Columns that later versions added at the end. */
const mostAdded = 8;

/** The table that a row without one looks like; undefined where it looks like none. */
export function tableOf({ rowid, values }: StoredRow): string | undefined {
  const known = rowid === null ? shapesWithoutRowid : shapes;
  return Object.entries(known).find(
    ([table, tests]) =>
      values.length >= tests.length &&
      values.length <=
        tests.length +
          (table === 'operation' ||
          table === 'annotation' ||
          table === 'remark' ||
          table === 'codebook_version'
            ? mostAdded
            : 0) &&
      tests.every((test, index) => test(values[index])),
  )?.[0];
}
